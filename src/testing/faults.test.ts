import { describe, expect, it } from 'vitest';
import { ConnectionDropped } from './errors.js';
import type { Fault } from './faults.js';
import { PHONE, request, signedIn } from './test-support/signed-in.js';

const SMS_ON = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };

/** Sends SetUserMFAPreference under a fault; returns the answer and whether the preference changed. */
async function under(fault: Fault) {
  const { emulator, accessToken } = await signedIn({ attributes: PHONE });
  emulator.faults.add(fault);
  const answer = emulator.handle(request('SetUserMFAPreference', { AccessToken: accessToken, ...SMS_ON }));
  const [outcome] = await Promise.allSettled([answer]);
  return { outcome, hasChanged: emulator.users.get('ada').preferredMfaSetting === 'SMS_MFA', emulator };
}

async function responseUnder(fault: Fault) {
  const { outcome, hasChanged } = await under(fault);
  if (outcome.status === 'rejected') throw outcome.reason;
  const { status, headers } = outcome.value;
  return { status, headers, body: await outcome.value.text(), hasChanged };
}

describe('a fault', () => {
  it.each([
    { error: 'TooManyRequestsException', status: 400 },
    { error: 'InternalErrorException', status: 500 },
    { error: 'ForbiddenException', status: 403 },
    { error: 'NeverHeardOfException', status: 400 },
  ])('answers with $error and does nothing', async ({ error, status }) => {
    const answer = await responseUnder({ error, message: 'Rate exceeded' });
    expect(answer).toMatchObject({ status, hasChanged: false });
    expect(JSON.parse(answer.body)).toEqual({ __type: error, message: 'Rate exceeded' });
    expect(answer.headers.get('x-amzn-errortype')).toBe(`${error}:`);
  });

  it('answers with an exception after the operation ran, if thrown is "after"', async () => {
    const answer = await responseUnder({ error: 'InternalErrorException', message: 'Oops', thrown: 'after' });
    expect(answer).toMatchObject({ status: 500, hasChanged: true });
    expect(JSON.parse(answer.body)).toEqual({ __type: 'InternalErrorException', message: 'Oops' });
    expect(await responseUnder({ error: 'InternalErrorException', thrown: 'before' })).toMatchObject({
      status: 500,
      hasChanged: false,
    });
  });

  it('answers with its own exception, even if the operation throws another', async () => {
    const { emulator, call } = await signedIn();
    emulator.faults.add({ error: 'TooManyRequestsException', thrown: 'after', times: 1 });
    expect(await call('SetUserMFAPreference')).toMatchObject({
      body: { __type: 'TooManyRequestsException' },
    });
    expect(await call('SetUserMFAPreference')).toMatchObject({
      body: { __type: 'InvalidParameterException' },
    });
  });

  it('uses the given status', async () => {
    expect(await responseUnder({ error: 'TooManyRequestsException', status: 429 })).toMatchObject({
      status: 429,
    });
  });

  it('drops the connection before the operation, or after it', async () => {
    const before = await under({ drop: 'before' });
    expect(before).toMatchObject({ hasChanged: false, outcome: { reason: { afterOperation: false } } });
    const after = await under({ drop: 'after' });
    expect(after).toMatchObject({ hasChanged: true, outcome: { reason: { afterOperation: true } } });
    expect(after.outcome).toMatchObject({ reason: expect.any(ConnectionDropped) as Error });
  });

  it.each([
    { garbage: 'html', type: 'text/html; charset=utf-8', body: /^<!doctype html>/, hasChanged: false },
    { garbage: 'empty', type: null, body: /^$/, hasChanged: false },
    { garbage: 'json', type: 'application/json', body: /^\["unexpected"\]$/, hasChanged: false },
    { garbage: 'truncated', type: 'application/x-amz-json-1.1', body: /^\{$/, hasChanged: true },
  ] as const)('answers with garbage: $garbage', async ({ garbage, type, body, hasChanged }) => {
    const answer = await responseUnder({ garbage });
    expect(answer).toMatchObject({ status: 200, hasChanged, body: expect.stringMatching(body) as string });
    expect(answer.headers.get('content-type')).toBe(type);
    expect(await responseUnder({ garbage, status: 502 })).toMatchObject({ status: 502 });
  });

  it('reports success and changes nothing', async () => {
    expect(await responseUnder({ ignore: true })).toMatchObject({
      status: 200,
      body: '{}',
      hasChanged: false,
    });
  });

  it('hangs until the request is aborted', async () => {
    const { emulator, accessToken } = await signedIn();
    emulator.faults.add({ hang: true });
    const abort = new AbortController();
    const answer = emulator.handle(
      request('GetUser', { AccessToken: accessToken }, { signal: abort.signal }),
    );
    const reason = new Error('no patience');
    abort.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  it('delays the request, and then the next fault applies', async () => {
    const { emulator, call } = await signedIn();
    emulator.faults.add({ latency: 20 });
    emulator.faults.add({ error: 'TooManyRequestsException' });
    const start = performance.now();
    expect(await call('GetUser')).toMatchObject({ body: { __type: 'TooManyRequestsException' } });
    // A timer may fire a fraction of a millisecond early.
    expect(performance.now() - start).toBeGreaterThanOrEqual(19);
  });

  it('ends a delay when the request is aborted', async () => {
    const { emulator, accessToken } = await signedIn();
    emulator.faults.add({ latency: 60_000 });
    const signal = AbortSignal.timeout(10);
    const answer = emulator.handle(request('GetUser', { AccessToken: accessToken }, { signal }));
    await expect(answer).rejects.toThrow(/timeout|aborted/);
  });

  it('hits only the named operations, after and as often as stated', async () => {
    const { emulator, call } = await signedIn();
    emulator.faults.add({
      error: 'LimitExceededException',
      operation: ['GetUser', 'GlobalSignOut'],
      after: 1,
      times: 2,
    });
    const types = [];
    for (let request = 0; request < 5; request += 1) types.push((await call('GetUser')).body['__type']);
    const limit = 'LimitExceededException';
    expect(types).toEqual([undefined, limit, limit, undefined, undefined]);
    expect(await call('GetUserAuthFactors')).toMatchObject({ status: 200 });
  });

  it('is not used up while another one hides it', async () => {
    const { emulator, call } = await signedIn();
    emulator.faults.add({ error: 'TooManyRequestsException', times: 1 });
    emulator.faults.add({ error: 'InternalErrorException', times: 1 });
    const types = [];
    for (let request = 0; request < 3; request += 1) types.push((await call('GetUser')).body['__type']);
    expect(types).toEqual(['TooManyRequestsException', 'InternalErrorException', undefined]);
  });

  it('can be removed alone or with all the others', async () => {
    const { emulator, call } = await signedIn();
    const remove = emulator.faults.add({ error: 'InternalErrorException', operation: 'GetUser' });
    emulator.faults.add({ error: 'TooManyRequestsException' });
    remove();
    expect(await call('GetUser')).toMatchObject({ body: { __type: 'TooManyRequestsException' } });
    emulator.faults.clear();
    expect(await call('GetUser')).toMatchObject({ status: 200 });
  });
});

import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MfaState } from '../account/mfa-state.js';
import { mfaKey, registeredFactorsQuery, userMfaQuery } from '../account/queries.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { createCognitoClient } from '../cognito/index.js';
import { replacementMarker } from '../preference/unfinished-markers.js';
import { createCognitoEmulator, type EmulatedUserInit } from '../testing/index.js';
import { createTotpFlow, type TotpFlowOptions, totpOptions } from './totp-flow.js';

const choices = { prefer: true, withPasskey: false };
const registered: Partial<EmulatedUserInit> = {
  totpSecret: true,
  userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
};
const unknownKey = {
  operation: 'VerifySoftwareToken',
  error: 'SoftwareTokenMFANotFoundException',
  message: 'Software Token MFA does not exist for the user.',
};

afterEach(() => vi.unstubAllGlobals());

/** A set-up of the emulated user "ada", whose state has been read, as a dialog does. */
async function create(
  user: Partial<EmulatedUserInit> = {},
  confirmIdentity: TotpFlowOptions['confirmIdentity'] = () => true,
) {
  const emulator = createCognitoEmulator({
    users: [{ username: 'ada', password: 'Correct-Horse-1', totpSecret: null, ...user }],
  });
  const { accessToken } = await emulator.issueTokens('ada');
  let isSignedIn = true;
  const held = new Map<string, { readonly onSent: () => void; readonly released: Promise<void> }>();
  const answers = new Map<string, object>();
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    async fetch(input, init) {
      const operation = new Headers(init?.headers).get('x-amz-target')?.split('.')[1] ?? '';
      held.get(operation)?.onSent();
      await held.get(operation)?.released;
      const answer = answers.get(operation);
      return answer ? Response.json(answer) : emulator.fetch(input, init);
    },
    getAccessToken: () => (isSignedIn ? accessToken : ''),
    maxAttempts: 1,
  });
  const queryClient = new QueryClient();
  const source = { client, accountId: crypto.randomUUID() };
  await queryClient.fetchQuery(userMfaQuery(source));
  const flow = createTotpFlow({
    ...source,
    queryClient,
    policy: { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] },
    confirmIdentity,
  });
  const code = () => emulator.totpCode('ada');
  return {
    emulator,
    queryClient,
    flow,
    ...flow.actions,
    marker: replacementMarker(source.accountId),
    stateKey: mfaKey(source.accountId),
    registeredKey: registeredFactorsQuery(source).queryKey,
    /** Answers every request of an operation in place of the service. */
    answer: (operation: string, output: object) => void answers.set(operation, output),
    code,
    confirm: (typed = code()) => flow.actions.confirm({ code: typed, deviceName: '' }, choices),
    count: (name: string) => emulator.requests.filter(({ operation }) => operation === name).length,
    signOut: () => void (isSignedIn = false),
    /** Holds requests of an operation on their way to the service. `sent` settles with the first one. */
    hold: (operation: string) => {
      let onSent = () => {};
      let release = () => {};
      const sent = new Promise<void>((resolve) => void (onSent = resolve));
      const released = new Promise<void>((resolve) => void (release = resolve));
      held.set(operation, { onSent, released });
      return { sent, release };
    },
  };
}

describe('a set-up', () => {
  it('leads from the intro over the key and the code to the end', async () => {
    const { flow, start, confirm } = await create();
    expect(flow.get()).toMatchObject({
      step: { name: 'intro' },
      facts: { isReplacing: false, isCutOff: false },
      pending: null,
    });
    const started = start();
    expect(flow.get()).toMatchObject({ step: { name: 'intro' }, pending: 'start' });
    expect(await started).toBeNull();
    expect(flow.get().step).toMatchObject({ name: 'enrol', wrongCodes: 0, mayBeRegistered: false });
    const seen = new Set<string>();
    flow.subscribe(() => void seen.add(`${flow.get().step.name}, ${flow.get().pending}`));
    expect(await confirm()).toBeNull();
    expect([...seen]).toEqual(['enrol, confirm', 'registered, confirm', 'done, null']);
    expect(flow.get()).toEqual({
      step: { name: 'done' },
      facts: { isReplacing: false, isCutOff: false },
      pending: null,
      failure: null,
      isConfirming: false,
      isLeaving: false,
    });
  });

  it('keeps the secret through wrong codes, and counts them', async () => {
    const { flow, start, confirm } = await create();
    await start();
    const { step } = flow.get();
    await confirm('000000');
    await confirm('000001');
    expect(flow.get()).toMatchObject({ step: { ...step, wrongCodes: 2 }, failure: { kind: 'wrong-code' } });
  });

  it('takes a status that is no success for a wrong code', async () => {
    const { flow, answer, start, confirm } = await create();
    await start();
    const { step } = flow.get();
    answer('VerifySoftwareToken', { Status: 'ERROR' });
    expect(await confirm()).toEqual({ kind: 'wrong-code' });
    expect(flow.get()).toMatchObject({ step: { ...step, wrongCodes: 1 }, failure: { kind: 'wrong-code' } });
  });

  it('tells the cache that an authenticator is registered, where the cache knows what is', async () => {
    const { queryClient, registeredKey, start, confirm } = await create();
    queryClient.setQueryData(registeredKey, { totp: false, passkey: true, otherFirstFactors: 'unknown' });
    await start();
    await confirm();
    expect(queryClient.getQueryData(registeredKey)).toEqual({
      totp: true,
      passkey: true,
      otherFirstFactors: 'unknown',
    });
  });

  it('claims nothing about what is registered where nobody has asked', async () => {
    const { queryClient, registeredKey, start, confirm } = await create();
    await start();
    await confirm();
    expect(queryClient.getQueryData(registeredKey)).toBeUndefined();
  });

  it.each([
    ['add-authenticator', {}],
    ['replace-authenticator', registered],
  ])(
    'asks for the step-up, and never again once the old authenticator is cut off: %s',
    async (kind, user) => {
      const asked: unknown[] = [];
      const { start, startOver } = await create(user, (change) => {
        asked.push(change);
        return true;
      });
      await start();
      expect(asked).toEqual([{ kind }]);
      startOver();
      await start();
      expect(asked).toHaveLength(kind === 'replace-authenticator' ? 1 : 2);
    },
  );

  it.each([
    ['session-ended', { error: 'NotAuthorizedException', message: 'Access Token has been revoked' }],
    ['busy', { error: 'TooManyRequestsException' }],
    ['limit-exceeded', { error: 'LimitExceededException' }],
    ['blocked', { error: 'ForbiddenException' }],
    ['unexpected', { error: 'InvalidParameterException' }],
  ])('keeps the secret and counts no wrong code after another refusal: %s', async (kind, fault) => {
    const { flow, emulator, start, confirm } = await create();
    await start();
    const { step } = flow.get();
    emulator.faults.add({ operation: 'VerifySoftwareToken', ...fault });
    await confirm();
    expect(flow.get()).toMatchObject({ step, failure: { kind }, pending: null });
  });

  it.each([
    ['key-lost', unknownKey],
    ['not-offered', { ...unknownKey, error: 'InvalidUserPoolConfigurationException' }],
  ])('returns to the intro without the secret when no code can be right: %s', async (kind, fault) => {
    const { flow, emulator, start, confirm } = await create();
    await start();
    emulator.faults.add(fault);
    await confirm();
    expect(flow.get()).toMatchObject({ step: { name: 'intro' }, failure: { kind } });
    expect(JSON.stringify(flow.get())).not.toContain(emulator.users.get('ada').pendingTotpSecret);
  });

  it('stays registered when turning it on fails, and retries with the same choices', async () => {
    const { flow, emulator, start, confirm, retry, startOver } = await create();
    emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'ForbiddenException', times: 1 });
    await start();
    expect(await confirm()).toEqual(expect.objectContaining({ kind: 'blocked' }));
    expect(flow.get()).toMatchObject({ step: { name: 'registered', choices }, failure: { kind: 'blocked' } });
    const retried = retry();
    expect(flow.get()).toMatchObject({ step: { name: 'registered' }, pending: 'retry', failure: null });
    expect(await retried).toBeNull();
    expect(emulator.users.get('ada').preferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
    startOver();
    expect(flow.get().step).toEqual({ name: 'done' });
  });
});

describe('a lost answer', () => {
  it.each([
    ['lost on the way', { drop: 'after' }],
    ['not readable', { garbage: 'truncated' }],
    ['an internal error', { error: 'InternalErrorException', thrown: 'after' }],
  ] as const)('to an accepted code (%s) is settled by the next code', async (_, fault) => {
    const { flow, emulator, code, start, confirm } = await create();
    await start();
    emulator.faults.add({ operation: 'VerifySoftwareToken', times: 1, ...fault });
    const accepted = code();
    await confirm(accepted);
    expect(flow.get().step).toMatchObject({ name: 'enrol', mayBeRegistered: true });
    expect(await confirm(accepted)).toBeNull();
    expect(flow.get().step).toEqual({ name: 'done' });
    expect(emulator.users.get('ada').userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('is remembered through a wrong code, and forgotten with the key', async () => {
    const { flow, emulator, start, confirm, startOver } = await create();
    await start();
    emulator.faults.add({ operation: 'VerifySoftwareToken', drop: 'before', times: 1 });
    await confirm();
    await confirm('000000');
    expect(flow.get().step).toMatchObject({ mayBeRegistered: true, wrongCodes: 1 });
    startOver();
    await start();
    expect(flow.get().step).toMatchObject({ mayBeRegistered: false, wrongCodes: 0 });
  });

  it('is not assumed while the browser is offline, because the code was not sent', async () => {
    const { flow, emulator, start, confirm } = await create();
    await start();
    emulator.faults.add({ operation: 'VerifySoftwareToken', drop: 'before', times: 1 });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await confirm()).toEqual({ kind: 'unreachable', outcome: 'not-applied' });
    expect(flow.get().step).toMatchObject({ mayBeRegistered: false });
  });

  it('is not assumed after a refusal, so that an unknown key is lost', async () => {
    const { flow, emulator, start, confirm } = await create();
    await start();
    emulator.faults.add({ operation: 'VerifySoftwareToken', error: 'TooManyRequestsException', times: 1 });
    await confirm();
    emulator.faults.add(unknownKey);
    await confirm();
    expect(flow.get()).toMatchObject({ step: { name: 'intro' }, failure: { kind: 'key-lost' } });
  });
});

describe('a replacement', () => {
  it('cuts off the old authenticator from the request for a secret until the code is accepted', async () => {
    const { flow, marker, hold, start, confirm } = await create(registered);
    const request = hold('AssociateSoftwareToken');
    const started = start();
    await request.sent;
    expect(flow.get()).toMatchObject({ pending: 'start', facts: { isReplacing: true, isCutOff: true } });
    expect(marker.read()).toBe(true);
    request.release();
    await started;
    await confirm('000000');
    expect(flow.get().facts.isCutOff).toBe(true);
    await confirm();
    expect(flow.get()).toMatchObject({
      step: { name: 'done' },
      facts: { isReplacing: true, isCutOff: false },
    });
    expect(marker.read()).toBe(false);
  });

  it.each([
    'TooManyRequestsException',
    'LimitExceededException',
    'InvalidParameterException',
    'ForbiddenException',
    'ConcurrentModificationException',
  ])('is not begun when %s refuses it', async (error) => {
    const { flow, marker, emulator, start, leave } = await create(registered);
    emulator.faults.add({ operation: 'AssociateSoftwareToken', error });
    expect(await start()).not.toBeNull();
    expect(flow.get()).toMatchObject({ step: { name: 'intro' }, pending: null, facts: { isCutOff: false } });
    expect(marker.read()).toBe(false);
    expect(leave()).toBe(true);
  });

  it('is not begun when it was never sent, for want of a token', async () => {
    const { flow, marker, signOut, start } = await create(registered);
    signOut();
    expect(await start()).toEqual({ kind: 'session-ended' });
    expect(flow.get().facts.isCutOff).toBe(false);
    expect(marker.read()).toBe(false);
  });

  it.each([
    { drop: 'before' },
    { drop: 'after' },
    { garbage: 'html' },
    { error: 'InternalErrorException' },
  ] as const)('may be begun when the answer is lost: %o', async (fault) => {
    const { flow, marker, emulator, start } = await create(registered);
    emulator.faults.add({ operation: 'AssociateSoftwareToken', ...fault });
    expect(await start()).not.toBeNull();
    expect(flow.get().facts).toEqual({ isReplacing: true, isCutOff: true });
    expect(marker.read()).toBe(true);
  });

  it('is not begun while the browser is offline, because nothing was sent', async () => {
    const { flow, marker, emulator, start } = await create(registered);
    emulator.faults.add({ operation: 'AssociateSoftwareToken', drop: 'before' });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await start()).toEqual({ kind: 'unreachable', outcome: 'not-applied' });
    expect(flow.get().facts).toEqual({ isReplacing: false, isCutOff: false });
    expect(marker.read()).toBe(false);
  });

  it('stays begun when a later start is refused, in the facts and in the marker', async () => {
    const { flow, marker, emulator, start, startOver } = await create(registered);
    await start();
    startOver();
    expect(flow.get()).toMatchObject({ step: { name: 'intro' }, facts: { isCutOff: true } });
    emulator.faults.add({ operation: 'AssociateSoftwareToken', error: 'TooManyRequestsException' });
    await start();
    expect(flow.get().facts.isCutOff).toBe(true);
    expect(marker.read()).toBe(true);
  });

  it('keeps the marker of an earlier page when it is refused', async () => {
    const { flow, marker, emulator, start } = await create(registered);
    marker.set(true);
    emulator.faults.add({ operation: 'AssociateSoftwareToken', error: 'TooManyRequestsException' });
    await start();
    expect(flow.get().facts.isCutOff).toBe(false);
    expect(marker.read()).toBe(true);
  });

  it('stays one when the service no longer lists the authenticator', async () => {
    const { flow, emulator, queryClient, stateKey, start, startOver } = await create(registered);
    await start();
    startOver();
    emulator.users.set('ada', { userMFASettingList: [] });
    await queryClient.invalidateQueries({ queryKey: stateKey, refetchType: 'all' });
    await start();
    expect(flow.get().facts).toEqual({ isReplacing: true, isCutOff: true });
  });

  it('never marks a first authenticator', async () => {
    const { flow, marker, emulator, start } = await create();
    emulator.faults.add({ operation: 'AssociateSoftwareToken', drop: 'after', times: 1 });
    await start();
    await start();
    expect(flow.get().facts).toEqual({ isReplacing: false, isCutOff: false });
    expect(marker.read()).toBe(false);
  });
});

describe('leaving', () => {
  it('is free before a key is shown, and at the end', async () => {
    const { flow, start, confirm, leave } = await create();
    expect(leave()).toBe(true);
    await start();
    await confirm();
    expect(leave()).toBe(true);
    expect(flow.get().isLeaving).toBe(false);
  });

  it('is free while the step-up is open', async () => {
    const { flow, start, leave } = await create(registered, () => new Promise<boolean>(() => undefined));
    void start();
    await Promise.resolve();
    expect(flow.get().isConfirming).toBe(true);
    expect(leave()).toBe(true);
  });

  it('is asked about while a key waits for its code, until that is settled', async () => {
    const { flow, start, confirm, leave, stay } = await create();
    await start();
    expect(leave()).toBe(false);
    expect(flow.get().isLeaving).toBe(true);
    stay();
    expect(flow.get().isLeaving).toBe(false);
    leave();
    await confirm();
    expect(flow.get().isLeaving).toBe(false);
  });

  it('is asked about while the authenticator is being turned on, and free when that failed', async () => {
    const { flow, emulator, hold, start, confirm, leave } = await create();
    const request = hold('SetUserMFAPreference');
    emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'ForbiddenException' });
    await start();
    const confirmed = confirm();
    await request.sent;
    expect(leave()).toBe(false);
    request.release();
    await confirmed;
    expect(flow.get()).toMatchObject({ step: { name: 'registered' }, isLeaving: false });
    expect(leave()).toBe(true);
  });

  it('is asked about at the intro, too, while the old authenticator may be cut off', async () => {
    const { flow, start, startOver, leave } = await create(registered);
    await start();
    startOver();
    expect(leave()).toBe(false);
    expect(flow.get().isLeaving).toBe(true);
  });
});

describe('one action at a time', () => {
  it('ignores every action while another one runs', async () => {
    const { flow, count, start, confirm, retry, startOver } = await create();
    const started = start();
    expect(await Promise.all([start(), confirm('123456'), retry()])).toEqual([null, null, null]);
    await started;
    const confirmed = confirm();
    expect(await Promise.all([start(), confirm(), retry()])).toEqual([null, null, null]);
    startOver();
    expect(flow.get().step.name).toBe('enrol');
    await confirmed;
    expect(flow.get().step).toEqual({ name: 'done' });
    const operations = ['AssociateSoftwareToken', 'VerifySoftwareToken', 'SetUserMFAPreference'];
    expect(operations.map(count)).toEqual([1, 1, 1]);
  });

  it('ignores actions of other steps', async () => {
    const { flow, emulator, start, confirm, retry } = await create();
    const before = emulator.requests.length;
    expect(await Promise.all([confirm('123456'), retry()])).toEqual([null, null]);
    expect(emulator.requests.length).toBe(before);
    await start();
    await Promise.all([start(), retry()]);
    expect(flow.get().step.name).toBe('enrol');
  });
});

describe('closing', () => {
  it.each(['AssociateSoftwareToken', 'VerifySoftwareToken', 'SetUserMFAPreference'])(
    'forgets everything, and a late answer to %s changes nothing',
    async (operation) => {
      const { flow, hold, start, confirm } = await create();
      const initial = flow.get();
      const request = hold(operation);
      const ended = start().then(() => (flow.get().step.name === 'enrol' ? confirm() : null));
      await request.sent;
      flow.close();
      expect(flow.get()).toEqual(initial);
      request.release();
      await ended;
      expect(flow.get()).toEqual(initial);
    },
  );
});

describe('an app that clears its query client', () => {
  it('before the start has the state read again', async () => {
    const { flow, queryClient, count, start } = await create(registered);
    const before = count('GetUser');
    queryClient.clear();
    expect(await start()).toBeNull();
    expect(count('GetUser')).toBe(before + 1);
    expect(flow.get()).toMatchObject({ step: { name: 'enrol' }, facts: { isReplacing: true } });
  });

  it('before the start, and whose session is over, is told that', async () => {
    const { flow, queryClient, emulator, count, start } = await create(registered);
    queryClient.clear();
    emulator.faults.add({
      operation: 'GetUser',
      error: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    expect(await start()).toMatchObject({ kind: 'session-ended' });
    expect(flow.get()).toMatchObject({ step: { name: 'intro' }, pending: null, facts: { isCutOff: false } });
    expect(count('AssociateSoftwareToken')).toBe(0);
  });

  it.each(['AssociateSoftwareToken', 'VerifySoftwareToken', 'GetUser', 'SetUserMFAPreference'])(
    'during %s lets the set-up end',
    async (operation) => {
      for (const clear of ['clear', 'resetQueries'] as const) {
        const { flow, queryClient, hold, start, confirm } = await create(registered);
        const request = hold(operation);
        const ended = start().then(() => confirm());
        await request.sent;
        void queryClient[clear]();
        request.release();
        await ended;
        expect(flow.get()).toMatchObject({ pending: null, isConfirming: false });
        expect(['registered', 'done']).toContain(flow.get().step.name);
      }
    },
  );
});

describe('totpOptions', () => {
  const state: MfaState = {
    active: [],
    preferred: null,
    unknown: { active: [], preferred: null },
    phone: { masked: '+•••1234', isVerified: true },
    email: null,
    registered: { totp: 'unknown', passkey: 'unknown' },
    isFederated: false,
  };
  const policy: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms', 'passkey'] };

  it('is null where the pool offers no authenticator apps', () => {
    expect(totpOptions(state, { mfa: 'optional', factors: ['sms'] })).toBeNull();
    expect(totpOptions(state, { mfa: 'off', factors: ['totp'] })).toBeNull();
  });

  it('previews a first method that can be preferred', () => {
    expect(totpOptions(state, policy)).toEqual({
      isReplacing: false,
      canPrefer: true,
      preferRisk: null,
      isOnlyMethod: true,
      passkeyLoss: null,
      isSignInLost: false,
    });
  });

  it('previews a replacement where one is registered, and offers no preference that it already has', () => {
    const preferred: MfaState = {
      ...state,
      active: ['totp', 'sms'],
      preferred: 'totp',
      registered: { totp: 'registered', passkey: 'unknown' },
    };
    expect(totpOptions(preferred, policy)).toMatchObject({
      isReplacing: true,
      canPrefer: false,
      isOnlyMethod: false,
    });
  });
});

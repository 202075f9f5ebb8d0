import { describe, expect, it, vi } from 'vitest';
import {
  browserAnswers,
  browserRefuses,
  removeMember,
  virtualAuthenticator,
} from './test-support/passkey-authenticator.js';
import { ignoringSignals, type RenderedPasskeys, renderPasskeys } from './test-support/render-passkeys.js';

const authenticator = virtualAuthenticator();

const registration = (page: RenderedPasskeys) => page.ready().registration;
const complete = 'CompleteWebAuthnRegistration';
/** The passkey that was created and not saved, as signalled to password managers. */
const orphan = async () => {
  const [credentialId] = await authenticator.held();
  return [{ rpId: 'localhost', credentialId }];
};

describe('a passkey that the service rejects', () => {
  it.each([
    ['WebAuthnChallengeNotFoundException', { kind: 'challenge-expired' }],
    ['WebAuthnClientMismatchException', { kind: 'client-mismatch' }],
    ['WebAuthnCredentialNotSupportedException', { kind: 'credential-not-supported' }],
    ['WebAuthnNotEnabledException', { kind: 'not-enabled' }],
    ['WebAuthnOriginNotAllowedException', { kind: 'wrong-origin', relyingPartyId: null }],
    ['WebAuthnRelyingPartyMismatchException', { kind: 'wrong-relying-party' }],
    ['LimitExceededException', { kind: 'limit-exceeded' }],
    ['PasswordResetRequiredException', { kind: 'account', reason: 'password-reset-required' }],
    ['InvalidParameterException', { kind: 'unexpected' }],
  ])('for %s is sent once and signalled as unknown', async (error, failure) => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, error });
    await page.create();
    await page.fails(failure);
    // The device holds one that does not work.
    expect(registration(page)).toMatchObject({ step: { hasRejectedCredential: true } });
    expect(page.count(complete)).toBe(1);
    expect(authenticator.signalled()).toEqual(await orphan());
  });

  it('is one too many where the list is full', async () => {
    const page = await renderPasskeys({ user: { passkeys: 19 } });
    const letGo = page.hold(complete);
    const created = page.create();
    await page.reaches('pending-credential: create');
    // Another device was faster.
    page.emulator.users.set('ada', { passkeys: 20 });
    letGo();
    await created;
    await page.fails({ kind: 'limit-reached' });
    expect(page.ready().isFull).toBe(true);
    expect(authenticator.signalled()).toEqual(await orphan());
  });

  it('is removed from the authenticator, where the browser supports it', async () => {
    authenticator.signal().mockRestore();
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, error: 'WebAuthnNotEnabledException' });
    await page.create();
    await page.fails({ kind: 'not-enabled' });
    await vi.waitFor(async () => expect(await authenticator.held()).toEqual([]));
  });

  it.each([
    {
      browser: 'does not know how',
      prepare: () => {
        authenticator.signal().mockRestore();
        removeMember(PublicKeyCredential, 'signalUnknownCredential');
      },
    },
    {
      browser: 'refuses the signal',
      prepare: () => {
        authenticator.signal().mockRejectedValue(new DOMException('Not this host.', 'SecurityError'));
      },
    },
  ])('causes no other failure in a browser that $browser', async ({ prepare }) => {
    prepare();
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, error: 'WebAuthnNotEnabledException' });
    await page.create();
    await page.fails({ kind: 'not-enabled' });
  });
});

describe('a passkey whose request failed', () => {
  it.each([
    { name: 'the answer to it was lost', fault: { drop: 'after' } },
    { name: 'the answer to it was cut in half', fault: { garbage: 'truncated' } },
  ] as const)('is found in the list where $name', async ({ fault }) => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, ...fault, times: 1 });
    await page.create();
    await page.reaches('done');
    expect(page.count(complete)).toBe(1);
    expect(page.ready().passkeys.map(({ id }) => id)).toEqual(await authenticator.held());
    expect(authenticator.signalled()).toEqual([]);
  });

  it.each([
    { fault: { drop: 'before' }, failure: { kind: 'unreachable', outcome: 'not-applied' } },
    { fault: { error: 'InternalErrorException' }, failure: { kind: 'busy' } },
    { fault: { error: 'TooManyRequestsException' }, failure: { kind: 'busy' } },
    { fault: { error: 'ForbiddenException' }, failure: { kind: 'blocked' } },
    { fault: { garbage: 'html' }, failure: { kind: 'unexpected' } },
  ] as const)('for $fault is kept, and sent again as it is on a click', async ({ fault, failure }) => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, ...fault, times: 1 });
    await page.create();
    await page.reaches('pending-credential');
    expect(registration(page)).toMatchObject({ step: { id: (await authenticator.held())[0] }, failure });
    expect(page.registered()).toEqual([]);
    expect(page.count(complete)).toBe(1);
    await page.ready().actions.retry();
    await page.reaches('done');
    expect(page.registered()).toEqual(await authenticator.held());
    expect(page.count('StartWebAuthnRegistration')).toBe(1);
    expect(authenticator.signalled()).toEqual([]);
  });

  it('is perhaps saved while the list cannot be read, and is found by a retry', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, drop: 'after', times: 1 });
    page.emulator.faults.add({ operation: 'ListWebAuthnCredentials', drop: 'before', times: 1 });
    await page.create();
    await page.reaches('pending-credential');
    expect(registration(page)).toMatchObject({ failure: { kind: 'unreachable', outcome: 'unknown' } });
    // The service rejects it now, because its challenge is used up. The list shows why.
    await page.ready().actions.retry();
    await page.reaches('done');
    expect(page.registered()).toEqual(await authenticator.held());
    expect(authenticator.signalled()).toEqual([]);
  });

  it('stays pending while it may be saved, and is never signalled on a guess', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: [complete, 'ListWebAuthnCredentials'], drop: 'before' });
    await page.create();
    await page.reaches('pending-credential');
    await page.ready().actions.retry();
    await page.reaches('pending-credential');
    page.ready().actions.startOver();
    await page.reaches('intro');
    expect(authenticator.signalled()).toEqual([]);
  });

  it('is signalled as unknown where the service rejects the retry', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, drop: 'before', times: 1 });
    await page.create();
    await page.reaches('pending-credential');
    page.emulator.faults.add({ operation: complete, error: 'WebAuthnChallengeNotFoundException' });
    await page.ready().actions.retry();
    await page.fails({ kind: 'challenge-expired' });
    expect(authenticator.signalled()).toEqual(await orphan());
  });

  it.each(['starting over', 'leaving the page'])(
    'is signalled as unknown on %s, when the service certainly does not have it',
    async (way) => {
      const page = await renderPasskeys();
      page.emulator.faults.add({ operation: complete, error: 'TooManyRequestsException' });
      await page.create();
      await page.reaches('pending-credential');
      if (way === 'starting over') page.ready().actions.startOver();
      else await page.unmount();
      expect(authenticator.signalled()).toEqual(await orphan());
    },
  );

  it('reports the ended session where that prevented the read of the list', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, drop: 'after', times: 1 });
    page.emulator.faults.add({
      operation: 'ListWebAuthnCredentials',
      error: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    await page.create();
    await page.reaches('pending-credential');
    expect(registration(page)).toMatchObject({ failure: { kind: 'session-ended' } });
    expect(authenticator.signalled()).toEqual([]);
  });
});

describe('an app that clears its cache in the middle', () => {
  it('does not end a registration: it reads the state and turns the factor on', async () => {
    const page = await renderPasskeys({
      user: { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' },
    });
    const letGo = page.hold(complete);
    const created = page.create(true);
    await page.reaches('pending-credential: create');
    page.queryClient.clear();
    letGo();
    await created;
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ step: { isTurnedOn: true } });
  });

  it('because the session ended, finds the passkey saved and the factor off', async () => {
    const page = await renderPasskeys({
      user: { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' },
    });
    const letGo = page.hold(complete);
    const created = page.create(true);
    await page.reaches('pending-credential: create');
    const end = page.emulator.faults.add({
      operation: ['GetUser', 'ListWebAuthnCredentials'],
      error: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    page.queryClient.clear();
    letGo();
    await created;
    await vi.waitFor(() =>
      expect(page.current()).toMatchObject({ status: 'failed', failure: { kind: 'session-ended' } }),
    );
    const result = page.current();
    end();
    if (result.status === 'failed') result.retry();
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({ step: { isNew: true }, failure: { kind: 'session-ended' } });
  });
});

describe('cancelling', () => {
  it('ends the prompt of the browser, and shows no failure', async () => {
    const page = await renderPasskeys();
    await authenticator.leaveUnanswered();
    const created = page.create();
    await page.reaches('browser: create');
    page.ready().actions.cancel();
    await created;
    await vi.waitFor(() =>
      expect(registration(page)).toMatchObject({
        step: { name: 'intro', hasRejectedCredential: false },
        pending: null,
        failure: null,
      }),
    );
    expect(await authenticator.held()).toEqual([]);
    expect(page.count(complete)).toBe(0);
  });

  it('ends the request to the service, and the next attempt works', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: 'StartWebAuthnRegistration', hang: true, times: 1 });
    const given = page.create();
    await page.reaches('intro: create');
    page.ready().actions.cancel();
    await given;
    expect(page.errors).toEqual([]);
    await page.create();
    await page.reaches('done');
  });

  it('signals a passkey as unknown that was created in that very moment', async () => {
    const page = await renderPasskeys();
    const create = navigator.credentials.create.bind(navigator.credentials);
    browserAnswers(async (options) => {
      // Without the signal: an authenticator that does not hear of it in time.
      const made = await create(options?.publicKey && { publicKey: options.publicKey });
      page.ready().actions.cancel();
      return made;
    });
    await page.create();
    await vi.waitFor(() =>
      expect(registration(page)).toMatchObject({ step: { name: 'intro' }, pending: null, failure: null }),
    );
    expect(page.count(complete)).toBe(0);
    expect(authenticator.signalled()).toEqual(await orphan());
  });

  it('prevents the prompt of the browser even where the client ignores the signal', async () => {
    const page = await renderPasskeys({ wrap: ignoringSignals });
    const asked = vi.spyOn(navigator.credentials, 'create');
    const letGo = page.hold('StartWebAuthnRegistration');
    const given = page.create();
    await page.reaches('intro: create');
    page.ready().actions.cancel();
    letGo();
    await given;
    expect(asked).not.toHaveBeenCalled();
    expect(page.places()).toEqual(['intro', 'intro: create', 'intro']);
  });

  it('does nothing once the passkey is being saved', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, drop: 'before', times: 1 });
    const letGo = page.hold(complete);
    const created = page.create();
    await page.reaches('pending-credential: create');
    page.ready().actions.cancel();
    page.ready().actions.startOver();
    letGo();
    await created;
    await page.reaches('pending-credential');
    await page.ready().actions.retry();
    await page.reaches('done');
  });

  it('is not asked about before a passkey exists', async () => {
    const page = await renderPasskeys();
    await authenticator.leaveUnanswered();
    const created = page.create();
    await page.reaches('browser: create');
    expect(page.ready().actions.leave()).toBe(true);
    await page.unmount();
    await created;
    expect(page.everything()).not.toContain('pending-credential');
    expect(await authenticator.held()).toEqual([]);
  });

  it('hides a late failure of the browser', async () => {
    const page = await renderPasskeys();
    browserAnswers(
      (options) =>
        new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => reject(new DOMException('Late.', 'UnknownError')));
        }),
    );
    const created = page.create();
    await page.reaches('browser: create');
    page.ready().actions.cancel();
    await created;
    expect(registration(page)).toMatchObject({ step: { name: 'intro' }, pending: null, failure: null });
  });

  it('includes an abort by the browser itself', async () => {
    const page = await renderPasskeys();
    browserRefuses('AbortError');
    await page.create();
    await page.fails({ kind: 'cancelled' });
  });
});

describe('leaving', () => {
  it('asks first while the passkey is not saved, and the user can stay', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: complete, error: 'TooManyRequestsException', times: 1 });
    expect(page.ready().actions.leave()).toBe(true);
    await page.create();
    await page.reaches('pending-credential');
    expect(page.ready().isUnfinished).toBe(true);
    expect(page.ready().actions.leave()).toBe(false);
    await vi.waitFor(() => expect(registration(page).isLeaving).toBe(true));
    page.ready().actions.stay();
    await vi.waitFor(() => expect(registration(page).isLeaving).toBe(false));
    await page.ready().actions.retry();
    await page.reaches('done');
    expect(page.ready().actions.leave()).toBe(true);
  });

  it('while the passkey is being saved ends the request and reports nothing', async () => {
    const page = await renderPasskeys();
    const other = new BroadcastChannel(`cognito-account-kit:${page.accountId}`);
    const told = vi.fn();
    other.addEventListener('message', ({ data }) => void told(data));
    page.emulator.faults.add({ operation: complete, hang: true });
    const created = page.create();
    await page.reaches('pending-credential: create');
    await page.unmount();
    await created;
    expect(page.everything()).not.toContain('"done"');
    // The user left, so nothing is reported.
    expect(page.errors).toEqual([]);
    expect(authenticator.signalled()).toEqual([]);
    other.close();
  });
});

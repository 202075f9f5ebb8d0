import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SensitiveChange } from '../account/confirm-identity.js';
import type { CognitoClient } from '../cognito/index.js';
import { passkeyLimit } from './passkey.js';
import {
  browserAnswers,
  browserRefuses,
  virtualAuthenticator,
} from './test-support/passkey-authenticator.js';
import { type RenderedPasskeys, renderPasskeys } from './test-support/render-passkeys.js';

const authenticator = virtualAuthenticator();

const withSms = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' };
const registration = (page: RenderedPasskeys) => page.ready().registration;

describe('creating a passkey', () => {
  it('asks the service, the browser, the service again, and reads the list', async () => {
    const page = await renderPasskeys();
    await page.create();
    await page.reaches('done');
    expect(page.places()).toEqual([
      'intro',
      'intro: create',
      'browser: create',
      'pending-credential: create',
      'done',
    ]);
    expect(page.changes()).toEqual(['StartWebAuthnRegistration', 'CompleteWebAuthnRegistration']);
    const held = await authenticator.held();
    expect(held).toHaveLength(1);
    expect(page.registered()).toEqual(held);
    expect(registration(page)).toEqual({
      step: { name: 'done', isNew: true, id: held[0], isTurnedOn: false },
      facts: {},
      pending: null,
      failure: null,
      isConfirming: false,
      isLeaving: false,
    });
    expect(page.ready().passkeys).toMatchObject([
      { id: held[0], name: 'Passkey 1', kind: 'device', relyingPartyId: 'localhost' },
    ]);
    expect(authenticator.signalled()).toEqual([]);
    expect(page.errors).toEqual([]);
  });

  it('does not happen on render, mount, refetch or unmount', async () => {
    const page = await renderPasskeys();
    await page.queryClient.refetchQueries();
    await page.unmount();
    expect(page.changes()).toEqual([]);
    expect(await authenticator.held()).toEqual([]);
  });

  it('happens once for a double click', async () => {
    const page = await renderPasskeys();
    await Promise.all([page.create(), page.create()]);
    await page.reaches('done');
    expect(await authenticator.held()).toHaveLength(1);
    expect(page.count('StartWebAuthnRegistration')).toBe(1);
  });

  it('allows another one after starting over', async () => {
    const page = await renderPasskeys({ user: { passkeys: 1 } });
    await page.create();
    await page.reaches('done');
    page.ready().actions.startOver();
    await page.reaches('intro');
    expect(page.ready().passkeys).toHaveLength(2);
  });

  it('updates the hint of the panel', async () => {
    const page = await renderPasskeys();
    const key = ['cognito-account-kit/1', page.accountId, 'mfa', 'registered'];
    page.queryClient.setQueryData(key, { totp: true, passkey: false, otherFirstFactors: 'some' });
    await page.create();
    await page.reaches('done');
    expect(page.queryClient.getQueryData(key)).toEqual({
      totp: true,
      passkey: true,
      otherFirstFactors: 'some',
    });
  });

  it('notifies the other tabs', async () => {
    const page = await renderPasskeys();
    const other = new BroadcastChannel(`cognito-account-kit:${page.accountId}`);
    onTestFinished(() => other.close());
    const told = vi.fn();
    other.addEventListener('message', ({ data }) => void told(data));
    await page.create();
    await vi.waitFor(() => expect(told.mock.calls).toEqual([['changed']]));
  });

  it('puts nothing of the passkey into a cache or the state, except what the list says', async () => {
    const page = await renderPasskeys();
    await page.create();
    await page.reaches('done');
    const sent = page.emulator.requests.find(({ operation }) => operation === 'CompleteWebAuthnRegistration');
    expect(sent).toBeDefined();
    const cached = JSON.stringify(
      page.queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state.data]),
    );
    for (const text of [cached, page.everything()]) {
      expect(text).not.toContain('attestationObject');
      expect(text).not.toContain('challenge');
      // The check can fail: the id is in both.
      expect(text).toContain(page.registered()[0]);
    }
    expect(page.queryClient.getMutationCache().getAll()).toEqual([]);
  });
});

describe('turning the factor on with a new passkey', () => {
  it('sends one write with the other factor, which keeps its preference', async () => {
    const page = await renderPasskeys({ user: withSms });
    expect(page.ready().options).toEqual({
      canBeFactor: true,
      isFactorOn: false,
      needsAnotherFactor: false,
      canTurnOn: true,
      signInByPasskey: 'lost-while-factor-off',
    });
    await page.create(true);
    await page.reaches('done');
    expect(page.places()).toEqual([
      'intro',
      'intro: create',
      'browser: create',
      'pending-credential: create',
      'saved-credential: create',
      'done',
    ]);
    expect(registration(page)).toMatchObject({ step: { isTurnedOn: true } });
    expect(page.emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
    expect(page.ready().options).toMatchObject({ isFactorOn: true, signInByPasskey: 'possible' });
  });

  it.each([
    { when: 'nothing else is on (R4)', options: {} },
    {
      when: 'the pool has no such factor',
      options: { user: withSms, policy: { mfa: 'optional', factors: ['sms'] } as const },
    },
    {
      when: 'it is on already',
      options: { user: { passkeys: 1, userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'] } },
    },
  ])('does not happen where $when: the passkey is created all the same', async ({ options }) => {
    const page = await renderPasskeys(options);
    expect(page.ready().options.canTurnOn).toBe(false);
    await page.create(true);
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ step: { isTurnedOn: false } });
    expect(page.count('SetUserMFAPreference')).toBe(0);
  });

  it('reports a failure, keeps the passkey, and retries only the factor', async () => {
    const page = await renderPasskeys({ user: withSms });
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', ignore: true, times: 1 });
    await page.create(true);
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({ failure: { kind: 'not-applied' } });
    expect(page.registered()).toHaveLength(1);
    await page.ready().actions.retry();
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ step: { isTurnedOn: true } });
    expect(page.count('CompleteWebAuthnRegistration')).toBe(1);
  });

  it('ends without a failure where the other factor was turned off elsewhere', async () => {
    const page = await renderPasskeys({ user: withSms });
    page.emulator.users.set('ada', { userMFASettingList: [], preferredMfaSetting: null });
    await page.create(true);
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ step: { isTurnedOn: false } });
    expect(page.ready().options.needsAnotherFactor).toBe(true);
  });
});

describe('turning the factor on with a listed passkey', () => {
  const listed = { ...withSms, passkeys: 1 };

  it('creates no other one, and reports success', async () => {
    const page = await renderPasskeys({ user: listed });
    await page.ready().actions.turnOn();
    await page.reaches('done');
    expect(page.places()).toEqual(['intro', 'saved-credential: turn-on', 'done']);
    expect(registration(page)).toEqual({
      step: { name: 'done', isNew: false, id: null, isTurnedOn: true },
      facts: {},
      pending: null,
      failure: null,
      isConfirming: false,
      isLeaving: false,
    });
    expect(page.changes()).toEqual(['SetUserMFAPreference']);
    expect(page.ready().options.isFactorOn).toBe(true);
  });

  it.each([
    { when: 'there is none', user: withSms },
    { when: 'nothing else is on (R4)', user: { passkeys: 1 } },
    { when: 'it is on already', user: { passkeys: 1, userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'] } },
  ])('does nothing where $when', async ({ user }) => {
    const page = await renderPasskeys({ user });
    await page.ready().actions.turnOn();
    expect(registration(page)).toMatchObject({ step: { name: 'intro' }, pending: null });
    expect(page.changes()).toEqual([]);
  });

  it('happens once for a double click', async () => {
    const page = await renderPasskeys({ user: listed });
    const { turnOn } = page.ready().actions;
    await Promise.all([turnOn(), turnOn()]);
    await page.reaches('done');
    expect(page.count('SetUserMFAPreference')).toBe(1);
  });

  it('fails where the other factor was turned off elsewhere: the user wanted nothing else', async () => {
    const page = await renderPasskeys({ user: listed });
    page.emulator.users.set('ada', { userMFASettingList: [], preferredMfaSetting: null });
    await page.ready().actions.turnOn();
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({
      step: { isNew: false },
      failure: { kind: 'changed-elsewhere' },
    });
  });

  it('reports that this passkey cannot be a second step, and can be retried', async () => {
    const page = await renderPasskeys({ user: { ...withSms, passkeys: [{ isUserVerified: false }] } });
    await page.ready().actions.turnOn();
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({
      step: { isNew: false },
      failure: { kind: 'cannot-be-factor' },
    });
    page.emulator.users.set('ada', { passkeys: 1 });
    await page.ready().actions.retry();
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ step: { isNew: false, isTurnedOn: true } });
  });

  it('changes nothing where the state could not be read first', async () => {
    const page = await renderPasskeys({ user: listed });
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before' });
    await page.ready().actions.turnOn();
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({ failure: { kind: 'unreachable', outcome: 'not-applied' } });
    expect(page.changes()).toEqual([]);
  });

  it('keeps the doubt of a lost answer, however the retry fails', async () => {
    const page = await renderPasskeys({ user: listed });
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'after' });
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', after: 1 });
    await page.ready().actions.turnOn();
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({ failure: { kind: 'unreachable', outcome: 'unknown' } });
    await page.ready().actions.retry();
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({ failure: { kind: 'unreachable', outcome: 'unknown' } });
    expect(page.count('SetUserMFAPreference')).toBe(1);
  });
});

describe('a new passkey that cannot be a second step', () => {
  it('is reported as such, and is saved all the same', async () => {
    const page = await renderPasskeys({ user: withSms });
    page.emulator.faults.add({
      operation: 'SetUserMFAPreference',
      error: 'InvalidParameterException',
      message: 'User does not have applicable WebAuthn credentials to enable WebAuthn MFA.',
      times: 1,
    });
    await page.create(true);
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({
      step: { isNew: true },
      failure: { kind: 'cannot-be-factor' },
    });
    expect(page.registered()).toHaveLength(1);
    await page.ready().actions.retry();
    await page.reaches('done');
  });
});

describe("the app's own step-up before a passkey is created", () => {
  const waiting = () => {
    const asked: SensitiveChange[] = [];
    const answers: ((isConfirmed: boolean) => void)[] = [];
    return {
      asked,
      answer: (isConfirmed: boolean) => answers.shift()?.(isConfirmed),
      confirmIdentity: (change: SensitiveChange) => {
        asked.push(change);
        return new Promise<boolean>((resolve) => void answers.push(resolve));
      },
    };
  };

  it('precedes every request to the service or the browser, and the state says so', async () => {
    const app = waiting();
    const page = await renderPasskeys({ confirmIdentity: app.confirmIdentity });
    const created = page.create();
    await vi.waitFor(() => expect(page.ready().isConfirming).toBe(true));
    expect(registration(page)).toMatchObject({ step: { name: 'intro' }, isConfirming: true });
    expect(app.asked).toEqual([{ kind: 'create-passkey' }]);
    // Out of step: it is under way.
    await page.create();
    page.ready().actions.startOver();
    expect(app.asked).toHaveLength(1);
    expect(page.changes()).toEqual([]);
    app.answer(true);
    await created;
    await page.reaches('done');
    expect(page.ready().isConfirming).toBe(false);
  });

  it('sends nothing when the user declines, shows no failure, and keeps the choice', async () => {
    const page = await renderPasskeys({ user: withSms, confirmIdentity: () => false });
    await page.create(true);
    expect(registration(page)).toEqual({
      step: { name: 'intro', hasRejectedCredential: false, choices: { turnOn: true } },
      facts: {},
      pending: null,
      failure: null,
      isConfirming: false,
      isLeaving: false,
    });
    expect(page.changes()).toEqual([]);
    expect(page.places()).toEqual(['intro', 'intro: create', 'intro']);
  });

  it('does not open where no passkey can be created anyway', async () => {
    const confirmIdentity = vi.fn(() => true);
    const page = await renderPasskeys({ user: { passkeys: passkeyLimit }, confirmIdentity });
    await page.create();
    await page.fails({ kind: 'limit-reached' });
    expect(confirmIdentity).not.toHaveBeenCalled();
  });

  it.each(['cancelled', 'left'])('sends nothing if it is passed after the user has %s', async (way) => {
    const app = waiting();
    const page = await renderPasskeys({ confirmIdentity: app.confirmIdentity });
    const created = page.create();
    await vi.waitFor(() => expect(page.ready().isConfirming).toBe(true));
    if (way === 'cancelled') page.ready().actions.cancel();
    else await page.unmount();
    app.answer(true);
    await created;
    expect(page.changes()).toEqual([]);
    if (way === 'cancelled') expect(page.ready().isConfirming).toBe(false);
  });
});

describe('the choice of the last attempt', () => {
  it('survives a cancelled prompt, and is cleared by starting over', async () => {
    const page = await renderPasskeys({ user: withSms });
    expect(registration(page)).toMatchObject({ step: { name: 'intro', choices: null } });
    browserRefuses('NotAllowedError');
    await page.create(false);
    await page.fails({ kind: 'cancelled' });
    expect(registration(page)).toMatchObject({
      step: { choices: { turnOn: false }, hasRejectedCredential: false },
    });
    page.ready().actions.startOver();
    await vi.waitFor(() => expect(registration(page)).toMatchObject({ step: { choices: null } }));
  });
});

describe('failures before a passkey exists', () => {
  it.each([
    ['NotAllowedError', { kind: 'cancelled' }],
    // This page is where passkeys are made: nobody can be sent there from here.
    ['SecurityError', { kind: 'wrong-origin', relyingPartyId: null }],
    ['NotSupportedError', { kind: 'not-capable' }],
    ['UnknownError', { kind: 'device-failed' }],
  ])('are interpreted for %s of the browser, and nothing is saved', async (name, failure) => {
    const page = await renderPasskeys();
    browserRefuses(name);
    await page.create();
    await page.fails(failure);
    expect(page.changes()).toEqual(['StartWebAuthnRegistration']);
  });

  it('name the device where the browser returns nothing', async () => {
    const page = await renderPasskeys();
    browserAnswers(() => Promise.resolve(null));
    await page.create();
    await page.fails({ kind: 'device-failed' });
  });

  it('report an existing passkey, by the list that the service gives the browser', async () => {
    const page = await renderPasskeys();
    await page.create();
    await page.reaches('done');
    page.ready().actions.startOver();
    await page.reaches('intro');
    await page.create();
    await page.fails({ kind: 'exists-here' });
    expect(await authenticator.held()).toHaveLength(1);
  });

  it('report a wrong host, as detected by the browser', async () => {
    const page = await renderPasskeys({ pool: { webAuthnRelyingPartyId: 'example.com' } });
    await page.create();
    await page.fails({ kind: 'wrong-origin', relyingPartyId: 'example.com' });
    expect(page.count('CompleteWebAuthnRegistration')).toBe(0);
  });

  it('treat options without a host as those of this page', async () => {
    const page = await renderPasskeys({
      wrap: answeringStart({ challenge: 'AAAA', rp: { name: 'Alder' }, user: {}, pubKeyCredParams: [] }),
    });
    browserRefuses('SecurityError');
    vi.spyOn(PublicKeyCredential, 'parseCreationOptionsFromJSON').mockReturnValue(
      {} as PublicKeyCredentialCreationOptions,
    );
    await page.create();
    await page.fails({ kind: 'wrong-origin', relyingPartyId: null });
  });

  it('cover options that the browser cannot parse', async () => {
    const page = await renderPasskeys({ wrap: answeringStart({ challenge: '*', user: 'ada' }) });
    await page.create();
    await page.fails({ kind: 'unexpected' });
  });

  it.each([
    {
      where: 'a page that is not secure',
      stub: () => vi.stubGlobal('isSecureContext', false),
      reason: 'insecure-origin',
    },
    {
      where: 'a browser without WebAuthn',
      stub: () => vi.stubGlobal('PublicKeyCredential', undefined),
      reason: 'no-web-authn',
    },
  ])('are shown on $where, before and after a click, with the list', async ({ stub, reason }) => {
    onTestFinished(() => void vi.unstubAllGlobals());
    stub();
    const page = await renderPasskeys({ user: { passkeys: 2 } });
    expect(page.ready()).toMatchObject({ canCreateHere: { ok: false, reason } });
    expect(page.ready().passkeys).toHaveLength(2);
    await page.create();
    await page.fails({ kind: reason });
    expect(page.changes()).toEqual([]);
  });

  it('cause no request where the list is full', async () => {
    const page = await renderPasskeys({ user: { passkeys: passkeyLimit } });
    expect(page.ready()).toMatchObject({ limit: 20, isFull: true });
    await page.create();
    await page.fails({ kind: 'limit-reached' });
    expect(page.changes()).toEqual([]);
  });

  it('refresh the list where the service says that it is full', async () => {
    const page = await renderPasskeys({ user: { passkeys: 19 } });
    page.emulator.users.set('ada', { passkeys: 20 });
    await page.create();
    await page.fails({ kind: 'limit-reached' });
    await vi.waitFor(() => expect(page.ready().passkeys).toHaveLength(20));
  });

  it('mean too many attempts where the list is not full', async () => {
    const page = await renderPasskeys({ user: { passkeys: 3 } });
    page.emulator.faults.add({ operation: 'StartWebAuthnRegistration', error: 'LimitExceededException' });
    await page.create();
    await page.fails({ kind: 'limit-exceeded' });
  });

  it.each([
    ['WebAuthnNotEnabledException', 'not-enabled'],
    ['WebAuthnConfigurationMissingException', 'not-configured'],
    ['PasswordResetRequiredException', 'account'],
    ['TooManyRequestsException', 'busy'],
    ['InternalErrorException', 'busy'],
    ['ForbiddenException', 'blocked'],
    ['InvalidParameterException', 'unexpected'],
    ['OperationNotEnabledException', 'not-available'],
  ])('are interpreted for %s, and never retried automatically', async (error, kind) => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: 'StartWebAuthnRegistration', error });
    await page.create();
    await page.fails({ kind });
    expect(page.count('StartWebAuthnRegistration')).toBe(1);
    expect(await authenticator.held()).toEqual([]);
  });

  it('can be retried at once', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: 'StartWebAuthnRegistration', drop: 'before', times: 1 });
    await page.create();
    await page.fails({ kind: 'unreachable', outcome: 'not-applied' });
    await page.create();
    await page.reaches('done');
  });
});

/** A client whose service gives out these options. */
function answeringStart(options: object) {
  return (client: CognitoClient): CognitoClient => ({
    call: (operation, ...rest) =>
      operation === 'StartWebAuthnRegistration'
        ? Promise.resolve({ CredentialCreationOptions: options })
        : client.call(operation, ...rest),
  });
}

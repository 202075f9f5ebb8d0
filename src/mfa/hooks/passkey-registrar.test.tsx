import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CognitoClient } from '../../cognito/index.js';
import { passkeyLimit } from '../model/passkey.js';
import {
  browserAnswers,
  browserRefuses,
  virtualAuthenticator,
} from './test-support/passkey-authenticator.js';
import { type RenderedPasskeys, renderPasskeys } from './test-support/render-passkeys.js';

const authenticator = virtualAuthenticator();

const withSms = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' };
const registration = (page: RenderedPasskeys) => page.ready().registration;

describe('making a passkey', () => {
  it('asks the service, the browser, the service again, and reads the list', async () => {
    const page = await renderPasskeys();
    await page.create();
    await page.reaches('done');
    expect(page.steps()).toEqual(['explaining', 'starting', 'asking', 'saving', 'done']);
    expect(page.changes()).toEqual(['StartWebAuthnRegistration', 'CompleteWebAuthnRegistration']);
    const held = await authenticator.held();
    expect(held).toHaveLength(1);
    expect(page.registered()).toEqual(held);
    expect(registration(page)).toEqual({
      step: 'done',
      id: held[0],
      isTurnedOn: false,
      isLeaving: false,
    });
    expect(page.ready().passkeys).toMatchObject([
      { id: held[0], name: 'Passkey 1', kind: 'device', relyingPartyId: 'localhost' },
    ]);
    expect(authenticator.disowned()).toEqual([]);
    expect(page.errors).toEqual([]);
  });

  it('does not happen by rendering, mounting, refetching or unmounting', async () => {
    const page = await renderPasskeys();
    await page.queryClient.refetchQueries();
    await page.unmount();
    expect(page.changes()).toEqual([]);
    expect(await authenticator.held()).toEqual([]);
  });

  it('happens once for a click, however fast it is doubled', async () => {
    const page = await renderPasskeys();
    await Promise.all([page.create(), page.create()]);
    await page.reaches('done');
    expect(await authenticator.held()).toHaveLength(1);
    expect(page.count('StartWebAuthnRegistration')).toBe(1);
  });

  it('goes on to another one after a new start', async () => {
    const page = await renderPasskeys({ user: { passkeys: 1 } });
    await page.create();
    await page.reaches('done');
    page.ready().actions.startOver();
    await page.reaches('explaining');
    expect(page.ready().passkeys).toHaveLength(2);
  });

  it('tells the panel that a passkey is there now', async () => {
    const page = await renderPasskeys();
    const key = ['cognito-account-kit', page.accountId, 'mfa', 'registered'];
    page.queryClient.setQueryData(key, { totp: true, passkey: false });
    await page.create();
    await page.reaches('done');
    expect(page.queryClient.getQueryData(key)).toEqual({ totp: true, passkey: true });
  });

  it('tells the other tabs', async () => {
    const page = await renderPasskeys();
    const other = new BroadcastChannel(`cognito-account-kit:${page.accountId}`);
    onTestFinished(() => other.close());
    const told = vi.fn();
    other.addEventListener('message', ({ data }) => void told(data));
    await page.create();
    await vi.waitFor(() => expect(told.mock.calls).toEqual([['mfa-changed']]));
  });

  it('leaves nothing of the passkey in a cache or in what views are given, but what the list says', async () => {
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

describe('turning the factor on with it', () => {
  it('does so in one write beside the other factor, which keeps its preference', async () => {
    const page = await renderPasskeys({ user: withSms });
    expect(page.ready().offer).toEqual({
      canBeFactor: true,
      isFactorOn: false,
      needsAnotherFactor: false,
      canTurnOn: true,
      signInByPasskey: 'lost-while-factor-off',
    });
    await page.create(true);
    await page.reaches('done');
    expect(page.steps()).toEqual(['explaining', 'starting', 'asking', 'saving', 'turning-on', 'done']);
    expect(registration(page)).toMatchObject({ isTurnedOn: true });
    expect(page.emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
    expect(page.ready().offer).toMatchObject({ isFactorOn: true, signInByPasskey: 'possible' });
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
  ])('is left alone where $when: the passkey is made all the same', async ({ options }) => {
    const page = await renderPasskeys(options);
    expect(page.ready().offer.canTurnOn).toBe(false);
    await page.create(true);
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ isTurnedOn: false });
    expect(page.count('SetUserMFAPreference')).toBe(0);
  });

  it('tells that it failed while the passkey stays, and tries that alone again', async () => {
    const page = await renderPasskeys({ user: withSms });
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', ignore: true, times: 1 });
    await page.create(true);
    await page.reaches('registered');
    expect(registration(page)).toMatchObject({ failure: { kind: 'not-applied' } });
    expect(page.registered()).toHaveLength(1);
    await page.ready().actions.retry();
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ isTurnedOn: true });
    expect(page.count('CompleteWebAuthnRegistration')).toBe(1);
  });

  it('is given up, without a failure, where the other factor went off elsewhere meanwhile', async () => {
    const page = await renderPasskeys({ user: withSms });
    page.emulator.users.set('ada', { userMFASettingList: [], preferredMfaSetting: null });
    await page.create(true);
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ isTurnedOn: false });
    expect(page.ready().offer.needsAnotherFactor).toBe(true);
  });
});

describe('what can go wrong before there is a passkey', () => {
  it.each([
    ['NotAllowedError', { kind: 'cancelled' }],
    ['SecurityError', { kind: 'wrong-origin', relyingPartyId: 'localhost' }],
    ['NotSupportedError', { kind: 'not-capable' }],
    ['UnknownError', { kind: 'device-failed' }],
  ])('says what %s of the browser means, and nothing is saved', async (name, failure) => {
    const page = await renderPasskeys();
    browserRefuses(name);
    await page.create();
    await page.fails(failure);
    expect(page.changes()).toEqual(['StartWebAuthnRegistration']);
  });

  it('says that the device failed where the browser gives nothing', async () => {
    const page = await renderPasskeys();
    browserAnswers(() => Promise.resolve(null));
    await page.create();
    await page.fails({ kind: 'device-failed' });
  });

  it('says that this device has one already, by the list that the service gives the browser', async () => {
    const page = await renderPasskeys();
    await page.create();
    await page.reaches('done');
    page.ready().actions.startOver();
    await page.reaches('explaining');
    await page.create();
    await page.fails({ kind: 'exists-here' });
    expect(await authenticator.held()).toHaveLength(1);
  });

  it('says that the page is at the wrong address, in the words of the browser itself', async () => {
    const page = await renderPasskeys({ pool: { webAuthnRelyingPartyId: 'example.com' } });
    await page.create();
    await page.fails({ kind: 'wrong-origin', relyingPartyId: 'example.com' });
    expect(page.count('CompleteWebAuthnRegistration')).toBe(0);
  });

  it('takes options that name no host for those of this page', async () => {
    const page = await renderPasskeys({
      wrap: answeringStart({ challenge: 'AAAA', rp: { name: 'Alder' }, user: {}, pubKeyCredParams: [] }),
    });
    browserRefuses('SecurityError');
    vi.spyOn(PublicKeyCredential, 'parseCreationOptionsFromJSON').mockReturnValue(
      {} as PublicKeyCredentialCreationOptions,
    );
    await page.create();
    await page.fails({ kind: 'wrong-origin', relyingPartyId: 'localhost' });
  });

  it('does not choke on options that the browser cannot read', async () => {
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
  ])('says so on $where, before and after a click, and shows the list', async ({ stub, reason }) => {
    onTestFinished(() => void vi.unstubAllGlobals());
    stub();
    const page = await renderPasskeys({ user: { passkeys: 2 } });
    expect(page.ready()).toMatchObject({ canCreateHere: { ok: false, reason } });
    expect(page.ready().passkeys).toHaveLength(2);
    await page.create();
    await page.fails({ kind: reason });
    expect(page.changes()).toEqual([]);
  });

  it('asks nobody where the list is full', async () => {
    const page = await renderPasskeys({ user: { passkeys: passkeyLimit } });
    expect(page.ready()).toMatchObject({ limit: 20, isFull: true });
    await page.create();
    await page.fails({ kind: 'limit-reached' });
    expect(page.changes()).toEqual([]);
  });

  it('shows the list anew where the service says that it is full', async () => {
    const page = await renderPasskeys({ user: { passkeys: 19 } });
    page.emulator.users.set('ada', { passkeys: 20 });
    await page.create();
    await page.fails({ kind: 'limit-reached' });
    await vi.waitFor(() => expect(page.ready().passkeys).toHaveLength(20));
  });

  it('takes it for the limit of attempts where the list is not full', async () => {
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
    ['OperationNotEnabledException', 'unexpected'],
  ])('says what %s means, and never tries again by itself', async (error, kind) => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: 'StartWebAuthnRegistration', error });
    await page.create();
    await page.fails({ kind });
    expect(page.count('StartWebAuthnRegistration')).toBe(1);
    expect(await authenticator.held()).toEqual([]);
  });

  it('can be tried again at once', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: 'StartWebAuthnRegistration', drop: 'before', times: 1 });
    await page.create();
    await page.fails({ kind: 'unreachable' });
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

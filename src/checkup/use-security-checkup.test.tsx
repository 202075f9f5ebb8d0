import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { useAccountKit } from '../account/account-kit-provider.js';
import { type KitHookOptions, renderKitHook } from '../account/test-support/render-kit-hook.js';
import { usePasskeys } from '../passkeys/use-passkeys.js';
import { useMfaPreference } from '../preference/use-mfa-preference.js';
import { sessionsQuery } from '../sessions/sessions-api.js';
import { useSessions } from '../sessions/use-sessions.js';
import type { Fault } from '../testing/index.js';
import { useSecurityCheckup } from './use-security-checkup.js';

const userPool = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] } as const;

/** An account without a finding, as long as nobody lists passkeys and sessions. */
const safe: KitHookOptions = {
  userPool,
  pool: { userSessionTracking: 'ENABLED' },
  user: {
    totpSecret: true,
    passkeys: 1,
    attributes: { email: 'ada@example.com', email_verified: 'true' },
    userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP', 'WEB_AUTHN_MFA'],
    preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    sessions: [{ deviceType: 'Firefox 78 / Linux', lastActiveAt: Date.UTC(2020, 0, 1) }],
  },
};

type Page = Awaited<ReturnType<typeof renderKitHook<ReturnType<typeof useSecurityCheckup>>>>;

const operations = (page: Pick<Page, 'emulator'>) =>
  page.emulator.requests.map(({ operation }) => operation).toSorted();
const kinds = (page: Page) => page.ready().findings.map(({ kind }) => kind);

const failing =
  (...faults: readonly Fault[]): NonNullable<KitHookOptions['prepare']> =>
  (emulator) => {
    for (const fault of faults) emulator.faults.add(fault);
    return Promise.resolve();
  };

it('says nothing before GetUser has answered', async () => {
  const page = await renderKitHook(useSecurityCheckup, {
    ...safe,
    prepare: failing({ operation: 'GetUser', hang: true }),
  });
  await page.until(() => expect(page.inputs('GetUser')).toHaveLength(1));
  expect(page.current()).toEqual({ status: 'loading' });
});

it('says that nothing needs a change once GetUser has answered', async () => {
  const page = await renderKitHook(useSecurityCheckup, safe);
  await page.until(({ status }) => expect(status).toBe('ready'));
  expect(page.ready()).toEqual({ status: 'ready', findings: [], refreshFailure: null });
  expect(operations(page)).toEqual(['GetUser']);
});

it.each([
  ['in which all is on', safe],
  ['in which the service is asked what is set up', { userPool }],
])('adds no request to a page with the panel, %s', async (_, options) => {
  const panel = await renderKitHook(() => useMfaPreference(), options);
  await panel.until((result) => {
    expect(result.status).toBe('ready');
    expect(JSON.stringify(result)).not.toContain('"checking"');
  });
  const both = await renderKitHook(() => {
    useMfaPreference();
    return useSecurityCheckup();
  }, options);
  await both.until(({ status }) => expect(status).toBe('ready'));
  expect(operations(both)).toEqual(operations(panel));
});

it('adds no request to a page that lists passkeys and sessions, and looks at both', async () => {
  const lists = await renderKitHook(() => {
    usePasskeys();
    return useSessions();
  }, safe);
  await lists.until(({ status }) => expect(status).toBe('ready'));
  const page = await renderKitHook(() => {
    usePasskeys();
    useSessions();
    return useSecurityCheckup();
  }, safe);
  await page.until(({ status }) => expect(status).toBe('ready'));
  await page.until(() => expect(kinds(page)).toEqual(['old-sessions', 'lone-passkey']));
  expect(operations(page)).toEqual(operations(lists));
});

it('says nothing while the service is asked what is set up', async () => {
  const page = await renderKitHook(useSecurityCheckup, {
    userPool,
    prepare: failing({ operation: 'GetUserAuthFactors', hang: true }),
  });
  await page.until(() => expect(page.inputs('GetUserAuthFactors')).toHaveLength(1));
  expect(page.current()).toEqual({ status: 'loading' });
});

it('goes without what the service does not tell', async () => {
  const page = await renderKitHook(useSecurityCheckup, {
    userPool,
    prepare: failing({ operation: 'GetUserAuthFactors', error: 'InternalErrorException' }),
  });
  await page.until(({ status }) => expect(status).toBe('ready'));
  expect(kinds(page)).toEqual(['no-second-step']);
});

it('can be tried again where GetUser failed', async () => {
  const page = await renderKitHook(useSecurityCheckup, {
    ...safe,
    prepare: failing({ operation: 'GetUser', error: 'InternalErrorException', times: 1 }),
  });
  await page.until(({ status }) => expect(status).toBe('failed'));
  const result = page.current();
  if (result.status === 'failed') result.retry();
  await page.until(({ status }) => expect(status).toBe('ready'));
});

it('keeps its findings when a refresh fails, and says so', async () => {
  const page = await renderKitHook(useSecurityCheckup, { userPool });
  await page.until(({ status }) => expect(status).toBe('ready'));
  page.emulator.faults.add({ operation: 'GetUser', error: 'InternalErrorException', times: 1 });
  await page.queryClient.invalidateQueries();
  await page.until(() => expect(page.ready().refreshFailure?.kind).toBe('busy'));
  expect(kinds(page)).toEqual(['no-second-step']);
});

it('follows a change', async () => {
  const page = await renderKitHook(useSecurityCheckup, safe);
  await page.until(({ status }) => expect(status).toBe('ready'));
  page.emulator.users.set('ada', { userMFASettingList: [], preferredMfaSetting: null });
  await page.queryClient.invalidateQueries();
  await page.until(() => expect(kinds(page)).toEqual(['no-second-step']));
});

it('has nothing to say to a user of an external identity provider', async () => {
  const page = await renderKitHook(useSecurityCheckup, { userPool, user: { isExternalProvider: true } });
  await page.until(({ status }) => expect(status).not.toBe('loading'));
  expect(page.current()).toEqual({ status: 'unavailable', reason: 'federated' });
});

it('ignores a list of another shape in the cache', async () => {
  const page = await renderKitHook(() => {
    const source = useAccountKit();
    const queryClient = useQueryClient();
    const queryKey: QueryKey = sessionsQuery(source).queryKey;
    if (queryClient.getQueryState(queryKey) === undefined)
      queryClient.setQueryData(queryKey, { sessions: 'of another version' });
    return useSecurityCheckup();
  }, safe);
  await page.until(({ status }) => expect(status).toBe('ready'));
  expect(kinds(page)).toEqual([]);
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Profiler, type ReactNode, useEffect } from 'react';
import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../../account/account-kit-provider.js';
import type { ConfirmIdentity } from '../../account/confirm-identity.js';
import type { MfaPolicy } from '../../account/user-pool-policy.js';
import type { CognitoError } from '../../cognito/index.js';
import { createCognitoClient } from '../../cognito/index.js';
import {
  type CognitoEmulator,
  type CognitoEmulatorOptions,
  createCognitoEmulator,
} from '../../testing/index.js';
import type { MfaPreference, ReadyMfaPreference } from '../mfa-preference.js';
import type { PreferenceEdits } from '../preference.js';
import type { MfaPreferenceActions } from '../preference-actions.js';
import { saveEdits } from '../save-preference.js';
import { type UseMfaPreferenceOptions, useMfaPreference } from '../use-mfa-preference.js';

/** What the hook said and did, as an app sees it. */
export interface RenderedPreference {
  readonly emulator: CognitoEmulator;
  readonly queryClient: QueryClient;
  /** Removes the component with the hook, as a user does who goes to another page of the app. */
  readonly leave: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** What the hook gave last. */
  readonly current: () => MfaPreference;
  /** The same, where it must be ready. */
  readonly ready: () => ReadyMfaPreference;
  /** Acts, and waits until what was set off by it is written and read back. */
  readonly change: (act: (actions: MfaPreferenceActions) => void) => Promise<void>;
  /** Saves as another flow on the page does. */
  readonly saveBeside: (edits: PreferenceEdits) => Promise<void>;
  /** How often React has committed. */
  readonly commits: () => number;
  readonly errors: CognitoError[];
  readonly sessionEnds: () => number;
  /** The SetUserMFAPreference requests so far. */
  readonly writes: () => readonly unknown[];
  /** How often an operation was called. */
  readonly count: (operation: string) => number;
}

export const ada = {
  username: 'ada',
  password: 'Correct-Horse-1',
  totpSecret: true,
  attributes: {
    email: 'ada@example.com',
    email_verified: 'true',
    phone_number: '+15550101234',
    phone_number_verified: 'true',
  },
} as const;

export const optionalPool: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] };

interface Options extends UseMfaPreferenceOptions {
  readonly user?: Partial<
    CognitoEmulatorOptions['users'] extends readonly (infer User)[] | undefined ? User : never
  >;
  readonly pool?: CognitoEmulatorOptions['pool'];
  readonly userPool?: MfaPolicy;
  /** Another page of the same user, at the same emulator. */
  readonly emulator?: CognitoEmulator;
  readonly accountId?: string;
  /** Milliseconds between the answer of GetUser and its arrival. */
  readonly readLatency?: number;
  readonly getAccessToken?: (emulator: CognitoEmulator) => Promise<string | undefined>;
  readonly confirmIdentity?: ConfirmIdentity;
}

/** Renders `useMfaPreference` for one user of an emulated pool, with a query client of its own. */
export async function renderPreference(options: Options = {}): Promise<RenderedPreference> {
  const emulator =
    options.emulator ??
    createCognitoEmulator({
      ...(options.pool && { pool: options.pool }),
      users: [{ ...ada, ...options.user }],
    });
  if (options.readLatency !== undefined)
    emulator.faults.add({ operation: 'GetUser', latency: options.readLatency });
  const token = emulator.issueTokens('ada').then(({ accessToken }) => accessToken);
  const queryClient = new QueryClient();
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => options.getAccessToken?.(emulator) ?? token,
    timeout: 2_000,
  });
  const errors: CognitoError[] = [];
  let sessionEnds = 0;
  let commits = 0;
  let latest: MfaPreference = { status: 'loading' };
  let savings = 0;
  function Probe() {
    const preference = useMfaPreference(options.apply ? { apply: options.apply } : {});
    useEffect(() => {
      latest = preference;
      if (preference.status === 'ready' && preference.isSaving) savings += 1;
    });
    return null;
  }
  const accountId = options.accountId ?? crypto.randomUUID();
  const policy = options.userPool ?? optionalPool;
  const pageWith = (children: ReactNode) => (
    <QueryClientProvider client={queryClient}>
      <AccountKitProvider
        client={client}
        accountId={accountId}
        userPool={policy}
        confirmIdentity={options.confirmIdentity}
        onError={(error) => void errors.push(error)}
        onSessionExpired={() => void (sessionEnds += 1)}
      >
        {children}
      </AccountKitProvider>
    </QueryClientProvider>
  );
  const probe = (
    <Profiler id="probe" onRender={() => void (commits += 1)}>
      <Probe />
    </Profiler>
  );
  const screen = await render(pageWith(probe));
  const count = (operation: string) =>
    emulator.requests.filter((request) => request.operation === operation).length;
  const ready = () => {
    if (latest.status !== 'ready') throw new Error(`The preference is ${latest.status}.`);
    return latest;
  };
  return {
    emulator,
    queryClient,
    leave: () => screen.rerender(pageWith(null)),
    comeBack: () => screen.rerender(pageWith(probe)),
    current: () => latest,
    ready,
    async change(act) {
      const before = savings;
      act(ready().actions);
      await vi.waitFor(() => expect(savings).toBeGreaterThan(before));
      await vi.waitFor(() => expect(ready().isSaving).toBe(false), { timeout: 10_000 });
    },
    async saveBeside(edits) {
      expect(await saveEdits({ queryClient, client, accountId, policy }, edits)).toBeNull();
    },
    commits: () => commits,
    errors,
    sessionEnds: () => sessionEnds,
    writes: () =>
      emulator.requests
        .filter(({ operation }) => operation === 'SetUserMFAPreference')
        .map(({ input }) => input),
    count,
  };
}

/** Waits until the preference was read. */
export const isReady = (page: RenderedPreference) => vi.waitFor(() => page.ready());

/** What the page shows of a factor. */
export const factor = (page: RenderedPreference, name: string) =>
  page.ready().view.factors.find((view) => view.factor === name);

/** Makes one change, and more of them while it is on its way. */
export async function changeWhile(
  page: RenderedPreference,
  first: Parameters<RenderedPreference['change']>[0],
  meanwhile: Parameters<RenderedPreference['change']>[0],
): Promise<void> {
  page.emulator.faults.add({ operation: 'SetUserMFAPreference', latency: 200 });
  const settled = page.change(first);
  await vi.waitFor(() => expect(page.count('SetUserMFAPreference')).toBe(1), { interval: 5 });
  meanwhile(page.ready().actions);
  await settled;
}

/** A user with two factors on, of which one is preferred. */
export const twoOn = {
  userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
  preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
};

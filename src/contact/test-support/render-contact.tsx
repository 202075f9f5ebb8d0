import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect } from 'react';
import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../../account/account-kit-provider.js';
import type { SensitiveChange } from '../../account/confirm-identity.js';
import type { ContactKind } from '../../account/factor.js';
import type { MfaPolicy } from '../../account/user-pool-policy.js';
import {
  type CognitoClient,
  type CognitoError,
  type CognitoOperation,
  createCognitoClient,
} from '../../cognito/index.js';
import { ada, optionalPool } from '../../preference/test-support/render-preference.js';
import {
  type CognitoEmulator,
  type CognitoEmulatorOptions,
  createCognitoEmulator,
  type EmulatedUserInit,
} from '../../testing/index.js';
import type { ContactChangeActions } from '../contact-flow.js';
import { factorOfContact } from '../contact-options.js';
import {
  type ContactChangeResult,
  type FactorDisabledByChange,
  type ReadyContactChange,
  type UseContactChangeOptions,
  useContactChange,
  useFactorDisabledByChange,
} from '../use-contact-change.js';
import { flatFlow } from './flat-flow.js';

/** A number and an address that no user of the pool has. */
export const newValue = { phone: '+14155550199', email: 'new@example.org' } as const satisfies Record<
  ContactKind,
  string
>;

/** The user pool replaces the old value at once. */
export const atOnce = { attributesRequireVerificationBeforeUpdate: [] } as const;

/** What the hook said and did, as an app sees it. */
export interface RenderedContact {
  readonly emulator: CognitoEmulator;
  readonly queryClient: QueryClient;
  readonly errors: readonly CognitoError[];
  readonly accountId: string;
  /** What `useFactorDisabledByChange` says of the contact's factor, next to the change. */
  readonly disabledFactor: () => FactorDisabledByChange;
  readonly current: () => ContactChangeResult;
  /** The same, once it is ready. */
  readonly ready: () => ReadyContactChange;
  readonly actions: () => ContactChangeActions;
  /** The flow as one object: its step with the name as `step`, its facts, and the rest. */
  readonly flow: () => Readonly<Record<string, unknown>>;
  /** Waits until `flow` is like this. */
  readonly reaches: (flow: Partial<Record<string, unknown>>) => Promise<void>;
  /** Every step that the flow was seen in, in order, with the pending action: "enter send". */
  readonly steps: () => readonly string[];
  /** Every result of the hook, as one text. */
  readonly everything: () => string;
  readonly unmount: () => Promise<void>;
  /** The operations that were called since the hook was ready, in order. */
  readonly calls: () => readonly string[];
  /** The same, without the reads. */
  readonly writes: () => readonly string[];
  readonly inputs: (operation: string) => readonly unknown[];
  /** The code that was sent last. */
  readonly code: () => string;
  /** Where the codes were sent, in order, unmasked. */
  readonly destinations: () => readonly string[];
  /** What the app was asked to confirm. */
  readonly confirmations: readonly SensitiveChange[];
}

interface Options extends Partial<UseContactChangeOptions> {
  /** The account. Pass that of an earlier page to come back to it. */
  readonly accountId?: string;
  readonly user?: Partial<EmulatedUserInit>;
  /** Other users of the pool. */
  readonly others?: readonly EmulatedUserInit[];
  readonly pool?: CognitoEmulatorOptions['pool'];
  readonly userPool?: Partial<MfaPolicy>;
  readonly confirmIdentity?: (change: SensitiveChange) => boolean | Promise<boolean>;
  readonly faults?: CognitoEmulatorOptions['faults'];
  /** Answers as another server would. */
  readonly rewrite?: (operation: CognitoOperation, output: object) => object;
}

/**
 * Renders `useContactChange` in strict mode, as an app in development does, and waits until it has settled.
 */
export async function renderContact({
  contact = 'phone',
  purpose,
  user,
  others = [],
  pool,
  userPool,
  confirmIdentity = () => true,
  faults = [],
  rewrite,
  accountId = crypto.randomUUID(),
}: Options = {}): Promise<RenderedContact> {
  const emulator = createCognitoEmulator({
    ...(pool && { pool }),
    users: [{ ...ada, totpSecret: null, ...user }, ...others],
    faults,
  });
  const { accessToken } = await emulator.issueTokens('ada');
  const queryClient = new QueryClient();
  const cognito = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
    maxAttempts: 1,
  });
  const client: CognitoClient = rewrite
    ? {
        async call(operation, ...rest) {
          const output = await cognito.call(operation, ...rest);
          return rewrite(operation, output);
        },
      }
    : cognito;
  const errors: CognitoError[] = [];
  const confirmations: SensitiveChange[] = [];
  const results: ContactChangeResult[] = [{ status: 'loading' }];
  let disabled: FactorDisabledByChange | undefined;
  function Probe() {
    const result = useContactChange({ contact, ...(purpose && { purpose }) });
    const factor = useFactorDisabledByChange(factorOfContact(contact));
    useEffect(() => {
      results.push(result);
      disabled = factor;
    });
    return null;
  }
  const { unmount } = await render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <AccountKitProvider
          client={client}
          accountId={accountId}
          userPool={{ ...optionalPool, ...userPool }}
          onError={(error) => void errors.push(error)}
          confirmIdentity={(change) => {
            confirmations.push(change);
            return confirmIdentity(change);
          }}
        >
          <Probe />
        </AccountKitProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  const current = () => results.at(-1) ?? { status: 'loading' as const };
  const ready = () => {
    const result = current();
    if (result.status !== 'ready') throw new Error(`The change is ${result.status}.`);
    return result;
  };
  await vi.waitFor(() => {
    expect(['ready', 'failed', 'unavailable']).toContain(current().status);
    // The queries that run in the background at first.
    expect(queryClient.isFetching()).toBe(0);
  });
  const before = emulator.requests.length;
  const since = () => emulator.requests.slice(before);
  const isRead = (operation: string) => operation === 'GetUser' || operation === 'GetUserAuthFactors';
  return {
    emulator,
    queryClient,
    errors,
    accountId,
    disabledFactor() {
      if (disabled === undefined) throw new Error('Nothing was rendered.');
      return disabled;
    },
    current,
    ready,
    actions: () => ready().actions,
    flow: () => flatFlow(ready().flow),
    reaches: (flow) => vi.waitFor(() => expect(flatFlow(ready().flow)).toMatchObject(flow)),
    steps: () =>
      results
        .flatMap((result) => (result.status === 'ready' ? [result.flow] : []))
        .map(({ step, pending }) => (pending === null ? step.name : `${step.name} ${pending}`))
        .filter((step, index, all) => step !== all[index - 1]),
    everything: () => JSON.stringify(results),
    unmount,
    calls: () => since().map(({ operation }) => operation),
    writes: () =>
      since()
        .map(({ operation }) => operation)
        .filter((operation) => !isRead(operation)),
    inputs: (operation) =>
      since()
        .filter((request) => request.operation === operation)
        .map(({ input }) => input),
    code() {
      const message = emulator.outbox.at(-1);
      if (!message) throw new Error('No code was sent.');
      return message.code;
    },
    destinations: () => emulator.outbox.map(({ destination }) => destination),
    confirmations,
  };
}

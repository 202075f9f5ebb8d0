import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect } from 'react';
import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../../account/account-kit-provider.js';
import type { ConfirmIdentity } from '../../account/confirm-identity.js';
import type { MfaPolicy } from '../../account/user-pool-policy.js';
import { type CognitoClient, type CognitoError, createCognitoClient } from '../../cognito/index.js';
import { ada, optionalPool } from '../../preference/test-support/render-preference.js';
import {
  type CognitoEmulator,
  createCognitoEmulator,
  type EmulatedPool,
  type EmulatedUserInit,
} from '../../testing/index.js';
import type { NicknameStore } from '../nicknames.js';
import { type PasskeysResult, type ReadyPasskeys, usePasskeys } from '../use-passkeys.js';

/** What the hook returns and does, as an app sees it. */
export interface RenderedPasskeys {
  readonly emulator: CognitoEmulator;
  readonly queryClient: QueryClient;
  readonly accountId: string;
  readonly errors: readonly CognitoError[];
  readonly current: () => PasskeysResult;
  /** The same, once it is ready. */
  readonly ready: () => ReadyPasskeys;
  /** Clicks on "create". */
  readonly create: (turnOn?: boolean) => Promise<void>;
  /** Waits until the registration is at this step; with the running action, as in "browser: create". */
  readonly reaches: (place: Place) => Promise<void>;
  /** Waits until the registration is back at the introduction for this reason. */
  readonly fails: (failure: object) => Promise<void>;
  /** The ids of the passkeys that the service has. */
  readonly registered: () => readonly string[];
  /** Holds back the next request of an operation, before the service sees it. The returned function releases it. */
  readonly hold: (operation: string) => () => void;
  /** How many operations are to be held back that were not called yet. */
  readonly held: () => number;
  /** Every place of the registration that was shown, in order. */
  readonly places: () => readonly Place[];
  /** Everything that the hook ever returned, as one text. */
  readonly everything: () => string;
  readonly unmount: () => Promise<void>;
  /** How often an operation was called. */
  readonly count: (operation: string) => number;
  /** The operations that change something, in the order in which they were called. */
  readonly changes: () => readonly string[];
}

/** A step, with the action that is running there. */
type Place = ReturnType<typeof placeOf>;

function placeOf({ step: { name }, pending }: ReadyPasskeys['registration']) {
  return pending === null ? name : (`${name}: ${pending}` as const);
}

interface Options {
  readonly user?: Partial<EmulatedUserInit>;
  /** @default true */
  readonly hasPassword?: boolean;
  readonly pool?: Partial<EmulatedPool>;
  readonly policy?: MfaPolicy;
  readonly nicknames?: NicknameStore;
  readonly confirmIdentity?: ConfirmIdentity;
  /** Another page of the same user, at the same emulator. */
  readonly account?: Pick<RenderedPasskeys, 'emulator' | 'accountId'>;
  /** Replaces the client. */
  readonly wrap?: (client: CognitoClient) => CognitoClient;
  /** Whether to wait until the list was read. @default true */
  readonly untilReady?: boolean;
}

const withoutPassword = { username: ada.username, attributes: ada.attributes };

/** Renders `usePasskeys` in strict mode, as an app in development does, and waits until it is ready. */
export async function renderPasskeys(options: Options = {}): Promise<RenderedPasskeys> {
  const emulator =
    options.account?.emulator ??
    createCognitoEmulator({
      users: [
        { ...((options.hasPassword ?? true) ? ada : withoutPassword), totpSecret: null, ...options.user },
      ],
      ...(options.pool && { pool: options.pool }),
    });
  const { accessToken } = await emulator.issueTokens('ada');
  const queryClient = new QueryClient();
  const accountId = options.account?.accountId ?? crypto.randomUUID();
  const own = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
    maxAttempts: 1,
  });
  const held = new Map<string, Promise<void>>();
  const wrapped = options.wrap?.(own) ?? own;
  const client: CognitoClient = {
    async call(operation, ...rest) {
      const gate = held.get(operation);
      held.delete(operation);
      await gate;
      return wrapped.call(operation, ...rest);
    },
  };
  const errors: CognitoError[] = [];
  const results: PasskeysResult[] = [{ status: 'loading' }];
  function Probe() {
    const result = usePasskeys({ nicknames: options.nicknames });
    useEffect(() => void results.push(result));
    return null;
  }
  const { unmount } = await render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <AccountKitProvider
          client={client}
          accountId={accountId}
          userPool={options.policy ?? optionalPool}
          confirmIdentity={options.confirmIdentity}
          onError={(error) => void errors.push(error)}
        >
          <Probe />
        </AccountKitProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  const current = () => results.at(-1) ?? { status: 'loading' as const };
  const ready = () => {
    const result = current();
    if (result.status !== 'ready') throw new Error(`The passkeys are ${result.status}.`);
    return result;
  };
  const page: RenderedPasskeys = {
    emulator,
    queryClient,
    accountId,
    errors,
    current,
    ready,
    create: (turnOn = false) => ready().actions.create({ turnOn }),
    reaches: (place) => vi.waitFor(() => expect(placeOf(ready().registration)).toBe(place)),
    fails: (failure) =>
      vi.waitFor(() =>
        expect(ready().registration).toMatchObject({ step: { name: 'intro' }, pending: null, failure }),
      ),
    registered: () => emulator.users.get('ada').passkeys.map(({ credentialId }) => credentialId),
    hold(operation) {
      let letGo = () => {};
      held.set(operation, new Promise((resolve) => (letGo = resolve)));
      return letGo;
    },
    held: () => held.size,
    places: () =>
      results
        .flatMap((result) => (result.status === 'ready' ? [placeOf(result.registration)] : []))
        .filter((place, index, all) => place !== all[index - 1]),
    everything: () => JSON.stringify(results),
    unmount,
    count: (operation) => emulator.requests.filter((request) => request.operation === operation).length,
    changes: () =>
      emulator.requests
        .map(({ operation }) => operation)
        .filter((operation) => !/^(Get|List)/.test(operation)),
  };
  if (options.untilReady ?? true) await vi.waitFor(() => ready());
  return page;
}

/** An app's own client that ignores abort signals. */
export const ignoringSignals = (client: CognitoClient): CognitoClient => ({
  call: (operation, input) => client.call(operation, input),
});

/** A nickname store in memory that records its calls. */
export function createNicknames(names: Record<string, string> = {}) {
  const calls: unknown[] = [];
  const store: NicknameStore = {
    read() {
      calls.push(['read']);
      return Promise.resolve({ ...names });
    },
    write(id, nickname) {
      calls.push(['write', id, nickname]);
      if (nickname === null) Reflect.deleteProperty(names, id);
      else names[id] = nickname;
      return Promise.resolve();
    },
  };
  return { store, names, calls };
}

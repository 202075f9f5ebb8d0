import { QueryClient } from '@tanstack/react-query';
import type { KitMessages, MfaPolicy } from 'cognito-account-kit';
import { type CognitoClient, createCognitoClient } from 'cognito-account-kit/cognito';
import { type CognitoEmulator, createCognitoEmulator } from 'cognito-account-kit/testing';
import { fn } from 'storybook/test';
import { ada, policyOf, poolOf, type Scenario } from './scenario.js';

/** One user of one emulated pool, signed in on one page. Stories share nothing. */
export interface Account {
  readonly id: string;
  readonly emulator: CognitoEmulator;
  readonly client: CognitoClient;
  readonly queryClient: QueryClient;
  readonly policy: MfaPolicy;
  readonly messages: KitMessages | undefined;
  readonly locale: string | undefined;
  readonly onSessionExpired: () => void;
  readonly onError: () => void;
  /** The bodies of the SetUserMFAPreference requests so far, without the token. */
  readonly writes: () => readonly unknown[];
  /** Holds back the next request of an operation; returns a function that releases it. */
  readonly hold: (operation: string) => () => void;
  /** Returns how often an operation was called so far. */
  readonly count: (operation: string) => number;
}

/** Signs a scenario's user in. */
export async function openAccount(scenario: Scenario): Promise<Account> {
  const emulator = createCognitoEmulator({
    pool: poolOf(scenario),
    users: [{ ...ada, ...scenario.user }],
    ...(scenario.faults && { faults: scenario.faults }),
  });
  const { accessToken } = await emulator.issueTokens(ada.username, scenario.token);
  if (scenario.isRevoked) emulator.revokeTokens(ada.username);
  const own = createCognitoClient({
    // A name that never resolves (RFC 6761): a request that bypasses the emulator fails.
    endpoint: 'https://cognito.invalid/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
    maxAttempts: scenario.maxAttempts ?? 1,
    timeout: Number.POSITIVE_INFINITY,
  });
  const held = new Map<string, Promise<void>>();
  const client: CognitoClient = {
    async call(operation, ...rest) {
      const gate = held.get(operation);
      held.delete(operation);
      await gate;
      return own.call(operation, ...rest);
    },
  };
  const callsOf = (operation: string) =>
    emulator.requests.filter((request) => request.operation === operation);
  return {
    id: crypto.randomUUID(),
    emulator,
    client,
    queryClient: new QueryClient(),
    policy: policyOf(scenario),
    messages: scenario.messages,
    locale: scenario.locale,
    onSessionExpired: fn().mockName('onSessionExpired'),
    onError: fn().mockName('onError'),
    writes: () => callsOf('SetUserMFAPreference').map(({ input }) => input),
    hold(operation) {
      let letGo = () => {};
      held.set(operation, new Promise((resolve) => (letGo = resolve)));
      return () => letGo();
    },
    count: (operation) => callsOf(operation).length,
  };
}

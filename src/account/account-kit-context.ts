'use client';
import { createContext, useContext } from 'react';
import type { CognitoClient } from '../cognito/index.js';
import type { KitMessages } from '../kit-messages.js';
import type { CheckIdentity } from './confirm-identity.js';
import type { MfaPolicy } from './user-pool-policy.js';

/** The values that all hooks and components of the kit share. */
export interface AccountKit {
  /** Sends requests to Amazon Cognito and reports failures to the app. */
  readonly client: CognitoClient;
  /** Separates the accounts in the query cache and between tabs. */
  readonly accountId: string;
  /** What the user pool allows. */
  readonly userPool: MfaPolicy;
  /** Opens the app's sign-in. `undefined` if the app has none. */
  readonly signInAgain: (() => void) | undefined;
  /** Runs the app's step-up before a sensitive change, one at a time. `true` if there is no step-up. */
  readonly confirmIdentity: CheckIdentity;
  /** A tag that `Intl` accepts, for numbers, lists and dates. */
  readonly locale: string;
  /** The app's own messages. */
  readonly messageOverrides: KitMessages | undefined;
}

/** Provided by `AccountKitProvider`, read by `useAccountKit`. `null` outside of a provider. */
export const AccountKitContext = createContext<AccountKit | null>(null);

/**
 * Reads the values of the nearest `AccountKitProvider`.
 * @throws Error outside of a provider.
 */
export function useAccountKit(): AccountKit {
  const kit = useContext(AccountKitContext);
  if (kit === null) {
    throw new Error(
      'cognito-account-kit: a hook or component was used outside of <AccountKitProvider>. ' +
        'It takes its client, account and user pool from there. Wrap the page, or the app, in the provider.',
    );
  }
  return kit;
}

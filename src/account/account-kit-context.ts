'use client';
import { createContext, useContext } from 'react';
import type { CognitoClient } from '../cognito/index.js';
import type { KitMessages } from '../kit-messages.js';
import type { SensitiveChange } from './sensitive-change.js';
import type { MfaPolicy } from './user-pool-policy.js';

/** What every hook and component of the kit shares. */
export interface AccountKit {
  /** Carries the requests to Amazon Cognito, and tells the app of what fails. */
  readonly client: CognitoClient;
  /** Tells one account's data from another's in the query cache and between tabs. */
  readonly accountId: string;
  /** What the user pool allows. */
  readonly userPool: MfaPolicy;
  /** Leads the user to the app's sign-in; `undefined` where the app has no way to. */
  readonly signInAgain: (() => void) | undefined;
  /**
   * Whether a sensitive change may be made: what the app's step-up says, at once where it does; `true` where there is none.
   * Never throws and never rejects.
   */
  readonly confirmIdentity: (change: SensitiveChange) => boolean | Promise<boolean>;
  /** BCP 47 tag for numbers and lists. */
  readonly locale: string;
  /** The app's own words. */
  readonly messages: KitMessages | undefined;
}

export const AccountKitContext = createContext<AccountKit | null>(null);

/**
 * What the nearest `AccountKitProvider` provides.
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

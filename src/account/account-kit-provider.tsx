'use client';
import { type ReactNode, useMemo, useState } from 'react';
import {
  type CognitoClient,
  type CognitoError,
  createCognitoClient,
  type GetAccessToken,
} from '../cognito/index.js';
import { useLatest } from '../core/use-latest.js';
import { useStructurallyShared } from '../core/use-structurally-shared.js';
import type { KitMessages } from '../kit-messages.js';
import { AccountKitContext } from './account-kit-context.js';
import { type ConfirmIdentity, identityIsConfirmed } from './confirm-identity.js';
import { createReportingClient } from './reporting-client.js';
import type { SensitiveChange } from './sensitive-change.js';
import type { MfaPolicy } from './user-pool-policy.js';

/** How the kit reaches Amazon Cognito: straight from the browser, or through a client of the app's own. */
export type AccountKitConnection =
  | {
      /** The AWS region of the user pool, as "eu-central-1": the part of the pool's id before the underscore. */
      region: string;
      /** Gives the access token of the signed-in user; called for each request. */
      getAccessToken: GetAccessToken;
    }
  | {
      /** The address of the service where it is not AWS's own: an emulator, a proxy. */
      endpoint: string | URL;
      /** Gives the access token of the signed-in user; called for each request. */
      getAccessToken: GetAccessToken;
    }
  | {
      /** A client of the app's own: the AWS SDK's, or one that calls the app's backend. */
      client: CognitoClient;
    };

/** Props of `AccountKitProvider`. */
export type AccountKitProviderProps = AccountKitConnection & {
  /**
   * Any stable id of the signed-in user, for example the `sub` claim. It keeps one user's answers from being shown to
   * the next who signs in on the same page, and joins the tabs of one user.
   */
  accountId: string;
  /** What the user pool allows; no user's token can read it. */
  userPool: MfaPolicy;
  /** Called when the sign-in has ended: expired and not renewed, or revoked. Lead the user to the sign-in. */
  onSessionExpired?: (() => void) | undefined;
  /** Called with every failed request, for the app's own log. The error holds no token, code or other secret. */
  onError?: ((error: CognitoError) => void) | undefined;
  /**
   * Called before each change of what the account can be got into with, whichever surface or hook makes it: a factor is turned
   * off, an authenticator, a contact or a passkey added, replaced or taken away. Cognito asks for no more than a valid access
   * token. Show your own step-up and say whether the user has passed it. The kit's dialog makes way until the answer is there, so
   * a promise must settle; where nothing is to be shown (a step-up of a minute ago still counts), answer without one.
   * @default none: such changes are made at once
   */
  confirmIdentity?: ConfirmIdentity | undefined;
  /** The app's own words, in place of some or all of the kit's. Define them outside of components. */
  messages?: KitMessages | undefined;
  /**
   * The language of numbers and lists, as a BCP 47 tag.
   * @default 'en'
   */
  locale?: string | undefined;
  children: ReactNode;
};

/**
 * Provides what the hooks and components of the kit share. It uses the app's own `QueryClientProvider`, which must
 * stand somewhere above. Functions and objects may be written in place: they do not have to keep their identity.
 */
export function AccountKitProvider(props: AccountKitProviderProps) {
  const { accountId, messages, locale = 'en', children } = props;
  const client = useClient(props);
  const userPool = useStructurallyShared(props.userPool);
  const latest = useLatest(props);
  const [confirmIdentity] = useState(
    () => (change: SensitiveChange) => identityIsConfirmed(latest().confirmIdentity, change),
  );
  const canSignInAgain = props.onSessionExpired !== undefined;
  const kit = useMemo(
    () => ({
      client,
      accountId,
      userPool,
      messages,
      locale,
      confirmIdentity,
      signInAgain: canSignInAgain ? () => latest().onSessionExpired?.() : undefined,
    }),
    [client, accountId, userPool, messages, locale, confirmIdentity, canSignInAgain, latest],
  );
  return <AccountKitContext.Provider value={kit}>{children}</AccountKitContext.Provider>;
}

/** A client that lasts as long as the account and what it speaks to, however often the host renders. */
function useClient(props: AccountKitProviderProps): CognitoClient {
  const latest = useLatest(props);
  const { accountId } = props;
  const isOwn = 'client' in props;
  const region = 'region' in props ? props.region : undefined;
  const endpoint = 'endpoint' in props ? String(props.endpoint) : undefined;
  return useMemo(() => {
    const getAccessToken: GetAccessToken = (request) => {
      const now = latest();
      // Asked for the token of a user who is no longer the one: the next user's must not be given in its place.
      if ('client' in now || now.accountId !== accountId) throw new Error('The account has changed.');
      return now.getAccessToken(request);
    };
    const client: CognitoClient = isOwn
      ? {
          call(...args) {
            const now = latest();
            if (!('client' in now)) throw new Error('The connection of AccountKitProvider has changed.');
            return now.client.call(...args);
          },
        }
      : createCognitoClient({ ...(endpoint ? { endpoint } : { region: region ?? '' }), getAccessToken });
    return createReportingClient(client, {
      onError: (error) => latest().onError?.(error),
      onSessionExpired: () => latest().onSessionExpired?.(),
      isCurrent: () => latest().accountId === accountId,
    });
  }, [accountId, isOwn, region, endpoint, latest]);
}

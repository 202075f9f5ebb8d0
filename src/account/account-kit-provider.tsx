'use client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import {
  type CognitoClient,
  CognitoError,
  createCognitoClient,
  type GetAccessToken,
} from '../cognito/index.js';
import { useLatest, useStructurallyShared } from '../core/hooks.js';
import { withTimeLimit } from '../core/outside-world.js';
import { listenToTabs } from '../core/tab-sync.js';
import { validLocale } from '../core/text.js';
import type { KitMessages } from '../kit-messages.js';
import { type Theme, ThemeContext } from '../ui/theme.js';
import { type CheckIdentity, type ConfirmIdentity, createIdentityCheck } from './confirm-identity.js';
import { deviceKeyOf } from './device-key.js';
import { refreshAccount } from './queries.js';
import { createReportingClient } from './reporting-client.js';
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
  /** Tells the app that the user has ended the session themselves. */
  readonly leave: (reason: 'signed-out' | 'deleted') => void;
  /** Runs the app's step-up before a sensitive change, one at a time. `true` if there is no step-up. */
  readonly confirmIdentity: CheckIdentity;
  /** The claim `device_key` of the access token; `null` where it has none, or where the app's own client has the token. */
  readonly readDeviceKey: () => Promise<string | null>;
  /** A tag that `Intl` accepts, for numbers, lists and dates. */
  readonly locale: string;
  /** The app's own messages. */
  readonly messageOverrides: KitMessages | undefined;
}

/** Provided by `AccountKitProvider`, read by `useAccountKit`. `null` outside of a provider. */
const AccountKitContext = createContext<AccountKit | null>(null);

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

/** How the kit reaches Amazon Cognito: from the browser, or through the app's own client. */
export type AccountKitConnection =
  | {
      /**
       * The AWS region of the user pool, such as "eu-central-1": the part of the pool ID before the
       * underscore.
       */
      region: string;
      /** Returns the access token of the signed-in user. Called for each request. */
      getAccessToken: GetAccessToken;
      endpoint?: undefined;
      client?: undefined;
    }
  | {
      /** The URL of an emulator or a proxy, in place of AWS. */
      endpoint: string | URL;
      /** Returns the access token of the signed-in user. Called for each request. */
      getAccessToken: GetAccessToken;
      region?: undefined;
      client?: undefined;
    }
  | {
      /** The app's own client: the AWS SDK's, or one that calls the app's backend. */
      client: CognitoClient;
      region?: undefined;
      endpoint?: undefined;
      getAccessToken?: undefined;
    };

/**
 * Why a session has ended. `expired`: the user did not do it here. `signed-out`: they signed out everywhere. `deleted`: they
 * deleted their account.
 */
export type SessionEnd = 'expired' | 'signed-out' | 'deleted';

/** Props of `AccountKitProvider`. */
export type AccountKitProviderProps = AccountKitConnection & {
  /**
   * Any stable ID of the signed-in user, such as the `sub` claim. It hides one user's data from the next user
   * of the same page, and connects the tabs of one user.
   */
  accountId: string;
  /** What the user pool allows. User tokens can't read it. */
  userPool: MfaPolicy;
  /**
   * Called when the session has ended: there is no access token, it expired without renewal or was revoked, or
   * the user was deleted or disabled. Open the sign-in here.
   */
  onSessionExpired?: ((reason: SessionEnd) => void) | undefined;
  /**
   * Called when the user has deleted their account with the kit. Forget the tokens, and leave the page.
   * @default `onSessionExpired` is called, with the reason `deleted`
   */
  onAccountDeleted?: (() => void) | undefined;
  /**
   * Called with every failed request, for the app's log. The error contains no token, code or other secret.
   */
  onError?: ((error: CognitoError) => void) | undefined;
  /**
   * Called before each sensitive change: turning a factor off; adding, replacing or removing an
   * authenticator, a contact or a passkey. Cognito itself requires only a valid access token. Show your own
   * step-up and return whether the user passed. The kit's dialog closes until the promise settles. Return a
   * plain boolean if there is nothing to show, for example because a recent step-up still counts. The promise must
   * settle, also when the user closes your dialog: until then no other sensitive change of this account can start.
   * @default none: the kit makes such changes at once
   */
  confirmIdentity?: ConfirmIdentity | undefined;
  /** The app's own messages, which replace some or all of the kit's. Define them outside of components. */
  messages?: KitMessages | undefined;
  /**
   * The language of numbers, lists and dates, as a BCP 47 tag. Other spellings ("en_US") are understood; a tag that is
   * none means English.
   * @default 'en'
   */
  locale?: string | undefined;
  /**
   * The colours of all parts of the kit. `auto` follows the `color-scheme` of the page around each, which is
   * light where the page says nothing, even where the user's system prefers dark.
   * @default 'auto'
   */
  theme?: Theme | undefined;
  children: ReactNode;
};

/**
 * Provides the values that the kit's hooks and components share. It must be inside the app's
 * `QueryClientProvider`. Inline functions and objects are fine: the props don't have to keep their identity.
 */
export function AccountKitProvider(props: AccountKitProviderProps) {
  const { accountId, messages, theme = 'auto', children } = props;
  const locale = validLocale(props.locale);
  const client = useClient(props);
  const userPool = useStructurallyShared(props.userPool);
  const latest = useLatest(props);
  const queryClient = useQueryClient();
  // For as long as the app runs: what a page reads when the user comes back to it must not be from before the change.
  useEffect(
    () => listenToTabs(accountId, () => void refreshAccount(queryClient, accountId)),
    [queryClient, accountId],
  );
  const confirmIdentity = useMemo(
    () =>
      createIdentityCheck(queryClient, accountId, () => {
        const now = latest();
        // A change that waited must not be confirmed by the next user.
        return now.accountId === accountId ? now.confirmIdentity : () => false;
      }),
    [queryClient, accountId, latest],
  );
  const readDeviceKey = useMemo(
    () => async () => {
      const { getAccessToken } = latest();
      if (getAccessToken === undefined) return null;
      const token = Promise.resolve(getAccessToken({ forceRefresh: false }));
      return deviceKeyOf(
        await withTimeLimit(token, longestTokenWait, () => new Error('No token came in time.')),
      );
    },
    [latest],
  );
  const canSignInAgain = props.onSessionExpired !== undefined;
  const kit = useMemo(
    () => ({
      client,
      accountId,
      userPool,
      messageOverrides: messages,
      locale,
      confirmIdentity,
      signInAgain: canSignInAgain ? () => latest().onSessionExpired?.('expired') : undefined,
      readDeviceKey,
      leave(reason: 'signed-out' | 'deleted') {
        const { onSessionExpired, onAccountDeleted } = latest();
        if (reason === 'deleted' && onAccountDeleted) onAccountDeleted();
        else onSessionExpired?.(reason);
      },
    }),
    [client, accountId, userPool, messages, locale, confirmIdentity, readDeviceKey, canSignInAgain, latest],
  );
  return (
    <AccountKitContext.Provider value={kit}>
      <ThemeContext.Provider value={theme}>{children}</ThemeContext.Provider>
    </AccountKitContext.Provider>
  );
}

/** Milliseconds. A list of devices is of use without knowing which of them is this one. */
const longestTokenWait = 10_000;

/**
 * A client that stays the same until the account or the connection changes, however often the host renders.
 */
function useClient(props: AccountKitProviderProps): CognitoClient {
  const latest = useLatest(props);
  const { accountId } = props;
  const { region = '' } = props;
  const isOwn = props.client !== undefined;
  const endpoint = props.endpoint && String(props.endpoint);
  return useMemo(() => {
    const getAccessToken: GetAccessToken = (request) => {
      const now = latest();
      // A request of the previous user must never get the next user's token.
      if (now.client !== undefined || now.accountId !== accountId)
        throw new DOMException('The account or the connection has changed.', 'AbortError');
      return now.getAccessToken(request);
    };
    const client: CognitoClient = isOwn
      ? {
          call(operation, ...rest) {
            const own = latest().client;
            // Nothing is sent.
            if (!own) throw new CognitoError({ operation, code: 'TokenUnavailable' });
            return own.call(operation, ...rest);
          },
        }
      : createCognitoClient({ ...(endpoint ? { endpoint } : { region }), getAccessToken });
    return createReportingClient(client, {
      onError: (error) => latest().onError?.(error),
      onSessionExpired: () => latest().onSessionExpired?.('expired'),
      isCurrent: () => latest().accountId === accountId,
      userPool: () => latest().userPool,
    });
  }, [accountId, isOwn, region, endpoint, latest]);
}

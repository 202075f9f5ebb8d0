import './dom.js';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { AccountKitProvider } from '../../../account/account-kit-provider.js';
import type { MfaPolicy } from '../../../account/user-pool-policy.js';
import { type CognitoError, createCognitoClient, type GetAccessToken } from '../../../cognito/index.js';
import type { MfaPreference } from '../../mfa-preference.js';
import type { ApplyMode } from '../../preference-actions.js';
import { useMfaPreference } from '../../use-mfa-preference.js';

/** A page of an app, in which the hook is used as an app uses it. */
export interface Page {
  readonly queryClient: QueryClient;
  /** What the hook gave last; `null` while it is not mounted. */
  readonly preference: () => MfaPreference | null;
  /** All that the app was told of failed requests. */
  readonly errors: readonly CognitoError[];
  readonly mount: () => void;
  readonly unmount: () => void;
}

interface PageOptions {
  readonly accountId: string;
  readonly policy: MfaPolicy;
  readonly apply: ApplyMode;
  readonly fetch: typeof globalThis.fetch;
  readonly getAccessToken: GetAccessToken;
  readonly confirmIdentity: () => boolean | Promise<boolean>;
}

/** Makes a page; nothing is mounted yet. */
export function createPage({
  accountId,
  policy,
  apply,
  fetch,
  getAccessToken,
  confirmIdentity,
}: PageOptions): Page {
  const queryClient = new QueryClient();
  const client = createCognitoClient({ endpoint: 'https://cognito.test/', fetch, getAccessToken });
  const errors: CognitoError[] = [];
  let preference: MfaPreference | null = null;
  let root: Root | null = null;

  function Probe() {
    const current = useMfaPreference({ apply });
    useLayoutEffect(() => {
      preference = current;
    });
    return null;
  }

  return {
    queryClient,
    preference: () => preference,
    errors,
    mount() {
      if (root) return;
      preference = { status: 'loading' };
      root = createRoot(document.createElement('div'));
      root.render(
        createElement(
          QueryClientProvider,
          { client: queryClient },
          createElement(AccountKitProvider, {
            client,
            accountId,
            userPool: policy,
            confirmIdentity,
            onError: (error: CognitoError) => void errors.push(error),
            children: createElement(Probe),
          }),
        ),
      );
    },
    unmount() {
      root?.unmount();
      root = null;
      preference = null;
    },
  };
}

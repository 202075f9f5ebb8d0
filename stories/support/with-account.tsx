import type { Decorator, Loader, ReactRenderer } from '@storybook/react-vite';
import { QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider } from 'cognito-account-kit';
import type { ReactNode } from 'react';
import type { ProjectAnnotations, StoryContext } from 'storybook/internal/types';
import { type Account, openAccount } from './account.js';
import type { Scenario, ScenarioParameter } from './scenario.js';

const open = new Map<string, { readonly key: string; readonly account: Promise<Account> }>();

/**
 * Signs the story's user in. Storybook reloads at each change of a control or the toolbar: the account keeps
 * its state, unless the scenario itself changes.
 */
export const loadAccount: Loader = async ({ id, args, parameters }) => {
  const scenario = scenarioOf(parameters['scenario'] as ScenarioParameter | undefined, args);
  const key = JSON.stringify(scenario);
  const known = open.get(id);
  if (known?.key === key) return { account: await known.account };
  const account = openAccount(scenario);
  open.set(id, { key, account });
  return { account: await account };
};

/** Drops the account when the user leaves or restarts the story. */
export const closeAccount: NonNullable<ProjectAnnotations<ReactRenderer>['beforeEach']> =
  ({ id }) =>
  () =>
    void open.delete(id);

function scenarioOf(parameter: ScenarioParameter | undefined, args: unknown): Scenario {
  return typeof parameter === 'function' ? parameter(args as never) : (parameter ?? {});
}

/** Returns the account of a story, for its play function: its requests, and the service's state. */
export function accountOf({ loaded }: Pick<StoryContext, 'loaded'>): Account {
  return loaded['account'] as Account;
}

/** Renders a story as an app would render the kit: in its QueryClientProvider and one AccountKitProvider. */
export const withAccount: Decorator = (Story, context) => {
  const account = accountOf(context);
  return (
    <AccountProviders key={account.id} account={account}>
      <Story />
    </AccountProviders>
  );
};

function AccountProviders({
  account,
  children,
}: {
  readonly account: Account;
  readonly children: ReactNode;
}) {
  return (
    <QueryClientProvider client={account.queryClient}>
      <AccountKitProvider
        client={account.client}
        accountId={account.id}
        userPool={account.policy}
        onSessionExpired={account.onSessionExpired}
        onError={account.onError}
        messages={account.messages}
        locale={account.locale}
      >
        {children}
      </AccountKitProvider>
    </QueryClientProvider>
  );
}

import type { QueryClient } from '@tanstack/react-query';
import type { CheckIdentity, SensitiveChange } from '../account/confirm-identity.js';
import { beforeAnyWrite, type MfaFailure } from '../account/failure.js';
import { type MfaSource, mfaKey, readUserMfa } from '../account/queries.js';
import { failureOfWrite, toFailure } from '../account/to-failure.js';
import { createFlow, type Flow, type FlowState } from '../core/flow.js';
import { report, withTimeLimit } from '../core/outside-world.js';
import { broadcastChange } from '../core/tab-sync.js';
import { forgetMarkers } from '../preference/unfinished-markers.js';
import { deleteUser } from './delete-account-api.js';

/** What the user sees of a deletion. */
export type DeleteAccountStep = { readonly name: 'question' } | { readonly name: 'deleted' };

/** What holds at every step. */
export interface DeleteAccountFacts {
  /** The app has deleted its own data. It is not asked again. */
  readonly isAppDataDeleted: boolean;
}

/** Why the account was not deleted, or may not have been. */
export type DeleteAccountFailure =
  | MfaFailure
  /** The app's `onBeforeDelete` stopped it, failed or gave no answer. Nothing was sent. */
  | { readonly kind: 'stopped'; readonly reason: string | null };

/** What a view shows of a deletion. */
export type DeleteAccountFlow = FlowState<DeleteAccountStep, DeleteAccountFacts, DeleteAccountFailure>;

/**
 * Deletes what the app itself keeps of the user, before the account goes: Cognito runs no trigger at a deletion, and afterwards no token
 * is valid. Return nothing once it is done; return the reason, for the user to read, to stop the deletion. An error stops it, too,
 * and so does a minute without an answer.
 */
export type BeforeDelete = () => undefined | string | Promise<undefined | string>;

/** Dependencies of a deletion. */
interface DeleteAccountOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly confirmIdentity: CheckIdentity;
  readonly onBeforeDelete: () => BeforeDelete | undefined;
  readonly onDeleted: () => void;
}

/** The deletion of one user on one page, outside of React. */
interface DeleteAccount
  extends Pick<
    Flow<DeleteAccountStep, DeleteAccountFacts, DeleteAccountFailure, never>,
    'get' | 'subscribe' | 'close'
  > {
  readonly deleteAccount: () => Promise<DeleteAccountFailure | null>;
}

/** Milliseconds. */
const longestPreparation = 60_000;

/** Creates a deletion at its question. It sends nothing by itself. */
export function createDeleteAccount(options: DeleteAccountOptions): DeleteAccount {
  const { queryClient, accountId, confirmIdentity, onBeforeDelete, onDeleted } = options;
  const flow = createFlow<DeleteAccountStep, DeleteAccountFacts, DeleteAccountFailure, SensitiveChange>({
    step: { name: 'question' },
    facts: { isAppDataDeleted: false },
    toFailure,
    confirmIdentity,
    isUnfinished: () => false,
  });

  function forget() {
    forgetMarkers(accountId);
    queryClient.removeQueries({ queryKey: mfaKey(accountId) });
    const mutations = queryClient.getMutationCache();
    for (const mutation of mutations.findAll({ mutationKey: mfaKey(accountId) })) mutations.remove(mutation);
    broadcastChange(accountId);
  }

  const deleteAccount = () =>
    flow.run('question', 'delete', async ({ step, facts, signal, confirm, setFacts }) => {
      await confirm({ kind: 'delete-account' });
      if (!facts.isAppDataDeleted) {
        const beforeDelete = onBeforeDelete();
        const stopped = beforeDelete && ((await refusalOf(options, signal)) ?? (await prepare(beforeDelete)));
        if (stopped) return { step, failure: stopped };
        setFacts({ isAppDataDeleted: true });
      }
      const result = await deleteUser(options, signal);
      if (result.outcome !== 'applied') return { step, failure: failureOfWrite(result) };
      forget();
      return { name: 'deleted' };
    });
  return {
    get: flow.get,
    subscribe: flow.subscribe,
    close: flow.close,
    async deleteAccount() {
      const wasDeleted = flow.get().step.name === 'deleted';
      const failure = await deleteAccount();
      if (!wasDeleted && flow.get().step.name === 'deleted') onDeleted();
      return failure;
    },
  };
}

/** Why the service would refuse the deletion by what a read tells; `null` if it tells nothing. The app's data must not go for nothing. */
async function refusalOf(
  { client }: Pick<MfaSource, 'client'>,
  signal: AbortSignal,
): Promise<DeleteAccountFailure | null> {
  try {
    await readUserMfa(client, { signal });
    return null;
  } catch (error) {
    signal.throwIfAborted();
    return beforeAnyWrite(toFailure(error));
  }
}

/** Lets the app delete its own data. @returns why it stopped the deletion, `null` if it did not */
async function prepare(onBeforeDelete: BeforeDelete): Promise<DeleteAccountFailure | null> {
  try {
    const late = () => new Error('onBeforeDelete gave no answer in time.');
    const reason: unknown = await withTimeLimit(Promise.resolve(onBeforeDelete()), longestPreparation, late);
    return reason === undefined
      ? null
      : { kind: 'stopped', reason: typeof reason === 'string' ? reason : null };
  } catch (error) {
    report(error);
    return { kind: 'stopped', reason: null };
  }
}

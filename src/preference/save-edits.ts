import type { QueryClient } from '@tanstack/react-query';
import type { MfaFailure } from '../account/failure.js';
import type { MfaSource } from '../account/queries.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { notifyPage } from './local-changes.js';
import { editsBetween, type PreferenceEdits } from './preference.js';
import { createPreferenceApi } from './preference-api.js';
import { savePreference } from './save-preference.js';

/** What a flow changes the preference through. */
export interface SaveEditsOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly policy: MfaPolicy;
}

/**
 * Changes the preference as a step of another flow, by the panel's own rules. The flow has asked the user for all of it, in its own
 * words. It always reads first: the flow has changed what the service holds.
 * @param onSent - called after the write was sent, with any outcome; not called where nothing was.
 * @returns why it failed; `null` once the service says that it holds. It never rejects.
 */
export async function saveEdits(
  { queryClient, policy, ...source }: SaveEditsOptions,
  edits: PreferenceEdits,
  onSent?: () => void,
): Promise<MfaFailure | null> {
  const api = createPreferenceApi(queryClient, source);
  let sent = 0;
  const result = await api.inTurn(() =>
    savePreference({
      api,
      policy,
      readEdits: () => edits,
      readsFirst: true,
      isConfirmed: () => (sent += 1) > 0,
    }),
  );
  if (sent > 0) onSent?.();
  switch (result.kind) {
    case 'saved':
      notifyPage(source.accountId, editsBetween(result.change.before, result.change.after));
      return null;
    case 'unchanged':
      return null;
    case 'failed':
      return result.failure;
    default:
      return { kind: 'changed-elsewhere' };
  }
}

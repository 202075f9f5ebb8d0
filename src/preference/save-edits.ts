import type { QueryClient } from '@tanstack/react-query';
import type { MfaFailure } from '../account/failure.js';
import type { MfaSource } from '../account/queries.js';
import { toFailure } from '../account/to-failure.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { broadcastChange } from '../core/tab-sync.js';
import { notifyPage } from './local-changes.js';
import { editsBetween, type PreferenceEdits } from './preference.js';
import { createPreferenceService } from './preference-api.js';
import { createPreferenceWriter } from './preference-writer.js';

/** What a flow beside the panel changes the preference through. */
export interface SaveEditsOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly policy: MfaPolicy;
}

/**
 * Changes the preference as a step of another flow, by the panel's own rules: planned on what the service says now, sent as one
 * write, read back. The user's state must have been read before.
 * @param onSent - after the write was sent, whatever came of it; not called where nothing was.
 * @returns why it failed, `null` once the service says that it holds.
 */
export async function saveEdits(
  { queryClient, policy, ...source }: SaveEditsOptions,
  edits: PreferenceEdits,
  onSent?: () => void,
): Promise<MfaFailure | null> {
  let failure: MfaFailure | null = null;
  let held = edits;
  const writer = createPreferenceWriter({
    ...createPreferenceService(queryClient, source),
    policy,
    // The flow has asked for all of it, in its own words.
    consent: { covers: () => true, forget: () => undefined },
    toFailure,
    readEdits: () => held,
    writeEdits: (kept) => void (held = kept),
    dispatch: (event) => {
      if (event.type === 'failed') failure = event.failure;
      if (event.type === 'saved') {
        notifyPage(source.accountId, editsBetween(event.change.before, event.change.after));
      }
    },
    onSent: () => {
      onSent?.();
      broadcastChange(source.accountId);
    },
  });
  // Read first: what was known is from before the flow, which has changed what the service has.
  await writer.saveOnce({ readsFirst: true });
  return failure;
}

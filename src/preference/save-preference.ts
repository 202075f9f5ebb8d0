import type { QueryClient } from '@tanstack/react-query';
import { beforeAnyWrite, endsSession, type MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaSource } from '../account/queries.js';
import { failureOfWrite } from '../account/to-failure.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import type { WriteResult } from '../core/verified-write.js';
import { type ChangePlan, planChange } from './plan-change.js';
import {
  applyEdits,
  draftOf,
  editsBetween,
  editsWhere,
  fieldsOf,
  isFulfilled,
  type PreferenceDraft,
  type PreferenceEdits,
  type PreferenceField,
} from './preference.js';
import { createPreferenceApi, type PreferenceApi } from './preference-api.js';
import type { SavedChange } from './preference-flow.js';

/** What became of edits. */
export type SaveResult =
  /** They hold, and the whole state was read back. */
  | { readonly kind: 'saved'; readonly state: MfaState; readonly change: SavedChange }
  /** Nothing had to be sent: what the user wants holds already. */
  | {
      readonly kind: 'unchanged';
      readonly state: MfaState;
      readonly edits: PreferenceEdits;
      readonly wasInDoubt: boolean;
    }
  /** Nothing was sent: by now the change would do more than the user has agreed to. */
  | { readonly kind: 'unconfirmed'; readonly edits: PreferenceEdits }
  /** Nothing was sent: the state does not allow all of it. `edits` no longer fit. */
  | { readonly kind: 'outdated'; readonly edits: PreferenceEdits; readonly state: MfaState }
  | { readonly kind: 'failed'; readonly failure: MfaFailure; readonly edits: PreferenceEdits };

/** Dependencies of a save. */
interface SaveOptions {
  readonly api: PreferenceApi;
  readonly policy: MfaPolicy;
  /** Read once the state is known that they are planned on: what is edited until then is sent with the rest. */
  readonly readEdits: () => PreferenceEdits;
  /** Whether the user has agreed to all that this plan does. @default always */
  readonly isConfirmed?: (plan: ChangePlan) => boolean;
  /** Whether to read before the plan even where the cache is a moment old. @default false */
  readonly readsFirst?: boolean;
}

/**
 * Sends edits by the rules of the preference, in at most one read, one write and one read: planned on a state that was read for it,
 * written, read back, and compared as a whole. It never rejects.
 */
export async function savePreference({
  api,
  policy,
  readEdits,
  isConfirmed = () => true,
  readsFirst = false,
}: SaveOptions): Promise<SaveResult> {
  const inDoubt = api.doubt();
  let before: MfaState;
  try {
    before = readsFirst ? await api.freshState() : await api.currentState();
  } catch (error) {
    const edits = readEdits();
    return { kind: 'failed', edits, failure: failureOfRead(api.toFailure(error), edits, inDoubt) };
  }
  const edits = readEdits();
  const current = draftOf(before);
  const expected = applyEdits(current, edits);
  const outdated = editsWhere(edits, (field) => expected[field] !== edits[field]);
  if (fieldsOf(outdated).length > 0) return { kind: 'outdated', edits: outdated, state: before };
  const plan = planChange(before, expected, policy);
  if (plan.kind === 'invalid') return { kind: 'outdated', edits, state: before };
  if (plan.kind === 'none') return { kind: 'unchanged', edits, state: before, wasInDoubt: inDoubt !== null };
  if (!isConfirmed(plan)) return { kind: 'unconfirmed', edits };
  // What follows from the rules must hold as well: a preference that ends with its factor.
  const wanted = editsBetween(current, expected);
  const result = await api.write(plan.settings, (state) => isFulfilled(wanted, draftOf(state)));
  if (result.outcome === 'applied') {
    const after = draftOf(result.value);
    const change: SavedChange = {
      // An edit that was the state already was not sent. Another device may have changed that state.
      edits: editsWhere(edits, (field) => after[field] === edits[field]),
      consequences: plan.consequences,
      before: current,
      after,
      elsewhere: editsBetween(expected, after),
      isUndo: false,
    };
    return { kind: 'saved', state: result.value, change };
  }
  if (result.outcome === 'unknown') api.markDoubt(fieldsOf(wanted));
  return {
    kind: 'failed',
    failure: failureOfWrite(result, api.toFailure),
    edits: editsNotApplied(result, edits, expected),
  };
}

/** Nothing was sent; of an earlier write of the same fields it is still not known whether it was applied. */
function failureOfRead(
  failure: MfaFailure,
  edits: PreferenceEdits,
  inDoubt: readonly PreferenceField[] | null,
): MfaFailure {
  if (inDoubt?.some((field) => edits[field] !== undefined) && !endsSession(failure)) {
    return { kind: 'unreachable', outcome: 'unknown' };
  }
  return beforeAnyWrite(failure);
}

/** The edits that were not applied: where the state could be read, what does hold has not failed. */
function editsNotApplied(
  result: Exclude<WriteResult<MfaState>, { outcome: 'applied' }>,
  edits: PreferenceEdits,
  expected: PreferenceDraft,
): PreferenceEdits {
  const held = 'value' in result ? draftOf(result.value) : null;
  const missing = held ? editsWhere(edits, (field) => held[field] !== expected[field]) : edits;
  return fieldsOf(missing).length > 0 ? missing : edits;
}

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
      for (const notify of localChangeListeners)
        notify(source.accountId, editsBetween(result.change.before, result.change.after));
      return null;
    case 'unchanged':
      return null;
    case 'failed':
      return result.failure;
    default:
      return { kind: 'changed-elsewhere' };
  }
}

/** What saveEdits tells: the account, and what was saved. */
const localChangeListeners = new Set<(accountId: string, changes: PreferenceEdits) => void>();

/**
 * Listens for what other flows on this page save of an account's preference: to the user it is their own doing, not a change from
 * elsewhere.
 * @returns a function that ends it
 */
export function onLocalChange(accountId: string, listener: (changes: PreferenceEdits) => void): () => void {
  const notify = (changedId: string, changes: PreferenceEdits) => {
    if (changedId === accountId) listener(changes);
  };
  localChangeListeners.add(notify);
  return () => void localChangeListeners.delete(notify);
}

import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import type { Consequence } from './consequences.js';
import { planChange } from './plan-change.js';
import {
  draftOf,
  editsBetween,
  editsWhere,
  fieldsOf,
  isFulfilled,
  type PreferenceDraft,
  type PreferenceEdits,
  type PreferenceField,
  preferenceFields,
} from './preference.js';

/** A change that waits for the user's word, because of what it brings about. */
export interface Confirmation {
  readonly edits: PreferenceEdits;
  readonly consequences: readonly Consequence[];
}

/** A change that was saved, with what it takes to go back. */
export interface SavedChange {
  /** What the user changed. */
  readonly edits: PreferenceEdits;
  readonly consequences: readonly Consequence[];
  readonly before: PreferenceDraft;
  readonly after: PreferenceDraft;
  /** What another tab or device changed since the user's first edit. */
  readonly elsewhere: PreferenceEdits;
  /** It took an earlier change back. */
  readonly isUndo: boolean;
}

/** What failed for one field, and what was wanted. */
export interface FailedField {
  readonly failure: MfaFailure;
  /** Milliseconds since the epoch. */
  readonly failedAt: number;
  /** All that was sent together, so that "Try again" asks for the same. */
  readonly wanted: PreferenceEdits;
}

/** Where the changes of a preference stand. */
export interface PreferenceFlow {
  /** Whose flow this is. */
  readonly accountId: string;
  /** What the user changed and is not saved yet; what the user did not touch is not in it. */
  readonly edits: PreferenceEdits;
  /** What the edits were made on; `null` while there are none. */
  readonly base: PreferenceDraft | null;
  readonly isSaving: boolean;
  /** What is being saved; `null`: every edit, those to come included. */
  readonly sending: PreferenceEdits | null;
  readonly failures: Readonly<Partial<Record<PreferenceField, FailedField>>>;
  readonly confirmation: Confirmation | null;
  readonly saved: SavedChange | null;
}

/** What happens to a flow. */
export type PreferenceEvent =
  /** `state`: what the cache held then, `null` where it was cleared. */
  | { readonly type: 'edited'; readonly state: MfaState | null; readonly edit: PreferenceEdits }
  | { readonly type: 'edits-set'; readonly edits: PreferenceEdits }
  | { readonly type: 'asked'; readonly confirmation: Confirmation }
  | { readonly type: 'answered' }
  | { readonly type: 'discarded' }
  | { readonly type: 'saving'; readonly edits: PreferenceEdits | null }
  | { readonly type: 'saved'; readonly change: SavedChange }
  /** `edits` were sent together; `fields`: the ones that show the failure. */
  | {
      readonly type: 'failed';
      readonly edits: PreferenceEdits;
      readonly fields: readonly PreferenceField[];
      readonly failure: MfaFailure;
      /** Milliseconds since the epoch. */
      readonly failedAt: number;
    }
  | { readonly type: 'idle'; readonly keepsBase: boolean }
  /** Another flow on this page saved something: the edits that are open stand on that from now on. */
  | { readonly type: 'saved-by-another-flow'; readonly changes: PreferenceEdits }
  /** The user has read the notice; the edits now stand on this state. */
  | { readonly type: 'dismissed'; readonly state: MfaState | null };

/** The flow of an account in which nothing has happened yet. */
export const initialFlow = (accountId: string): PreferenceFlow => ({
  accountId,
  edits: {},
  base: null,
  isSaving: false,
  sending: null,
  failures: {},
  confirmation: null,
  saved: null,
});

/** The one way from a flow to the next. Pure. */
export function nextFlow(flow: PreferenceFlow, event: PreferenceEvent): PreferenceFlow {
  switch (event.type) {
    case 'edited':
      return {
        ...flow,
        base: flow.base ?? (event.state && draftOf(event.state)),
        failures: without(flow.failures, event.edit),
        confirmation: unlessAbout(flow.confirmation, event.edit),
        // What was saved a moment ago is told together with what follows it.
        saved: flow.isSaving ? flow.saved : null,
      };
    case 'edits-set':
      return { ...flow, edits: event.edits };
    case 'asked':
      return { ...flow, confirmation: event.confirmation };
    case 'answered':
      return { ...flow, confirmation: null };
    case 'discarded':
      return initialFlow(flow.accountId);
    case 'saving':
      return { ...flow, isSaving: true, sending: event.edits };
    case 'saved': {
      // What is saved is what later edits, made meanwhile, stand on.
      const { edits, after } = event.change;
      return {
        ...flow,
        saved: together(flow.saved, event.change),
        base: after,
        failures: without(flow.failures, edits),
      };
    }
    case 'failed':
      return { ...flow, failures: { ...flow.failures, ...failuresOf(event) } };
    case 'idle':
      return { ...flow, isSaving: false, base: event.keepsBase ? flow.base : null };
    case 'saved-by-another-flow':
      return { ...flow, base: flow.base && { ...flow.base, ...event.changes } };
    case 'dismissed':
      return { ...flow, saved: null, base: flow.base && event.state && draftOf(event.state) };
  }
}

/** Holds a flow outside of React, so that code between two renders reads the current one. */
export interface FlowStore {
  readonly read: () => PreferenceFlow;
  /** Takes in all events, one after the other, and notifies once. */
  readonly dispatch: (...events: readonly PreferenceEvent[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Begins the flow of an account. */
export function createFlowStore(accountId: string): FlowStore {
  let flow = initialFlow(accountId);
  const listeners = new Set<() => void>();
  return {
    read: () => flow,
    dispatch(...events) {
      flow = events.reduce(nextFlow, flow);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Two changes that were saved in one go, as one: both are told, and both are taken back. */
function together(earlier: SavedChange | null, later: SavedChange): SavedChange {
  if (earlier === null) return later;
  const edits = { ...earlier.edits, ...later.edits };
  return {
    ...later,
    // What the later change took back was not saved in the end.
    edits: editsWhere(edits, (field) => later.after[field] === edits[field]),
    consequences: [...earlier.consequences, ...later.consequences],
    before: earlier.before,
    elsewhere: { ...earlier.elsewhere, ...editsBetween(earlier.after, later.before), ...later.elsewhere },
  };
}

/** Whether what was saved is still so: another tab may have changed it since. */
export function stillHolds({ edits, after }: SavedChange, state: MfaState): boolean {
  const now = draftOf(state);
  return preferenceFields.every((field) => !(field in edits) || now[field] === after[field]);
}

/** What has changed elsewhere since the open edits were begun; empty when nothing did, or nothing is open. */
export function changesElsewhere(flow: PreferenceFlow, state: MfaState): PreferenceEdits {
  return flow.base === null ? {} : editsBetween(flow.base, draftOf(state));
}

/**
 * Whether the last saved change can be undone: it was no undo itself, nothing else has changed, and the pool allows the way back. It may
 * not: a factor that the pool no longer offers can be turned off, and not on again.
 */
export function canUndo({ saved }: PreferenceFlow, state: MfaState, policy: MfaPolicy): boolean {
  // What another device changed in between would be taken back with it.
  if (saved === null || saved.isUndo || Object.keys(saved.elsewhere).length > 0) return false;
  const isCurrent = fieldsOf(editsBetween(saved.after, draftOf(state))).length === 0;
  return isCurrent && planChange(state, saved.before, policy).kind === 'change';
}

/**
 * The failures that still stand. One whose wish holds by now is over; one of unknown outcome becomes "nothing was changed" once a read
 * has settled the doubt.
 */
export function openFailures(
  { failures }: PreferenceFlow,
  saved: PreferenceDraft,
  isInDoubt: boolean,
): Partial<Record<PreferenceField, MfaFailure>> {
  return Object.fromEntries(
    Object.entries(failures)
      .filter(([, { failure, wanted }]) => (isInDoubt && isUnknown(failure)) || !isFulfilled(wanted, saved))
      .map(([field, { failure }]) => [
        field,
        isUnknown(failure) && !isInDoubt ? { ...failure, outcome: 'not-applied' } : failure,
      ]),
  );
}

/** Whether nobody knows what became of the change. */
export function isUnknown(failure: MfaFailure): boolean {
  return failure.kind === 'unreachable' && failure.outcome === 'unknown';
}

function failuresOf({ edits, fields, failure, failedAt }: Extract<PreferenceEvent, { type: 'failed' }>) {
  return Object.fromEntries(fields.map((field) => [field, { failure, failedAt, wanted: edits }]));
}

function without(failures: PreferenceFlow['failures'], edits: PreferenceEdits): PreferenceFlow['failures'] {
  // What was sent together failed together, and is tried again together.
  const kept = Object.entries(failures).filter(
    ([, { wanted }]) =>
      !Object.keys(wanted).some((field) => field in edits) &&
      !prefersWhatEnds(edits, wanted) &&
      !prefersWhatEnds(wanted, edits),
  );
  return kept.length === Object.keys(failures).length ? failures : Object.fromEntries(kept);
}

/** Whether one asks for a preference for a factor that the other turns off. */
function prefersWhatEnds({ preferred }: PreferenceEdits, other: PreferenceEdits): boolean {
  return preferred != null && other[preferred] === false;
}

/** An open question, unless the user has decided otherwise about a field of it. */
function unlessAbout(confirmation: Confirmation | null, edit: PreferenceEdits): Confirmation | null {
  const isAbout = confirmation !== null && fieldsOf(edit).some((field) => field in confirmation.edits);
  return isAbout ? null : confirmation;
}

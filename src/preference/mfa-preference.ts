import { type Factor, factors } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { toFailure } from '../account/to-failure.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import type { Consequence } from './consequences.js';
import { type PlanProblem, planChange } from './plan-change.js';
import {
  applyEdits,
  draftOf,
  editsBetween,
  type PreferenceDraft,
  type PreferenceEdits,
  preferenceFields,
} from './preference.js';
import type { ApplyMode, MfaPreferenceActions } from './preference-actions.js';
import {
  type Confirmation,
  canUndo,
  changesElsewhere,
  isUnknown,
  openFailures,
  type PreferenceFlow,
  stillHolds,
} from './preference-flow.js';
import { type PreferenceView, preferenceView } from './preference-view.js';

/** What the status line says. */
export type PreferenceNotice =
  | {
      readonly kind: 'saved';
      /** What the user changed. */
      readonly changes: PreferenceEdits;
      /** What followed from it. */
      readonly consequences: readonly Consequence[];
      /** What another tab or device changed meanwhile. */
      readonly elsewhere: PreferenceEdits;
      readonly canUndo: boolean;
    }
  /** The last change was taken back. `changes` is what that changed. */
  | { readonly kind: 'undone'; readonly changes: PreferenceEdits }
  /** What another tab or device changed while edits were open. */
  | { readonly kind: 'changed-elsewhere'; readonly changes: PreferenceEdits };

/** The MFA preference of the signed-in user. */
export type MfaPreference =
  | { readonly status: 'loading' }
  | {
      readonly status: 'failed';
      readonly failure: MfaFailure;
      readonly retry: () => void;
    }
  /** There is nothing here for this user to decide: an external identity provider does. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' }
  | ReadyMfaPreference;

/** The preference once it was read. Parts that did not change keep their identity between renders. */
export interface ReadyMfaPreference {
  readonly status: 'ready';
  readonly apply: ApplyMode;
  readonly view: PreferenceView;
  /** The preference that `view` shows: what the service holds, with the edits over it. */
  readonly draft: PreferenceDraft;
  /** There are edits that are not saved. */
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Why the edits cannot be saved as they are. */
  readonly problems: readonly PlanProblem[];
  readonly confirmation: Confirmation | null;
  readonly notice: PreferenceNotice | null;
  /** Why the latest refresh in the background failed: what is shown is what was known before. */
  readonly refreshFailure: MfaFailure | null;
  /**
   * The factors that a flow in this tab left half done: a replaced authenticator app that may no longer work, a factor that was
   * turned off for a change of its number or address and is off still. The service cannot tell; the flow finishes it.
   */
  readonly unfinished: readonly Factor[];
  readonly actions: MfaPreferenceActions;
}

/** A preference without what the user can do with it. */
type DescribedPreference = Omit<ReadyMfaPreference, 'actions'>;

/** What a preference is described from. */
export interface PreferenceSources {
  readonly state: MfaState;
  readonly flow: PreferenceFlow;
  readonly policy: MfaPolicy;
  readonly apply: ApplyMode;
  readonly error: Error | null;
  /** When the latest read failed, in milliseconds since the epoch. */
  readonly errorAt: number;
  /** A change of this account is being saved, also one of a component that is gone. */
  readonly isSaving: boolean;
  /** Nobody knows what became of a write. */
  readonly isInDoubt: boolean;
  /** The factors with an unfinished marker, joined by spaces. */
  readonly unfinished: string;
}

/** Describes the preference as the user sees it. */
export function describePreference({
  state,
  flow,
  policy,
  apply,
  error,
  errorAt,
  isSaving,
  isInDoubt,
  unfinished,
}: PreferenceSources): DescribedPreference {
  const { edits, sending, confirmation } = flow;
  const saved = draftOf(state);
  const draft = applyEdits(saved, edits);
  const isDirty = Object.keys(editsBetween(saved, draft)).length > 0;
  // Instantly, what cannot be sent is never an edit.
  const plan = apply === 'on-save' ? planChange(state, draft, policy) : null;
  const failures = openFailures(flow, saved, isInDoubt);
  const view = preferenceView(state, { edits, isSaving: flow.isSaving, sending, failures }, policy);
  return {
    status: 'ready',
    apply,
    draft,
    view,
    isDirty,
    isSaving,
    problems: plan?.kind === 'invalid' ? plan.problems : [],
    confirmation,
    notice: noticeOf(flow, state, policy, apply, isDirty),
    refreshFailure: isSaving ? null : refreshFailureOf(flow, failures, view, error, errorAt, isInDoubt),
    // An authenticator that is off is asked for no codes, and what is on again was not left off.
    unfinished: factors.filter(
      (factor) => unfinished.split(' ').includes(factor) && saved[factor] === (factor === 'totp'),
    ),
  };
}

/**
 * What is not known of the state as a whole. A failure at a factor that is newer, or says the same, is enough. A failure of a
 * factor that has no row any more is told here, too.
 */
function refreshFailureOf(
  flow: PreferenceFlow,
  open: ReturnType<typeof openFailures>,
  { factors: rows }: PreferenceView,
  error: Error | null,
  errorAt: number,
  isInDoubt: boolean,
): MfaFailure | null {
  const fields = preferenceFields.filter((field) => open[field] !== undefined);
  if (isInDoubt) {
    const isTold = fields.some((field) => open[field] && isUnknown(open[field]));
    return isTold ? null : { kind: 'unreachable', outcome: 'unknown' };
  }
  const homeless = factors.find((factor) => open[factor] && rows.every((row) => row.factor !== factor));
  if (homeless) return open[homeless] ?? null;
  const isTold = fields.some((field) => (flow.failures[field]?.failedAt ?? 0) >= errorAt);
  return error === null || isTold ? null : toFailure(error);
}

function noticeOf(
  flow: PreferenceFlow,
  state: MfaState,
  policy: MfaPolicy,
  apply: ApplyMode,
  isDirty: boolean,
): PreferenceNotice | null {
  const changes = apply === 'on-save' && !flow.isSaving ? changesElsewhere(flow, state) : {};
  if (Object.keys(changes).length > 0) return { kind: 'changed-elsewhere', changes };
  if (flow.saved === null || !stillHolds(flow.saved, state)) return null;
  const { edits, consequences, elsewhere, isUndo } = flow.saved;
  if (isUndo) return { kind: 'undone', changes: edits };
  return {
    kind: 'saved',
    changes: edits,
    consequences,
    elsewhere,
    canUndo: !isDirty && canUndo(flow, state, policy),
  };
}

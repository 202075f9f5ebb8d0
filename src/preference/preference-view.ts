import { type Factor, factors, type PreferableFactor, preferableFactors } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { type Risk, risksOf } from './consequences.js';
import { contactOf, type FactorAvailability, factorAvailability } from './factor-availability.js';
import {
  applyEdits,
  draftOf,
  type PreferenceDraft,
  type PreferenceEdits,
  type PreferenceField,
} from './preference.js';
import { type SignInPreview, signInPreview } from './sign-in-preview.js';

/** What is true of one field of the preference while it is being changed. */
export interface FieldView {
  /** It differs from what the service has. */
  readonly isChanged: boolean;
  /** It is on its way to the service; what is shown is what was asked for. */
  readonly isSaving: boolean;
  /** Why the last change of it failed. */
  readonly failure: MfaFailure | null;
}

/** One row: a factor as it is to be shown. */
export interface FactorView extends FieldView {
  readonly factor: Factor;
  readonly availability: Exclude<FactorAvailability, { kind: 'hidden' }>;
  readonly isPreferred: boolean;
  /** The masked number or address that codes go to; `null` where there is none. */
  readonly target: string | null;
}

/** One choice of the preferred method; `null` is "Ask me each time". */
export interface PreferredOption {
  readonly factor: PreferableFactor | null;
  /** What choosing it would put at risk. */
  readonly risk: Risk | null;
}

/** The choice of the preferred method. */
export interface PreferredView extends FieldView {
  readonly value: PreferableFactor | null;
  readonly options: readonly PreferredOption[];
  /** The wire name of a preferred factor that the kit does not know. It is not overwritten: nothing can be chosen. */
  readonly lockedBy: string | null;
}

/** All that a panel shows of a preference. Plain data: the same state and edits give the same view. */
export interface PreferenceView {
  readonly factors: readonly FactorView[];
  /** Factors that are on and that the kit does not know, by their wire names. */
  readonly unknownFactors: readonly string[];
  /** `null` while there is nothing to choose: fewer than two factors are on that can be preferred. */
  readonly preferred: PreferredView | null;
  /** The next sign-in with what is shown. */
  readonly signIn: SignInPreview;
  /** The next sign-in with what is saved, where that is another one. */
  readonly savedSignIn: SignInPreview | null;
  readonly risks: readonly Risk[];
}

/** Where the fields of a preference stand between the user and the service. */
export interface PreferenceActivity {
  readonly edits: PreferenceEdits;
  readonly isSaving: boolean;
  /** The edits that are on their way; `null`: all of them. @default null */
  readonly sending?: PreferenceEdits | null;
  readonly failures: Readonly<Partial<Record<PreferenceField, MfaFailure>>>;
}

/** Derives what is shown from what the service said, what the user changed, and what the pool allows. */
export function preferenceView(
  state: MfaState,
  activity: PreferenceActivity,
  policy: MfaPolicy,
): PreferenceView {
  const saved = draftOf(state);
  const draft = applyEdits(saved, activity.edits);
  const field = (name: PreferenceField): FieldView => ({
    isChanged: draft[name] !== saved[name],
    isSaving: isSent(activity, name) && draft[name] !== saved[name],
    failure: activity.failures[name] ?? null,
  });
  const signIn = signInPreview(state, draft, policy);
  const savedSignIn = signInPreview(state, saved, policy);
  return {
    factors: factors.flatMap((factor) => {
      const availability = factorAvailability(state, draft, policy, factor);
      if (availability.kind === 'hidden') return [];
      const target = contactOf(state, factor)?.masked ?? null;
      return [{ factor, availability, target, isPreferred: draft.preferred === factor, ...field(factor) }];
    }),
    unknownFactors: state.unknown.active,
    preferred: preferredView(state, draft, policy, field('preferred')),
    signIn,
    // Both are small and plain, with their keys in one order.
    savedSignIn: JSON.stringify(savedSignIn) === JSON.stringify(signIn) ? null : savedSignIn,
    risks: risksOf(state, draft, policy),
  };
}

function isSent({ isSaving, sending }: PreferenceActivity, name: PreferenceField): boolean {
  return isSaving && (!sending || name in sending);
}

function preferredView(
  state: MfaState,
  draft: PreferenceDraft,
  policy: MfaPolicy,
  field: FieldView,
): PreferredView | null {
  const active = preferableFactors.filter((factor) => draft[factor]);
  // A failure is told where the choice was made, even where the choice has gone meanwhile.
  if (active.length < 2 && state.unknown.preferred === null && field.failure === null) return null;
  const options = [...active, null].map((factor) => ({
    factor,
    risk: newRiskOfPreferring(state, draft, policy, factor),
  }));
  return { ...field, value: draft.preferred, options, lockedBy: state.unknown.preferred };
}

function newRiskOfPreferring(
  state: MfaState,
  draft: PreferenceDraft,
  policy: MfaPolicy,
  preferred: PreferableFactor | null,
): Risk | null {
  const risks = risksOf(state, { ...draft, preferred }, policy);
  return risks.find((risk) => risk.kind === 'password-reset-blocked') ?? null;
}

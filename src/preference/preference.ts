import { type Factor, factors, type PreferableFactor, preferableFactors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';

/**
 * The preference as the user wants it. There is one `preferred`, so two preferred factors cannot be expressed.
 */
export type PreferenceDraft = Readonly<Record<Factor, boolean>> & {
  /** `null`: ask me each time. */
  readonly preferred: PreferableFactor | null;
};

/** What the user changed, and only that: the parts of a draft that differ from the service's state. */
export type PreferenceEdits = Partial<PreferenceDraft>;

/** One thing that can be changed: a factor, or which one is preferred. */
export type PreferenceField = keyof PreferenceDraft;

/** Every field of a draft, in the order in which they are shown. */
export const preferenceFields = [...factors, 'preferred'] as const satisfies readonly PreferenceField[];

/** The draft of a user who has changed nothing. */
export function draftOf(state: MfaState): PreferenceDraft {
  const isActive = (factor: Factor) => state.active.includes(factor);
  return {
    totp: isActive('totp'),
    sms: isActive('sms'),
    email: isActive('email'),
    passkey: isActive('passkey'),
    preferred: state.preferred,
  };
}

/** Whether a factor other than the passkey is on; a passkey needs one. */
export function hasOtherThanPasskey(draft: PreferenceDraft): boolean {
  return preferableFactors.some((factor) => draft[factor]);
}

/**
 * Applies edits to a draft. The result always keeps the rules: a factor that is off is not preferred, no other is promoted in its place,
 * and a passkey is turned off with its last companion. So edits stay valid when the state changes under them: what no longer fits has no
 * effect.
 */
export function applyEdits(draft: PreferenceDraft, edits: PreferenceEdits): PreferenceDraft {
  const wanted = { ...draft, ...definedOnly(edits) };
  // A passkey that the service has on alone is shown as it is; only an edit that removes its companion turns it off.
  const isAloneAnyway = draft.passkey && !hasOtherThanPasskey(draft);
  const passkey = wanted.passkey && (hasOtherThanPasskey(wanted) || isAloneAnyway);
  return { ...wanted, passkey, preferred: preferredOf(wanted, draft) };
}

function preferredOf(wanted: PreferenceDraft, before: PreferenceDraft): PreferableFactor | null {
  if (wanted.preferred === null || wanted[wanted.preferred]) return wanted.preferred;
  // A factor that is off can't be preferred; the factor that was preferred stays so while it is on.
  return before.preferred !== null && wanted[before.preferred] ? before.preferred : null;
}

/** A form may hold a field that was never touched as `undefined`, which the types rule out. */
function definedOnly(edits: Partial<Record<PreferenceField, unknown>>): PreferenceEdits {
  return Object.fromEntries(Object.entries(edits).filter(([, value]) => value !== undefined));
}

/** The edits that lead from one draft to another. */
export function editsBetween(from: PreferenceDraft, to: PreferenceDraft): PreferenceEdits {
  return Object.fromEntries(
    preferenceFields.filter((field) => from[field] !== to[field]).map((field) => [field, to[field]]),
  );
}

/**
 * Drops the edits that no longer fit: what the rules would undo on this state has no effect. A dropped edit must not take effect by
 * itself later.
 */
export function consistentEdits(state: MfaState, edits: PreferenceEdits): PreferenceEdits {
  const draft = applyEdits(draftOf(state), edits);
  return editsWhere(edits, (field) => edits[field] === draft[field]);
}

/** Adds an edit to earlier ones and drops those without an effect: what equals the state again, and what no longer fits. */
export function mergeEdits(state: MfaState, edits: PreferenceEdits, edit: PreferenceEdits): PreferenceEdits {
  const consistent = consistentEdits(state, { ...edits, ...edit });
  const saved = draftOf(state);
  return editsWhere(consistent, (field) => consistent[field] !== saved[field]);
}

/** The fields that are edited, in the order in which they are shown. */
export function fieldsOf(edits: PreferenceEdits): PreferenceField[] {
  return preferenceFields.filter((field) => edits[field] !== undefined);
}

/** The edits of some fields. */
export function editsWhere(
  edits: PreferenceEdits,
  isKept: (field: PreferenceField) => boolean,
): PreferenceEdits {
  return Object.fromEntries(
    fieldsOf(edits)
      .filter(isKept)
      .map((field) => [field, edits[field]]),
  );
}

/** Whether a draft is what these edits ask for. */
export function isFulfilled(edits: PreferenceEdits, draft: PreferenceDraft): boolean {
  return fieldsOf(edits).every((field) => draft[field] === edits[field]);
}

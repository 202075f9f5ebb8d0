import { type PreferableFactor, preferableFactors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import { isOffered, type MfaPolicy } from '../account/user-pool-policy.js';
import { hasOtherThanPasskey, type PreferenceDraft } from './preference.js';

/** How the next sign-in with the password will go (AWS MFA guide, "MFA logic at user runtime"). */
export type SignInPreview =
  /** The password alone, because no factor is on. `unless`: the pool asks for a code when a sign-in looks unusual. */
  | { readonly kind: 'password-only'; readonly unless?: 'unusual-sign-in' }
  /** As now, without a password: the user has none, and no factor is on. */
  | { readonly kind: 'passwordless' }
  /** By passkey, which counts for both steps: the user has no password. */
  | { readonly kind: 'passkey-only' }
  /** Not at all: a factor is on, so that the service wants a password first, and the user has none. */
  | { readonly kind: 'password-missing' }
  /** The password alone, because the pool never asks for more. */
  | { readonly kind: 'never-asked' }
  /** Asked for this factor at once, with no choice of another. */
  | ({ readonly kind: 'asked-for'; readonly factor: PreferableFactor } & SecondStep)
  /** Asked to choose one of these. */
  | ({ readonly kind: 'asked-to-choose'; readonly factors: readonly PreferableFactor[] } & SecondStep)
  /** The pool requires MFA and nothing is on: asked to set something up. */
  | { readonly kind: 'asked-to-set-up' }
  /** A factor that the kit does not know is on or preferred, so that it cannot tell. */
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  /** Another system signs this user in. */
  | { readonly kind: 'federated' };

/** When the user is not asked for a second step that is on. */
interface SecondStep {
  /** A remembered device answers in the user's place (API reference of SetUserMFAPreference). */
  readonly unless?: 'remembered-device';
  /** The passkey factor is on: signing in with the passkey counts for both steps (AWS MFA guide). */
  readonly orPasskey?: true;
}

/**
 * Predicts the next sign-in by password, from what the pool offers. A passkey factor changes nothing about it: with the password, the service
 * asks for the other factor.
 */
export function signInPreview(state: MfaState, draft: PreferenceDraft, policy: MfaPolicy): SignInPreview {
  if (state.isFederated) return { kind: 'federated' };
  if (policy.mfa === 'off') return { kind: 'never-asked' };
  if (state.isPasswordless && policy.mfa === 'optional') return withoutPassword(state, draft, policy);
  if (state.unknown.preferred !== null) return { kind: 'unknown', names: [state.unknown.preferred] };
  // GetUser may name a preferred factor that the pool does not offer; the sign-in asks for another one (amplify-js #11260).
  const active = preferableFactors.filter((factor) => draft[factor] && isOffered(policy, factor));
  const secondStep: SecondStep = {
    ...(policy.rememberedDevices && { unless: 'remembered-device' }),
    ...(draft.passkey && isOffered(policy, 'passkey') && { orPasskey: true }),
  };
  const preferred = active.find((factor) => factor === draft.preferred);
  if (preferred !== undefined) return { kind: 'asked-for', factor: preferred, ...secondStep };
  if (state.unknown.active.length > 0) return { kind: 'unknown', names: state.unknown.active };
  const [only] = active;
  if (only === undefined) {
    if (policy.mfa === 'required') return { kind: 'asked-to-set-up' };
    return { kind: 'password-only', ...(isAskedByRisk(state, policy) && { unless: 'unusual-sign-in' }) };
  }
  // One factor without a preference is asked for at once (amplify-flutter's live tests; the guide's text differs).
  return active.length === 1
    ? { kind: 'asked-for', factor: only, ...secondStep }
    : { kind: 'asked-to-choose', factors: active, ...secondStep };
}

/** Only an optional pool lets users in without a password, and only while no factor is on or the passkey counts for both steps. */
function withoutPassword(state: MfaState, draft: PreferenceDraft, policy: MfaPolicy): SignInPreview {
  if (draft.passkey && isOffered(policy, 'passkey')) return { kind: 'passkey-only' };
  const isAnyOn = hasOtherThanPasskey(draft) || state.unknown.active.length > 0;
  return { kind: isAnyOn ? 'password-missing' : 'passwordless' };
}

/**
 * Whether a sign-in that looks unusual needs a code from a user with no factor on. The service can ask only a user with a number, an
 * address or a registered authenticator of an offered factor; anyone else it lets in or blocks (API reference, AccountTakeoverActionType).
 */
function isAskedByRisk(state: MfaState, policy: MfaPolicy): boolean {
  // Devices that are always remembered turn the response to risk off (AWS guide on devices).
  if (!policy.adaptiveAuthentication || policy.rememberedDevices === 'always') return false;
  return (
    (isOffered(policy, 'totp') && state.registered.totp === 'registered') ||
    (isOffered(policy, 'sms') && state.phone !== null) ||
    (isOffered(policy, 'email') && state.email !== null)
  );
}

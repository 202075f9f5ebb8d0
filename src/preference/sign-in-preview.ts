import { type PreferableFactor, preferableFactors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import { isOffered, type MfaPolicy } from '../account/user-pool-policy.js';
import type { PreferenceDraft } from './preference.js';

/** How the next sign-in with the password will go (AWS MFA guide, "MFA logic at user runtime"). */
export type SignInPreview =
  /** The password alone, because no factor is on. */
  | { readonly kind: 'password-only' }
  /** The password alone, because the pool never asks for more. */
  | { readonly kind: 'never-asked' }
  /** Asked for this factor at once, with no choice of another. */
  | { readonly kind: 'asked-for'; readonly factor: PreferableFactor }
  /** Asked to choose one of these. */
  | { readonly kind: 'asked-to-choose'; readonly factors: readonly PreferableFactor[] }
  /** The pool requires MFA and nothing is on: asked to set something up. */
  | { readonly kind: 'asked-to-set-up' }
  /** A factor that the kit does not know is on or preferred, so that it cannot tell. */
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  /** Another system signs this user in. */
  | { readonly kind: 'federated' };

/**
 * Predicts the next sign-in by password, from what the pool offers. A passkey factor changes nothing about it: with the password, the service
 * asks for the other factor.
 */
export function signInPreview(state: MfaState, draft: PreferenceDraft, policy: MfaPolicy): SignInPreview {
  if (state.isFederated) return { kind: 'federated' };
  if (policy.mfa === 'off') return { kind: 'never-asked' };
  if (state.unknown.preferred !== null) return { kind: 'unknown', names: [state.unknown.preferred] };
  // GetUser may name a preferred factor that the pool does not offer; the sign-in asks for another one (amplify-js #11260).
  const active = preferableFactors.filter((factor) => draft[factor] && isOffered(policy, factor));
  const preferred = active.find((factor) => factor === draft.preferred);
  if (preferred !== undefined) return { kind: 'asked-for', factor: preferred };
  if (state.unknown.active.length > 0) return { kind: 'unknown', names: state.unknown.active };
  const [only] = active;
  if (only === undefined) return { kind: policy.mfa === 'required' ? 'asked-to-set-up' : 'password-only' };
  // One factor without a preference is asked for at once (amplify-flutter's live tests; the guide's text differs).
  return active.length === 1
    ? { kind: 'asked-for', factor: only }
    : { kind: 'asked-to-choose', factors: active };
}

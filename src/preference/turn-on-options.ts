import type { PreferableFactor } from '../account/factor.js';
import type { Contact, MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { consequencesOf, type Risk, risksOf } from './consequences.js';
import { applyEdits, draftOf, hasOtherThanPasskey, type PreferenceEdits } from './preference.js';

/** What a user wants to hold once a factor is set up. */
export interface FactorChoices {
  /** Make it the preferred method. */
  readonly prefer: boolean;
  /** Turn the passkey factor on as well, so that a sign-in by passkey stays possible. */
  readonly withPasskey: boolean;
}

/** What turning a factor on would mean for this user. */
export interface TurnOnOptions {
  /** It can be made the preferred method, and is not yet. */
  readonly canPrefer: boolean;
  /**
   * What preferring it would put at risk, with the number or address counted as verified that it is set up with. `null`: nothing.
   * Where it is something, a view says so, and does not choose the preference for the user.
   */
  readonly preferRisk: Extract<Risk['kind'], 'password-reset-blocked'> | null;
  /** Nothing else could be asked for first, so preferring it is what most would want. */
  readonly isOnlyMethod: boolean;
  /** Turning it on ends the sign-in by passkey (AWS MFA guide), unless the passkey factor is turned on too. */
  readonly passkeyLoss: { readonly canTurnOnPasskey: boolean } | null;
  /** The user has no password and no passkey that could be kept, so turning it on ends every sign-in (AWS MFA guide). */
  readonly isSignInLost: boolean;
}

/** Foresees a factor's being turned on. */
export function turnOnOptions(state: MfaState, policy: MfaPolicy, factor: PreferableFactor): TurnOnOptions {
  const draft = draftOf(state);
  const consequences = consequencesOf(state, applyEdits(draft, { [factor]: true }), policy);
  const loss = consequences.find(({ kind }) => kind === 'passkey-sign-in-lost');
  const passkeyLoss =
    loss?.kind === 'passkey-sign-in-lost' ? { canTurnOnPasskey: loss.canTurnOnPasskey } : null;
  return {
    canPrefer: state.preferred !== factor && state.unknown.preferred === null,
    preferRisk: preferRiskOf(state, policy, factor),
    isOnlyMethod: !hasOtherThanPasskey({ ...draft, [factor]: false }),
    passkeyLoss,
    isSignInLost: passkeyLoss === null && consequences.some(({ kind }) => kind === 'sign-in-lost'),
  };
}

function preferRiskOf(
  state: MfaState,
  policy: MfaPolicy,
  factor: PreferableFactor,
): TurnOnOptions['preferRisk'] {
  const preferred = applyEdits(draftOf(state), { [factor]: true, preferred: factor });
  const risks = risksOf(withVerifiedContact(state, factor), preferred, policy);
  return risks.some(({ kind }) => kind === 'password-reset-blocked') ? 'password-reset-blocked' : null;
}

/** The state once the factor's number or address is verified, which it has to be before the factor is turned on. */
function withVerifiedContact(state: MfaState, factor: PreferableFactor): MfaState {
  const verified: Contact = { masked: '', isVerified: true };
  if (factor === 'sms') return { ...state, phone: verified };
  return factor === 'email' ? { ...state, email: verified } : state;
}

/** The edits of the preference that a factor's set-up leads to. */
export function editsOfChoices(
  factor: PreferableFactor,
  { prefer, withPasskey }: FactorChoices,
): PreferenceEdits {
  return { [factor]: true, ...(prefer && { preferred: factor }), ...(withPasskey && { passkey: true }) };
}

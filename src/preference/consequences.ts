import { type PreferableFactor, preferableFactors } from '../account/factor.js';
import type { Contact, MfaState } from '../account/mfa-state.js';
import type { MfaPolicy, RecoveryChannel } from '../account/user-pool-policy.js';
import { draftOf, hasOtherThanPasskey, type PreferenceDraft } from './preference.js';

/** Something that is true of a preference and can hurt the user. */
export type Risk =
  /** Cognito sends no reset code to the channel of the preferred factor, and there is no other channel (AWS MFA guide). */
  | { readonly kind: 'password-reset-blocked'; readonly channel: RecoveryChannel }
  /**
   * A user of an optional pool with any factor on signs in by password alone, not by passkey, unless the passkey factor
   * is on too (AWS MFA guide). `canTurnOnPasskey`: the pool offers that factor.
   */
  | { readonly kind: 'passkey-sign-in-lost'; readonly canTurnOnPasskey: boolean }
  /** The same of a user without a password, who has no other way in then. Where a passkey can be kept, that stands beside it. */
  | { readonly kind: 'sign-in-lost' };

/** What a change does beyond what the user asked for. */
export type Consequence =
  | Risk
  /** The factor that was preferred is turned off, so none is preferred. */
  | { readonly kind: 'preference-cleared'; readonly factor: PreferableFactor }
  /** A passkey needs another factor, so it is turned off with the last of them. */
  | { readonly kind: 'passkey-turned-off' }
  /** Nothing but the password will protect the account. */
  | { readonly kind: 'no-factor-left' };

/** The risks of a preference, however it came about. */
export function risksOf(state: MfaState, draft: PreferenceDraft, policy: MfaPolicy): Risk[] {
  const risks: Risk[] = [];
  const channels = recoveryChannels(state, policy);
  const [only] = channels;
  if (channels.length === 1 && draft.preferred === only && !state.isPasswordless) {
    risks.push({ kind: 'password-reset-blocked', channel: only });
  }
  const needsPassword = policy.mfa === 'optional' && hasOtherThanPasskey(draft) && !draft.passkey;
  if (needsPassword && state.isPasswordless) risks.push({ kind: 'sign-in-lost' });
  const canTurnOnPasskey = policy.factors.includes('passkey');
  const isPasskeyLost = needsPassword && state.registered.passkey === 'registered';
  if (isPasskeyLost && (canTurnOnPasskey || !state.isPasswordless)) {
    risks.push({ kind: 'passkey-sign-in-lost', canTurnOnPasskey });
  }
  return risks;
}

/** What the user must know about a change: what follows from the rules, and the risks that are new. */
export function consequencesOf(state: MfaState, draft: PreferenceDraft, policy: MfaPolicy): Consequence[] {
  const current = draftOf(state);
  const consequences: Consequence[] = [];
  if (current.preferred !== null && draft.preferred === null && !draft[current.preferred]) {
    consequences.push({ kind: 'preference-cleared', factor: current.preferred });
  }
  if (current.passkey && !draft.passkey && !hasOtherThanPasskey(draft)) {
    consequences.push({ kind: 'passkey-turned-off' });
  }
  if (isAnyOn(state, current) && !isAnyOn(state, draft)) consequences.push({ kind: 'no-factor-left' });
  const before = risksOf(state, current, policy).map((risk) => risk.kind);
  return [...consequences, ...risksOf(state, draft, policy).filter((risk) => !before.includes(risk.kind))];
}

function isAnyOn(state: MfaState, draft: PreferenceDraft): boolean {
  return draft.passkey || hasOtherThanPasskey(draft) || state.unknown.active.length > 0;
}

/** Unless it is known to be unverified: that there is no other channel must not be said where one may be (R17). */
function canReceive(contact: Contact | null): boolean {
  return contact !== null && contact.isVerified !== false;
}

/** The channels through which this user can reset the password: what is verified, and what the pool sends reset codes to. */
export function recoveryChannels(state: MfaState, policy: MfaPolicy): RecoveryChannel[] {
  const verified = preferableFactors.filter(
    (factor): factor is RecoveryChannel =>
      (factor === 'email' && canReceive(state.email)) || (factor === 'sms' && canReceive(state.phone)),
  );
  return verified.filter((channel) => policy.recovery?.includes(channel) ?? true);
}

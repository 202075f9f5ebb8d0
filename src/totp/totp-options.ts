import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { isOffered } from '../account/user-pool-policy.js';
import { type TurnOnOptions, turnOnOptions } from '../preference/turn-on-options.js';

/** What a set-up would mean for this user. Show it before `start()`. */
export interface TotpOptions extends TurnOnOptions {
  /** An authenticator is registered. It stops working as soon as the set-up starts. */
  readonly isReplacing: boolean;
}

/** Previews a set-up; `null` where the user pool offers no authenticator apps. */
export function totpOptions(state: MfaState, policy: MfaPolicy): TotpOptions | null {
  if (!isOffered(policy, 'totp')) return null;
  return { ...turnOnOptions(state, policy, 'totp'), isReplacing: state.registered.totp === 'registered' };
}

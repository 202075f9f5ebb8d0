import type { OtherSignInMethods } from '../account/decode-user-mfa.js';
import {
  type ContactKind,
  type Factor,
  factors,
  type PreferableFactor,
  preferableFactors,
} from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import { isOffered, type MfaPolicy, type RecoveryChannel } from '../account/user-pool-policy.js';
import { recoveryChannels, risksOf } from '../preference/consequences.js';
import { factorAvailability } from '../preference/factor-availability.js';
import { draftOf, hasOtherThanPasskey } from '../preference/preference.js';
import { signInPreview } from '../preference/sign-in-preview.js';
import { otherSessions, type Session } from '../sessions/session.js';

/** What the check-up looks at: what the page has read by now. */
export interface CheckupAccount {
  readonly state: MfaState;
  readonly policy: MfaPolicy;
  /** Whether the user can sign in without a passkey. */
  readonly otherSignInMethods: OtherSignInMethods;
  /** How many passkeys there are. `null`: nothing on the page has listed them. */
  readonly passkeys: number | null;
  /** `null`: nothing on the page has listed them, or the user pool does not track them. */
  readonly sessions: readonly Session[] | null;
  /** When the sessions were read, in milliseconds since the epoch. */
  readonly sessionsReadAt: number;
  /** Whether a passkey can be created on this page. */
  readonly canCreatePasskey: boolean;
}

/** What leads out of a finding. */
export type CheckupWay =
  /** A factor that is not set up. */
  | { readonly kind: 'set-up'; readonly factor: Factor }
  | { readonly kind: 'contact'; readonly contact: ContactKind; readonly task: 'add' | 'verify' }
  /** The switches and the preferred method. */
  | { readonly kind: 'preference' }
  /** Another passkey. */
  | { readonly kind: 'passkey' }
  | { readonly kind: 'sessions' };

/** Something that the user had better change. */
export type Finding = { readonly way: CheckupWay } & (
  | { readonly kind: 'no-second-step' }
  /** Without the phone or the address of this method, the user cannot sign in. */
  | { readonly kind: 'lone-method'; readonly factor: PreferableFactor }
  /** The user cannot sign in without their only passkey. */
  | { readonly kind: 'only-way-in' }
  /** No contact can receive a code to reset the password. */
  | { readonly kind: 'no-password-reset' }
  /** The only contact that could receive it belongs to the preferred method. */
  | { readonly kind: 'password-reset-blocked'; readonly channel: RecoveryChannel }
  | { readonly kind: 'unverified-contact'; readonly contact: ContactKind }
  /** Although an authenticator app is on. */
  | { readonly kind: 'text-message-preferred' }
  /** Not active for 90 days. */
  | { readonly kind: 'old-sessions'; readonly count: number }
  | { readonly kind: 'lone-passkey' }
  | { readonly kind: 'no-passkey' }
);

/** More would not be read. */
export const mostFindings = 3;

/** Milliseconds without a renewal after which the user has probably forgotten a session: 90 days. */
const longInactive = 90 * 24 * 60 * 60 * 1000;

/** The order in which a second method is proposed. A passkey counts for both steps, and works without the phone. */
const proposals = ['totp', 'passkey', 'sms', 'email'] as const satisfies readonly Factor[];

/**
 * Finds what a user had better change: the gravest first, three at most. There is a finding only where the user can do something
 * about it, and one for each way: what the same visit mends needs no second line.
 * @returns `null` while the service is still asked which factors are set up
 */
export function findingsOf(account: CheckupAccount): readonly Finding[] | null {
  const { state, policy } = account;
  const draft = draftOf(state);
  if (factors.some((factor) => factorAvailability(state, draft, policy, factor).kind === 'checking'))
    return null;
  const found = [
    ...secondStep(account),
    ...passwordReset(account),
    ...unverifiedContacts(state),
    ...preferredMethod(account),
    ...oldSessions(account),
    ...passkeys(account),
  ].sort((one, other) => gravity.indexOf(one.kind) - gravity.indexOf(other.kind));
  const isFirstOfWay = ({ way }: Finding, index: number) =>
    found.findIndex((other) => isSameWay(other.way, way)) === index;
  return found.filter(isFirstOfWay).slice(0, mostFindings);
}

const gravity: readonly Finding['kind'][] = [
  'no-second-step',
  'only-way-in',
  'lone-method',
  'no-password-reset',
  'password-reset-blocked',
  'unverified-contact',
  'text-message-preferred',
  'old-sessions',
  'lone-passkey',
  'no-passkey',
];

function isSameWay(one: CheckupWay, other: CheckupWay): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function secondStep(account: CheckupAccount): Finding[] {
  const { state, policy } = account;
  // A code or a passkey opens the account then, and a second step might end that.
  if (state.isPasswordless) return [];
  const preview = signInPreview(state, draftOf(state), policy);
  if (preview.kind === 'asked-to-set-up' || preview.kind === 'password-only') {
    // Where the service asks at an unusual sign-in, the password alone is the user's right choice.
    if ('unless' in preview) return [];
    const first = preferableFactors.find((factor) => isOffered(policy, factor));
    return first ? [{ kind: 'no-second-step', way: wayTo(account, first) }] : [];
  }
  const lone = loneMethod(state, policy);
  if (lone === null) return [];
  const second = proposals.find(
    (factor) =>
      factor !== lone && isOffered(policy, factor) && (factor !== 'passkey' || account.canCreatePasskey),
  );
  return second ? [{ kind: 'lone-method', factor: lone, way: wayTo(account, second) }] : [];
}

/** The only method that a sign-in can ask for; `null` where there are others, or none. */
function loneMethod(state: MfaState, policy: MfaPolicy): PreferableFactor | null {
  const preview = signInPreview(state, draftOf(state), policy);
  const isAlone =
    state.unknown.active.length === 0 &&
    state.active.filter((factor) => isOffered(policy, factor)).length === 1;
  return preview.kind === 'asked-for' && isAlone ? preview.factor : null;
}

/** A factor that is set up needs its switch only. */
function wayTo({ state, policy }: CheckupAccount, factor: Factor): CheckupWay {
  const { kind } = factorAvailability(state, draftOf(state), policy, factor);
  return kind === 'not-set-up' ? { kind: 'set-up', factor } : { kind: 'preference' };
}

function passwordReset({ state, policy }: CheckupAccount): Finding[] {
  // Where the app client may read neither contact, there may be one that receives the code.
  if (state.isPasswordless || (state.phone === null && state.email === null)) return [];
  const allowed = policy.recovery ?? (['email', 'sms'] as const);
  if (recoveryChannels(state, policy).length === 0) {
    const known = allowed.find((channel) => state[contactOfChannel[channel]] !== null);
    const channel = known ?? allowed[0];
    return channel ? [{ kind: 'no-password-reset', way: wayToContact(state, channel) }] : [];
  }
  const risk = risksOf(state, draftOf(state), policy).find(({ kind }) => kind === 'password-reset-blocked');
  if (risk?.kind !== 'password-reset-blocked') return [];
  const { channel } = risk;
  const other = channel === 'sms' ? 'email' : 'sms';
  // To prefer another method mends it at once; without one, another contact does.
  const needsContact = loneMethod(state, policy) !== null && allowed.includes(other);
  const way: CheckupWay = needsContact ? wayToContact(state, other) : { kind: 'preference' };
  return [{ kind: 'password-reset-blocked', channel, way }];
}

const contactOfChannel = { sms: 'phone', email: 'email' } as const satisfies Record<
  RecoveryChannel,
  ContactKind
>;

function wayToContact(state: MfaState, channel: RecoveryChannel): CheckupWay {
  const contact = contactOfChannel[channel];
  return { kind: 'contact', contact, task: state[contact] === null ? 'add' : 'verify' };
}

function unverifiedContacts(state: MfaState): Finding[] {
  return (['phone', 'email'] as const)
    .filter((contact) => state[contact]?.isVerified === false)
    .map((contact) => ({
      kind: 'unverified-contact',
      contact,
      way: { kind: 'contact', contact, task: 'verify' },
    }));
}

function preferredMethod({ state, policy }: CheckupAccount): Finding[] {
  const preview = signInPreview(state, draftOf(state), policy);
  const isAppOn = state.active.includes('totp') && isOffered(policy, 'totp');
  return isAppOn && preview.kind === 'asked-for' && preview.factor === 'sms'
    ? [{ kind: 'text-message-preferred', way: { kind: 'preference' } }]
    : [];
}

function oldSessions({ sessions, sessionsReadAt }: CheckupAccount): Finding[] {
  const count = otherSessions(sessions ?? []).filter(
    ({ lastActiveAt }) => lastActiveAt !== null && sessionsReadAt - lastActiveAt > longInactive,
  ).length;
  return count > 0 ? [{ kind: 'old-sessions', count, way: { kind: 'sessions' } }] : [];
}

function passkeys(account: CheckupAccount): Finding[] {
  if (!account.canCreatePasskey) return [];
  if (account.passkeys === 1) {
    const kind = account.otherSignInMethods === 'none' ? 'only-way-in' : 'lone-passkey';
    return [{ kind, way: { kind: 'passkey' } }];
  }
  const { state, policy } = account;
  const draft = draftOf(state);
  const { kind } = factorAvailability(state, draft, policy, 'passkey');
  // The list knows better than the hint; and a passkey cannot be the only method.
  return kind === 'not-set-up' && !account.passkeys && hasOtherThanPasskey(draft)
    ? [{ kind: 'no-passkey', way: { kind: 'set-up', factor: 'passkey' } }]
    : [];
}

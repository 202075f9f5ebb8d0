import { CognitoError, type GetUserAuthFactorsOutput, type GetUserOutput } from '../cognito/index.js';
import type { Factor } from './factor.js';
import { maskEmail, maskPhone } from './mask.js';
import type { Contact, MfaState, Registration } from './mfa-state.js';
import type { MfaPolicy } from './user-pool-policy.js';
import { isOffered } from './user-pool-policy.js';
import { factorOf, isPreferable } from './wire-names.js';

/** What GetUser can tell; what is registered but off, it cannot. */
export type UserMfa = Omit<MfaState, 'registered'>;

/**
 * Whether the user can sign in without a passkey: by a password, or a code sent to them. `unknown`: the service does not say, or
 * could not be asked.
 */
export type OtherWaysIn = 'some' | 'none' | 'unknown';

/** Which factors a user has registered, whether they are on or not. */
export interface RegisteredFactors {
  readonly totp: boolean;
  readonly passkey: boolean;
  /** Whether the user can sign in without a passkey; `unknown` also where it was not asked. */
  readonly otherFirstFactors: OtherWaysIn;
}

/**
 * Reads the MFA state from an answer of GetUser. Absent, `[]`, `""` and `null` all mean none; names that are not known
 * are kept. Numbers and addresses are masked here, so that no cache holds more of them than the page shows.
 * @throws CognitoError `InvalidResponse` when it is no answer of GetUser.
 */
export function decodeUserMfa(output: GetUserOutput): UserMfa {
  // Every user has a name. An answer without one comes from something else than Cognito, and "nothing is on" would be a lie.
  if (!output.Username) throw new CognitoError({ operation: 'GetUser', code: 'InvalidResponse' });
  const names = [...new Set(output.UserMFASettingList ?? legacySettings(output))];
  const active = names.map(factorOf).filter((factor): factor is Factor => factor !== undefined);
  const preferredName = output.PreferredMfaSetting || null;
  const preferred = preferredName === null ? undefined : factorOf(preferredName);
  const attributes = new Map((output.UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
  const contact = (name: string, mask: (value: string) => string): Contact | null => {
    const value = attributes.get(name);
    return value ? { masked: mask(value), isVerified: attributes.get(`${name}_verified`) === 'true' } : null;
  };
  return {
    active,
    // Servers were seen to name a preferred factor that is not on; it is not asked for, so it is not preferred.
    preferred: isPreferable(preferred) && active.includes(preferred) ? preferred : null,
    unknown: {
      active: names.filter((name) => factorOf(name) === undefined),
      preferred: preferredName !== null && !isPreferable(preferred) ? preferredName : null,
    },
    phone: contact('phone_number', maskPhone),
    email: contact('email', maskEmail),
    isFederated: hasIdentities(attributes.get('identities')),
  };
}

/** Users from the time of SetUserSettings have text messages on in `MFAOptions` alone (amplify-js #1343). */
function legacySettings(output: GetUserOutput): string[] {
  return output.MFAOptions?.some((option) => option.DeliveryMedium === 'SMS') ? ['SMS_MFA'] : [];
}

/** `identities` is a JSON list of the providers that the user is linked to; a list of none is no link. */
function hasIdentities(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value.replace(/\s/g, '') !== '[]';
}

/** Reads an answer of GetUserAuthFactors. What it does not name may be registered all the same. */
export function decodeRegisteredFactors(output: GetUserAuthFactorsOutput): RegisteredFactors {
  const configured = output.ConfiguredUserAuthFactors ?? [];
  return {
    totp: configured.includes('SOFTWARE_TOKEN'),
    passkey: configured.includes('WEB_AUTHN'),
    otherFirstFactors: otherFirstFactors(configured),
  };
}

/**
 * The list holds the ways to begin a sign-in that the user pool allows and this user has, and `SOFTWARE_TOKEN`, which is none (API
 * reference of GetUserAuthFactors). That there is nothing but a passkey it says only where it names the passkey and all else in it
 * is known: a list without any such way tells nothing.
 */
function otherFirstFactors(configured: readonly string[]): OtherWaysIn {
  if (['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'].some((name) => configured.includes(name))) return 'some';
  const others = configured.filter((name) => name !== 'SOFTWARE_TOKEN');
  return others.length > 0 && others.every((name) => name === 'WEB_AUTHN') ? 'none' : 'unknown';
}

/** Whether GetUserAuthFactors could tell something that matters: a factor is offered, and off. */
export function needsRegisteredFactors(user: UserMfa, policy: MfaPolicy): boolean {
  const isOff = (factor: 'totp' | 'passkey') => isOffered(policy, factor) && !user.active.includes(factor);
  return !user.isFederated && (isOff('totp') || isOff('passkey'));
}

/**
 * Puts the two answers together.
 * @param registered - `'checking'` until GetUserAuthFactors has answered, `'unknown'` when it could not.
 */
export function mfaStateOf(user: UserMfa, registered: RegisteredFactors | 'checking' | 'unknown'): MfaState {
  const registration = (factor: 'totp' | 'passkey'): Registration => {
    if (user.active.includes(factor)) return 'registered';
    if (typeof registered === 'string') return registered;
    return registered[factor] ? 'registered' : 'unknown';
  };
  return { ...user, registered: { totp: registration('totp'), passkey: registration('passkey') } };
}

import { CognitoError, type GetUserAuthFactorsOutput, type GetUserOutput } from '../cognito/index.js';
import { attempt } from '../core/outside-world.js';
import { withoutInvisible } from '../core/text.js';
import { type Factor, factors, type PreferableFactor } from './factor.js';
import type { Contact, MfaState, Registration } from './mfa-state.js';
import { isOffered, type MfaPolicy } from './user-pool-policy.js';

/** The part of the MFA state that GetUser reports. It doesn't report factors that are registered but off. */
export type UserMfa = Omit<MfaState, 'registered'>;

/**
 * Whether the user can sign in without a passkey: with a password or a code. `unknown`: the service doesn't
 * report it, or the read failed.
 */
export type OtherSignInMethods = 'some' | 'none' | 'unknown';

/** The factors that a user has registered, on or off. */
export interface RegisteredFactors {
  readonly totp: boolean;
  readonly passkey: boolean;
  /** Whether the user can sign in without a passkey. `unknown` also before the read. */
  readonly otherFirstFactors: OtherSignInMethods;
  /** Whether the user has a password. `undefined`: the list names no first factor, which proves nothing. */
  readonly password?: boolean | undefined;
}

/**
 * Decodes the MFA state from a GetUser response. Absent, `[]`, `""` and `null` all mean none. Unknown names
 * are kept. Numbers and addresses are masked here, so that the cache holds no more of them than the page
 * shows.
 * @throws CognitoError `InvalidResponse` if the response isn't from GetUser.
 */
export function decodeUserMfa(output: GetUserOutput): UserMfa {
  // Every user has a name. Without one the response isn't Cognito's, and "nothing is on" would be wrong.
  if (!output.Username) throw new CognitoError({ operation: 'GetUser', code: 'InvalidResponse' });
  const names = [...new Set(output.UserMFASettingList ?? legacySettings(output))];
  const active = names.map(factorOf).filter((factor): factor is Factor => factor !== undefined);
  const preferredName = output.PreferredMfaSetting || null;
  const preferred = preferredName === null ? undefined : factorOf(preferredName);
  const attributes = new Map((output.UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
  const contact = (name: string, mask: (value: string) => string): Contact | null => {
    const value = attributes.get(name);
    return value ? { masked: mask(value), isVerified: flagOf(attributes.get(`${name}_verified`)) } : null;
  };
  return {
    active,
    // Servers may report a preferred factor that is off. Sign-in doesn't ask for it, so it isn't preferred.
    preferred: isPreferable(preferred) && active.includes(preferred) ? preferred : null,
    unknown: {
      active: names.filter((name) => factorOf(name) === undefined),
      preferred: isPreferable(preferred) ? null : preferredName,
    },
    phone: contact('phone_number', maskPhone),
    email: contact('email', maskEmail),
    isFederated: isExternalUser(output.Username, attributes.get('identities')),
  };
}

/** For users of the old SetUserSettings, only `MFAOptions` reports text messages (amplify-js #1343). */
function legacySettings(output: GetUserOutput): string[] {
  return output.MFAOptions?.some((option) => option.DeliveryMedium === 'SMS') ? ['SMS_MFA'] : [];
}

/** A flag in text, in any case: Python writes "True". `null`: absent, because the app client may not read it (R17). */
function flagOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value.toLowerCase() === 'true' : null;
}

/**
 * Whether an external provider signs the user in. `identities` is a JSON list of providers; one that is only linked to a user
 * of the pool is not `primary`. Without that flag the name tells, which Cognito makes of the provider's. Where nothing tells,
 * it is a user of the pool: to keep them from their settings would be worse than a write that has no effect.
 */
function isExternalUser(username: string, value: string | undefined): boolean {
  const list = attempt(() => JSON.parse(value ?? '') as unknown);
  const identities = Array.isArray(list) ? list.filter(isRecord) : [];
  return identities.some(({ primary, providerName, userId }) => {
    const isNamed = typeof providerName === 'string' && typeof userId === 'string';
    const ownName = isNamed ? `${providerName}_${userId}`.toLowerCase() : null;
    return flagOf(primary) ?? username.toLowerCase() === ownName;
  });
}

/** Decodes a GetUserAuthFactors response. Factors that it doesn't list may still be registered. */
export function decodeRegisteredFactors(output: GetUserAuthFactorsOutput): RegisteredFactors {
  const configured = output.ConfiguredUserAuthFactors ?? [];
  return {
    totp: configured.includes('SOFTWARE_TOKEN'),
    passkey: configured.includes('WEB_AUTHN'),
    otherFirstFactors: otherFirstFactors(configured),
    password: hasPassword(configured),
  };
}

function hasPassword(configured: readonly string[]): boolean | undefined {
  if (configured.includes('PASSWORD')) return true;
  return ['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'].some((name) => configured.includes(name)) ? false : undefined;
}

/**
 * The list contains the user's first factors, and `SOFTWARE_TOKEN`, which isn't one (API reference of
 * GetUserAuthFactors). `none` only if the list names the passkey and no unknown factor. A list without first
 * factors proves nothing.
 */
function otherFirstFactors(configured: readonly string[]): OtherSignInMethods {
  if (['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'].some((name) => configured.includes(name))) return 'some';
  const others = configured.filter((name) => name !== 'SOFTWARE_TOKEN');
  return others.length > 0 && others.every((name) => name === 'WEB_AUTHN') ? 'none' : 'unknown';
}

/**
 * Whether GetUserAuthFactors is worth a request: an offered factor is off, or a sign-in without the password might end with a change
 * (R8), also in a pool that offers no passkey as a factor.
 */
export function needsRegisteredFactors(user: UserMfa, policy: MfaPolicy): boolean {
  const isOff = (factor: Factor) => !user.active.includes(factor);
  const isAtStake = policy.mfa === 'optional' && isOff('passkey');
  return (
    !user.isFederated &&
    (isAtStake || (['totp', 'passkey'] as const).some((factor) => isOffered(policy, factor) && isOff(factor)))
  );
}

/**
 * Combines the responses of GetUser and GetUserAuthFactors.
 * @param registered - `'checking'` until GetUserAuthFactors answers, `'unknown'` if it fails.
 */
export function mfaStateOf(user: UserMfa, registered: RegisteredFactors | 'checking' | 'unknown'): MfaState {
  const registration = (factor: 'totp' | 'passkey'): Registration => {
    if (user.active.includes(factor)) return 'registered';
    if (typeof registered === 'string') return registered;
    return registered[factor] ? 'registered' : 'unknown';
  };
  const isPasswordless = typeof registered !== 'string' && registered.password === false;
  return {
    ...user,
    registered: { totp: registration('totp'), passkey: registration('passkey') },
    ...(isPasswordless && { isPasswordless }),
  };
}

/** Whether data has the shape of `UserMfa`. */
export function isUserMfa(data: unknown): data is UserMfa {
  if (!isRecord(data)) return false;
  const { active, preferred, unknown, phone, email, isFederated } = data;
  const isContact = (contact: unknown) =>
    contact === null || (isRecord(contact) && typeof contact.masked === 'string');
  return (
    Array.isArray(active) &&
    active.every(isFactor) &&
    (preferred === null || isFactor(preferred)) &&
    isRecord(unknown) &&
    Array.isArray(unknown.active) &&
    isContact(phone) &&
    isContact(email) &&
    typeof isFederated === 'boolean'
  );
}

/** Whether data has the shape of `RegisteredFactors`. */
export function isRegisteredFactors(data: unknown): data is RegisteredFactors {
  return isRecord(data) && typeof data.totp === 'boolean' && typeof data.passkey === 'boolean';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFactor(value: unknown): value is Factor {
  return factors.some((factor) => factor === value);
}

/**
 * The names of factors in `UserMFASettingList` and `PreferredMfaSetting` (`WEB_AUTHN_MFA` is not documented
 * there).
 */
const factorByWireName = new Map<string, Factor>([
  ['SOFTWARE_TOKEN_MFA', 'totp'],
  ['SMS_MFA', 'sms'],
  ['EMAIL_OTP', 'email'],
  ['WEB_AUTHN_MFA', 'passkey'],
]);

/** The factor of a wire name. `undefined` for a name that this version doesn't know. */
export function factorOf(wireName: string): Factor | undefined {
  return factorByWireName.get(wireName);
}

/** Whether a factor can be the preferred one. */
function isPreferable(factor: Factor | undefined): factor is PreferableFactor {
  return factor !== undefined && factor !== 'passkey';
}

const dots = '•';

/** "+15550101234" → "+•••••••1234". The length of the number stays visible. */
export function maskPhone(number: string): string {
  const digits = number.replace(/\D/g, '');
  const shown = digits.slice(-4);
  // Too short for a visible part.
  return digits.length > 4
    ? `+${dots.repeat(digits.length - 4)}${shown}`
    : dots.repeat(Math.max(digits.length, 1));
}

/**
 * "ada@example.com" → "a•••@example.com". Always three dots, to hide the length. Marks of direction and other invisible
 * characters go: as the first letter, one would survive alone and turn around what stands next to it.
 */
export function maskEmail(address: string): string {
  const visible = withoutInvisible(address);
  const at = visible.lastIndexOf('@');
  const first = /^\P{M}\p{M}*/u.exec(visible)?.[0] ?? dots;
  return `${first}${dots.repeat(3)}${at > 0 ? visible.slice(at) : ''}`;
}

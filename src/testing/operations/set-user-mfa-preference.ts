import { ServiceError } from '../errors.js';
import { booleanMember, type Input, objectMember } from '../input.js';
import type { CodeFactor, EmulatedPool, MfaFactor } from '../pool.js';
import type { Operation } from '../services.js';
import type { User } from '../users.js';
import { authorizedUser } from './authorized.js';

/** The request's member for each factor. `SMSMfaSettings` with a capital SMS: other spellings are ignored. */
const MEMBERS = {
  SMS_MFA: 'SMSMfaSettings',
  EMAIL_OTP: 'EmailMfaSettings',
  SOFTWARE_TOKEN_MFA: 'SoftwareTokenMfaSettings',
  WEB_AUTHN_MFA: 'WebAuthnMfaSettings',
} as const satisfies Record<MfaFactor, string>;

/**
 * The request's flags for one factor. An absent PreferredMfa counts as `false` (amplify-android #2580).
 * Assumed: so does an absent Enabled.
 */
interface Setting {
  readonly factor: MfaFactor;
  readonly enabled: boolean;
  readonly preferred: boolean;
}

/**
 * Turns factors on and off and moves the preference. It checks the whole request before it changes anything.
 *
 * A pool that requires MFA doesn't stop a user from turning the last factor off: the API reference says that
 * it does, but Amplify Flutter's live tests (mfa_*_required) show that it doesn't.
 */
export const setUserMfaPreference: Operation = async (input, services) => {
  const user = await authorizedUser(input, services);
  const settings = readSettings(input);
  checkRequest(settings);
  // For a federated user the request succeeds and changes nothing (amplify-js #2519).
  if (user.isExternalProvider) return {};
  for (const setting of settings) checkSetting(setting, user, services.pool);
  checkPasskeyCompanion(settings, user, services.pool);
  for (const setting of settings) apply(setting, user);
  return {};
};

/** Returns only the factors that the request names; the others stay unchanged. */
function readSettings(input: Input): Setting[] {
  const settings: Setting[] = [];
  for (const [factor, member] of Object.entries(MEMBERS) as [MfaFactor, string][]) {
    const value = objectMember(input, member);
    if (!value) continue;
    settings.push({
      factor,
      enabled: booleanMember(value, 'Enabled') ?? false,
      // A passkey has no such flag (WebAuthnMfaSettingsType); if sent anyway, it's an unknown member.
      preferred: factor !== 'WEB_AUTHN_MFA' && (booleanMember(value, 'PreferredMfa') ?? false),
    });
  }
  return settings;
}

function checkRequest(settings: readonly Setting[]): void {
  // Assumed: refused. Nothing is known about a request that names no factor; no client needs one.
  if (settings.length === 0) throw invalid('No MFA settings given.');
  const preferred = settings.filter((setting) => setting.preferred);
  // Amplify Swift's live test testSMSAndTOTPMarkedAsPreferred shows the refusal. Assumed: the text.
  if (preferred.length > 1) throw invalid('Only one MFA factor can be set as preferred.');
  // The refusal: amplify-android #2580. Assumed: the text.
  if (preferred.some((setting) => !setting.enabled)) {
    throw invalid('An MFA factor must be enabled to be set as preferred.');
  }
}

/** Refuses to turn a factor on, or off, that this user or pool doesn't allow. */
function checkSetting({ factor, enabled }: Setting, user: User, pool: EmulatedPool): void {
  if (factor === 'WEB_AUTHN_MFA') {
    if (enabled && !offersPasskeyMfa(pool)) {
      // The API reference requires the multi-factor configuration. Assumed: the text of the refusal.
      throw invalid('WebAuthn MFA is not enabled for the user pool.');
    }
    return;
  }
  if (enabled) {
    // The text for TOTP: aws-sdk-js-v3 #4645, and a report of a pool without MFA. Assumed: text message and
    // email get the same text, and a pool without MFA lets a factor be turned off.
    if (pool.mfa === 'OFF' || !isDeliverable(factor, user)) {
      throw invalid(`User does not have delivery config set to turn on ${factor}`);
    }
    return;
  }
  // An unverified new authenticator blocks turning the old one off (amplify-js #1226, #3844).
  if (factor === 'SOFTWARE_TOKEN_MFA' && user.totpSecret !== null && user.pendingTotpSecret !== null) {
    throw invalid('User has not set up software token mfa');
  }
  if (pool.disableNeverSetUp === 'refuse' && !isDeliverable(factor, user)) throw neverSetUp(factor, user);
}

/**
 * Whether a code could reach the user. An unverified number or address counts (MFA guide; Amplify Flutter's
 * live tests), and so does a factor that the pool lacks (amplify-js #11260). An authenticator counts once
 * verified. Assumed: it doesn't count while another one replaces it, as at sign-in.
 */
function isDeliverable(factor: CodeFactor, user: User): boolean {
  switch (factor) {
    case 'SMS_MFA':
      return Boolean(user.attributes['phone_number']);
    case 'EMAIL_OTP':
      return Boolean(user.attributes['email']);
    case 'SOFTWARE_TOKEN_MFA':
      return user.totpSecret !== null && user.pendingTotpSecret === null;
  }
}

/**
 * The texts of 2018 to 2020 for turning off a factor that was never set up (amplify-js #618, #944, #1343,
 * #7016).
 */
function neverSetUp(factor: CodeFactor, user: User): ServiceError {
  if (factor === 'SMS_MFA') return invalid('User does not have a phone_number set to turn on SMS MFA');
  if (factor === 'SOFTWARE_TOKEN_MFA') {
    return invalid(
      `User has not ${user.pendingTotpSecret === null ? 'set up' : 'verified'} software token mfa`,
    );
  }
  // Assumed: email is refused like a text message; its wording is unknown.
  return invalid(`User does not have delivery config set to turn on ${factor}`);
}

function checkPasskeyCompanion(settings: readonly Setting[], user: User, pool: EmulatedPool): void {
  const passkey = settings.find((setting) => setting.factor === 'WEB_AUTHN_MFA');
  const companions = settings.filter((setting) => setting.factor !== 'WEB_AUTHN_MFA');
  if (passkey?.enabled) {
    // Only the request counts: an authenticator that is already on doesn't count unless the request names it
    // (observed by a public application on its stage, October 2026).
    if (!companions.some((setting) => setting.enabled)) throw companionMissing();
    // The text: a public application's code. Assumed: only a passkey that verified its user at creation
    // qualifies, because only such a passkey can count for both factors (WebAuthnConfigurationType); a later
    // sign-in changes nothing.
    if (!user.passkeys.some(({ isUserVerified }) => isUserVerified)) {
      throw invalid('User does not have applicable WebAuthn credentials to enable WebAuthn MFA.');
    }
    return;
  }
  // Assumed: the service refuses to turn the last companion off while the passkey factor stays on. It accepts
  // both off in one request, as observed; nothing is known for the companion alone, so a client must not rely
  // on it.
  const staysOn = !passkey && user.userMFASettingList.includes('WEB_AUTHN_MFA') && offersPasskeyMfa(pool);
  const turnsOff = companions.some(
    ({ factor, enabled }) => !enabled && user.userMFASettingList.includes(factor),
  );
  if (staysOn && turnsOff && !hasCompanionAfter(companions, user)) throw companionMissing();
}

function hasCompanionAfter(companions: readonly Setting[], user: User): boolean {
  const named = new Set<string>(companions.map((setting) => setting.factor));
  const kept = user.userMFASettingList.some((factor) => factor !== 'WEB_AUTHN_MFA' && !named.has(factor));
  return kept || companions.some((setting) => setting.enabled);
}

function offersPasskeyMfa(pool: EmulatedPool): boolean {
  return (
    pool.mfa !== 'OFF' &&
    pool.factors.includes('WEB_AUTHN_MFA') &&
    pool.webAuthnFactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION'
  );
}

function apply({ factor, enabled, preferred }: Setting, user: User): void {
  if (!enabled) {
    user.userMFASettingList = user.userMFASettingList.filter((other) => other !== factor);
  } else if (!user.userMFASettingList.includes(factor)) {
    user.userMFASettingList.push(factor);
  }
  // A factor that claims the preference gets it (Amplify Swift's live tests), and a factor that is named
  // without claiming it again loses it (amplify-android #2580). Assumed: no other factor is promoted instead;
  // nothing suggests that one would be.
  if (preferred) user.preferredMfaSetting = factor;
  else if (user.preferredMfaSetting === factor) user.preferredMfaSetting = null;
}

function companionMissing(): ServiceError {
  return invalid('WebAuthn MFA requires enabling an additional MFA setting.');
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}

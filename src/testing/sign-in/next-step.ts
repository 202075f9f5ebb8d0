import { isTracked, requireDevice } from '../devices.js';
import { ServiceError } from '../errors.js';
import type { CodeFactor, EmulatedPool, MfaFactor } from '../pool.js';
import type { User } from '../users.js';

/** The step after a correct password. */
export type SignInStep =
  | { readonly kind: 'tokens' }
  | { readonly kind: 'device'; readonly deviceKey: string }
  | { readonly kind: 'challenge'; readonly factor: CodeFactor }
  | { readonly kind: 'select'; readonly factors: readonly CodeFactor[] }
  | { readonly kind: 'setup'; readonly factors: readonly MfaFactor[] };

const CODE_FACTORS = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'] as const satisfies readonly CodeFactor[];

/**
 * Decides the step after a correct password. A remembered device answers in place of a second step, and never
 * in place of the password; one that is only known doesn't (AWS guide on devices; API reference of SetUserMFAPreference).
 */
export function nextStep(user: User, pool: EmulatedPool, deviceKey?: string): SignInStep {
  const step = secondStep(user, pool);
  if (deviceKey === undefined || !isTracked(user, pool)) return step;
  const { isRemembered } = requireDevice(user, deviceKey);
  // Assumed: a user who still has to set up a factor does so on a remembered device, too.
  return isRemembered && (step.kind === 'challenge' || step.kind === 'select')
    ? { kind: 'device', deviceKey }
    : step;
}

/** "Details of MFA logic at user runtime" (AWS MFA guide). */
function secondStep(user: User, pool: EmulatedPool): SignInStep {
  // Cognito leaves all authentication of federated users to their provider (MFA guide; amplify-js #7755).
  if (pool.mfa === 'OFF' || user.isExternalProvider) return { kind: 'tokens' };

  const enabled = CODE_FACTORS.filter(
    (factor) => user.userMFASettingList.includes(factor) && canBeAsked(factor, user, pool),
  );
  const preferred = enabled.find((factor) => factor === user.preferredMfaSetting);
  if (preferred) return { kind: 'challenge', factor: preferred };
  // The service asks for a single active factor even if it isn't preferred (Amplify Flutter's live test
  // mfa_totp_optional, SetUserMFAPreference API reference); the MFA guide suggests otherwise.
  if (enabled.length > 0) return choose(enabled);
  if (pool.mfa === 'OPTIONAL') return byRisk(user, pool);
  return requiredWithNothingEnabled(user, pool);
}

/**
 * A user with nothing on is asked only if the sign-in looks unusual: for a code, where the user has a number, an
 * address or a registered authenticator of an offered factor (API reference, AccountTakeoverActionType). A pool
 * that always remembers devices ignores the risk (AWS guide on devices).
 */
function byRisk(user: User, pool: EmulatedPool): SignInStep {
  const action = pool.rememberedDevices === 'always' ? 'NO_ACTION' : pool.accountTakeoverAction;
  if (action === 'NO_ACTION' || !user.isAtRisk) return { kind: 'tokens' };
  // Assumed: several are offered for a choice, and an address for password resets counts.
  const available = CODE_FACTORS.filter(
    (factor) => pool.factors.includes(factor) && canBeAsked(factor, user, pool),
  );
  if (available.length > 0) return choose(available);
  if (action === 'MFA_IF_CONFIGURED') return { kind: 'tokens' };
  // Assumed: name and text; the reference says only that the request is blocked.
  throw new ServiceError('NotAuthorizedException', 'Unable to login because of security reasons.');
}

/**
 * A pool that requires MFA, and a user with nothing on: every available factor counts (MFA guide, steps 4 to
 * 8). Assumed: this applies only while nothing is on. The guide suggests that the service offers available
 * factors together with one that is on but not preferred; in the live tests it asks for that one directly.
 */
function requiredWithNothingEnabled(user: User, pool: EmulatedPool): SignInStep {
  const isRecoveryChannel = (factor: MfaFactor) =>
    (factor === 'EMAIL_OTP' && pool.accountRecovery === 'verified_email') ||
    (factor === 'SMS_MFA' && pool.accountRecovery === 'verified_phone_number');

  const available = CODE_FACTORS.filter(
    (factor) => pool.factors.includes(factor) && canBeAsked(factor, user, pool) && !isRecoveryChannel(factor),
  );
  if (available.length > 0) return choose(available);

  const setup = pool.factors.filter((factor) => {
    if (factor === 'SOFTWARE_TOKEN_MFA') return true;
    // A user with only one address can't continue by adding the same address again (steps 6 and 8).
    const hasNoAddress = !user.attributes['email'] && !user.attributes['phone_number'];
    return factor !== 'WEB_AUTHN_MFA' && hasNoAddress && !isRecoveryChannel(factor);
  });
  const onlyAddressIsRecovery = CODE_FACTORS.some(
    (factor) => isRecoveryChannel(factor) && hasAddress(factor, user) && !hasOtherAddress(factor, user),
  );
  if (setup.length === 0 || onlyAddressIsRecovery) {
    // Assumed: name and text; the guide says only that the sign-in ends in an error.
    throw new ServiceError(
      'InvalidParameterException',
      'User has no factor with which to complete the required MFA.',
    );
  }
  return { kind: 'setup', factors: setup };
}

function choose(factors: readonly CodeFactor[]): SignInStep {
  const [only, ...more] = factors;
  return only && more.length === 0 ? { kind: 'challenge', factor: only } : { kind: 'select', factors };
}

/** Whether the service can ask the user for this factor. */
function canBeAsked(factor: CodeFactor, user: User, pool: EmulatedPool): boolean {
  if (factor === 'SOFTWARE_TOKEN_MFA') {
    // While a new authenticator is unverified, the old one doesn't count, although GetUser still lists it
    // (amplify-js #1226, #3844). One that was registered while the pool offered TOTP still works (AWS TOTP
    // guide).
    return user.totpSecret !== null && user.pendingTotpSecret === null;
  }
  // A message factor that the pool lacks can be on, even preferred, but the service doesn't ask for it
  // (amplify-js #11260).
  return pool.factors.includes(factor) && hasAddress(factor, user);
}

function hasAddress(factor: CodeFactor, user: User): boolean {
  return Boolean(user.attributes[factor === 'EMAIL_OTP' ? 'email' : 'phone_number']);
}

function hasOtherAddress(factor: CodeFactor, user: User): boolean {
  return Boolean(user.attributes[factor === 'EMAIL_OTP' ? 'phone_number' : 'email']);
}

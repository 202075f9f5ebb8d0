/** The MFA factors, by their names in GetUser. */
export const MFA_FACTORS = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] as const;

/** An MFA factor by its name in GetUser. */
export type MfaFactor = (typeof MFA_FACTORS)[number];

/**
 * A factor that the service can ask for after a password. A passkey replaces the password instead (MFA
 * guide).
 */
export type CodeFactor = Exclude<MfaFactor, 'WEB_AUTHN_MFA'>;

/** Requirements for a new password (`PasswordPolicyType`). */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
  /**
   * `PasswordHistorySize`, 0 to 24: how many of the latest passwords, with the current one, can't be used again. Default 0,
   * the service's default.
   */
  readonly passwordHistorySize?: number;
}

/** An attribute of the pool's schema (`SchemaAttributeType`). */
export interface SchemaAttribute {
  /** With its prefix, as in GetUser: `custom:team`, or a standard one's. */
  readonly name: string;
  /** `AttributeDataType`. The value on the wire is a string in any case. Default `String`. */
  readonly attributeDataType?: 'String' | 'Number';
  /** `Mutable`: whether a user can change it. An immutable one gets its value when the user is created. Default `true`. */
  readonly mutable?: boolean;
  /** `StringAttributeConstraints.MinLength`, in characters. Default 0. */
  readonly minLength?: number;
  /** `StringAttributeConstraints.MaxLength`, in characters. Default 2048. */
  readonly maxLength?: number;
  /** `NumberAttributeConstraints.MinValue`. Default: no limit. */
  readonly minValue?: number;
  /** `NumberAttributeConstraints.MaxValue`. Default: no limit. */
  readonly maxValue?: number;
}

/** Attributes that a code can verify (`VerifiedAttributeType`). */
export const VERIFIABLE_ATTRIBUTES = ['email', 'phone_number'] as const;

/** An attribute that a code can verify. */
export type VerifiableAttribute = (typeof VERIFIABLE_ATTRIBUTES)[number];

/**
 * The user pool and its one app client: the settings that an access token can't read from the real service.
 */
export interface EmulatedPool {
  /** The user pool id; the part before `_` is the region. Default `eu-central-1_Emulator`. */
  id: string;
  /**
   * The app client: no secret; USER_PASSWORD_AUTH, USER_AUTH and refresh tokens. Default `emulator-client`.
   */
  clientId: string;
  /** `MfaConfiguration` of the pool. Default `OPTIONAL`. */
  mfa: 'OFF' | 'OPTIONAL' | 'ON';
  /** The factors that the pool offers. Default: all four. */
  factors: readonly MfaFactor[];
  /**
   * `WebAuthnConfiguration.FactorConfiguration`: only the second value makes a passkey an MFA factor.
   * Default `MULTI_FACTOR_WITH_USER_VERIFICATION`.
   */
  webAuthnFactorConfiguration: 'SINGLE_FACTOR' | 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  /**
   * `WebAuthnConfiguration.RelyingPartyId`; `null` for a pool with neither that nor a domain. Pages on that
   * host and its subdomains can create passkeys for it. Default `localhost`.
   */
  webAuthnRelyingPartyId: string | null;
  /** `WebAuthnConfiguration.UserVerification`: whether a passkey must support it. Default `preferred`. */
  webAuthnUserVerification: 'preferred' | 'required';
  /**
   * `AllowedFirstAuthFactors` of the sign-in policy, which GetUserAuthFactors reflects. Without `WEB_AUTHN`,
   * passkeys are off and nobody can register one. Default: `PASSWORD`, `WEB_AUTHN`.
   */
  allowedFirstAuthFactors: readonly ('PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN')[];
  /** `AutoVerifiedAttributes`: those to which UpdateUserAttributes sends a code. Default: both. */
  autoVerifiedAttributes: readonly VerifiableAttribute[];
  /**
   * `AttributesRequireVerificationBeforeUpdate`: those that keep the old value until the new one is verified.
   * Default: both, as AWS's console suggests ("Keep original attribute value active when an update is
   * pending"); the API's default is neither.
   */
  attributesRequireVerificationBeforeUpdate: readonly VerifiableAttribute[];
  /** `AliasAttributes`: no two users can verify the same value. Default: none. */
  aliasAttributes: readonly VerifiableAttribute[];
  /** `UsernameAttributes`: no two users can have the same value, verified or not. Default: none. */
  usernameAttributes: readonly VerifiableAttribute[];
  /**
   * `SchemaAttributes`: the custom attributes of the pool, and what differs from the service's schema for standard ones.
   * Default `any`: the standard ones, and each `custom:` name as a mutable string.
   */
  schemaAttributes: readonly SchemaAttribute[] | 'any';
  /** `ReadAttributes` of the app client: GetUser and the ID token omit the others. Default: `all`. */
  readAttributes: readonly string[] | 'all';
  /**
   * The attributes that the schema requires (`Required`). Nobody can delete one, and no change is accepted while a user lacks
   * one. Default: none.
   */
  requiredAttributes: readonly string[];
  /** `WriteAttributes` of the app client. Default: `all` that a user can write. */
  writeAttributes: readonly string[] | 'all';
  /** Default: that of AWS's console, eight characters with all four kinds. */
  passwordPolicy: PasswordPolicy;
  /**
   * The first of `AccountRecoverySetting.RecoveryMechanisms`. A pool that requires MFA doesn't fall back to
   * this channel. Default `admin_only`: neither channel.
   */
  accountRecovery: 'admin_only' | 'verified_email' | 'verified_phone_number';
  /**
   * `DeviceConfiguration` with `ChallengeRequiredOnNewDevice`: remembered devices replace the second step. Every
   * device is remembered, or the user decides (`DeviceOnlyRememberedOnUserPrompt`). Default `off`.
   */
  rememberedDevices: 'off' | 'always' | 'opt-in';
  /**
   * The response of threat protection to every sign-in of a user with `isAtRisk` (`AccountTakeoverActionType`).
   * Default `NO_ACTION`.
   */
  accountTakeoverAction: 'NO_ACTION' | 'MFA_IF_CONFIGURED' | 'MFA_REQUIRED';
  /**
   * `UserSessionTracking` of the pool: whether ListUserSessions and RevokeUserSession work. Default `DISABLED`, the
   * service's default.
   */
  userSessionTracking: 'DISABLED' | 'ENABLED';
  /**
   * `TokenSession.MaxPerUser`, 1 to 100: while sessions are tracked, a further sign-in ends the least recently used TOKEN
   * session. Default 20, the service's default.
   */
  tokenSessionMaxPerUser: number;
  /**
   * How the two operations answer while sessions aren't tracked, which no public source says: with
   * OperationNotEnabledException (default `refuse`), or as if the user had no session.
   */
  withoutUserSessionTracking: 'refuse' | 'empty-list';
  /**
   * Seconds until ListUserSessions shows a sign-in or a revocation: the service says only that the list is eventually
   * consistent. Default 0.
   */
  listUserSessionsDelay: number;
  /** The most sessions on one page of ListUserSessions. Default 125, as AdminListUserSessions documents. */
  listUserSessionsPageSize: number;
  /** The lifetime of access and ID tokens in seconds. Default 3600. */
  accessTokenValidity: number;
  /** The lifetime of refresh tokens in seconds. Default: 30 days. */
  refreshTokenValidity: number;
  /** The lifetime of a sign-in challenge and its code in minutes (`AuthSessionValidity`). Default 3. */
  authSessionValidity: number;
  /**
   * How SetUserMFAPreference handles `Enabled: false` for a factor that the user never set up.
   *
   * Reports of 2018 to 2020 say that the whole request fails (amplify-js #618, #944, #7016); Amplify
   * Flutter's live tests of 2023 expect success. Default `refuse`: a client that works with it also works
   * with the other.
   */
  disableNeverSetUp: 'refuse' | 'accept';
}

const DEFAULT_POOL: EmulatedPool = {
  id: 'eu-central-1_Emulator',
  clientId: 'emulator-client',
  mfa: 'OPTIONAL',
  factors: MFA_FACTORS,
  webAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  webAuthnRelyingPartyId: 'localhost',
  webAuthnUserVerification: 'preferred',
  allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'],
  autoVerifiedAttributes: VERIFIABLE_ATTRIBUTES,
  attributesRequireVerificationBeforeUpdate: VERIFIABLE_ATTRIBUTES,
  aliasAttributes: [],
  usernameAttributes: [],
  schemaAttributes: 'any',
  readAttributes: 'all',
  requiredAttributes: [],
  writeAttributes: 'all',
  passwordPolicy: {
    minimumLength: 8,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
  },
  accountRecovery: 'admin_only',
  rememberedDevices: 'off',
  accountTakeoverAction: 'NO_ACTION',
  userSessionTracking: 'DISABLED',
  tokenSessionMaxPerUser: 20,
  withoutUserSessionTracking: 'refuse',
  listUserSessionsDelay: 0,
  listUserSessionsPageSize: 125,
  accessTokenValidity: 3600,
  refreshTokenValidity: 30 * 24 * 3600,
  authSessionValidity: 3,
  disableNeverSetUp: 'refuse',
};

/** Completes partial settings with the defaults. */
export function createPool(settings: Partial<EmulatedPool> = {}): EmulatedPool {
  return Object.freeze({ ...DEFAULT_POOL, ...settings });
}

/** Returns the token issuer: `https://cognito-idp.{region}.amazonaws.com/{poolId}`. */
export function issuerOf(pool: Pick<EmulatedPool, 'id'>): string {
  const [region = ''] = pool.id.split('_');
  return `https://cognito-idp.${region}.amazonaws.com/${pool.id}`;
}

/** Whether the app client can read an attribute. Assumed: it can always read `sub`. */
export function isReadable(name: string, { readAttributes }: EmulatedPool): boolean {
  return name === 'sub' || readAttributes === 'all' || readAttributes.includes(name);
}

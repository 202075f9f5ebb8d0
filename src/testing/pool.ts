/** The MFA factors, as GetUser names them. */
export const MFA_FACTORS = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] as const;

/** An MFA factor by its name in GetUser. */
export type MfaFactor = (typeof MFA_FACTORS)[number];

/** A factor that can be asked for after a password. A passkey is asked for in its place (MFA guide). */
export type CodeFactor = Exclude<MfaFactor, 'WEB_AUTHN_MFA'>;

/** What a new password must have (`PasswordPolicyType`). */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
}

/** The attributes that a code can verify (`VerifiedAttributeType`). */
export const VERIFIABLE_ATTRIBUTES = ['email', 'phone_number'] as const;

/** An attribute that a code can verify. */
export type VerifiableAttribute = (typeof VERIFIABLE_ATTRIBUTES)[number];

/** The user pool and its one app client. All that an access token cannot read from the real service stands here. */
export interface EmulatedPool {
  /** User pool ID; the part before `_` is the region. Default `eu-central-1_Emulator`. */
  id: string;
  /** The one app client, public (no secret), with USER_PASSWORD_AUTH, USER_AUTH and refresh tokens. Default `emulator-client`. */
  clientId: string;
  /** `MfaConfiguration` of the pool. Default `OPTIONAL`. */
  mfa: 'OFF' | 'OPTIONAL' | 'ON';
  /** The factors that the pool offers. Default all four. */
  factors: readonly MfaFactor[];
  /**
   * `WebAuthnConfiguration.FactorConfiguration`: only the second makes a passkey an MFA factor.
   * Default `MULTI_FACTOR_WITH_USER_VERIFICATION`.
   */
  webAuthnFactorConfiguration: 'SINGLE_FACTOR' | 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  /**
   * `WebAuthnConfiguration.RelyingPartyId`, with `null` for a pool that has neither that nor a domain. Passkeys are
   * made for it by pages on that host and its subdomains. Default `localhost`.
   */
  webAuthnRelyingPartyId: string | null;
  /** `WebAuthnConfiguration.UserVerification`: whether a passkey must be capable of it. Default `preferred`. */
  webAuthnUserVerification: 'preferred' | 'required';
  /**
   * `AllowedFirstAuthFactors` of the sign-in policy; shows in GetUserAuthFactors. Without `WEB_AUTHN` the pool has
   * passkeys off, and none can be registered. Default `PASSWORD`, `WEB_AUTHN`.
   */
  allowedFirstAuthFactors: readonly ('PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN')[];
  /** `AutoVerifiedAttributes`: those to which UpdateUserAttributes sends a code. Default both. */
  autoVerifiedAttributes: readonly VerifiableAttribute[];
  /**
   * `AttributesRequireVerificationBeforeUpdate`: those that keep the old value until the new one is verified. Default
   * both, as AWS's console suggests ("Keep original attribute value active when an update is pending"); the API's own
   * default is neither.
   */
  attributesRequireVerificationBeforeUpdate: readonly VerifiableAttribute[];
  /** `AliasAttributes`: no two users can have verified the same value. Default none. */
  aliasAttributes: readonly VerifiableAttribute[];
  /** `UsernameAttributes`: no two users can have the same value at all. Default none. */
  usernameAttributes: readonly VerifiableAttribute[];
  /** The attributes that the schema requires, which nobody can delete. Default none. */
  requiredAttributes: readonly string[];
  /** `WriteAttributes` of the app client. Default `all` that a user can write. */
  writeAttributes: readonly string[] | 'all';
  /** Default that of AWS's console: eight characters, of all four kinds. */
  passwordPolicy: PasswordPolicy;
  /**
   * The first of `AccountRecoverySetting.RecoveryMechanisms`. A pool that requires MFA does not fall back to the
   * channel of this one. Default `admin_only`: neither channel is taken.
   */
  accountRecovery: 'admin_only' | 'verified_email' | 'verified_phone_number';
  /** Lifetime of access and ID tokens in seconds. Default 3600. */
  accessTokenValidity: number;
  /** Lifetime of refresh tokens in seconds. Default 30 days. */
  refreshTokenValidity: number;
  /** Lifetime of a sign-in challenge and of its code in minutes, `AuthSessionValidity`. Default 3. */
  authSessionValidity: number;
  /**
   * What SetUserMFAPreference does with `Enabled: false` for a factor that the user never set up.
   *
   * Reports of 2018 to 2020 say that it fails and takes the whole request with it (amplify-js #618, #944, #7016);
   * Amplify Flutter's live tests of 2023 expect success. Default `refuse`: a client that passes with it also passes
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
  accessTokenValidity: 3600,
  refreshTokenValidity: 30 * 24 * 3600,
  authSessionValidity: 3,
  disableNeverSetUp: 'refuse',
};

/** A whole pool from the members that an app cares about. */
export function createPool(settings: Partial<EmulatedPool> = {}): EmulatedPool {
  return Object.freeze({ ...DEFAULT_POOL, ...settings });
}

/** The token issuer: `https://cognito-idp.{region}.amazonaws.com/{poolId}`. */
export function issuerOf(pool: Pick<EmulatedPool, 'id'>): string {
  const [region = ''] = pool.id.split('_');
  return `https://cognito-idp.${region}.amazonaws.com/${pool.id}`;
}

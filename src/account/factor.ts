/**
 * An MFA factor: an authenticator app (TOTP), a text message, an email, a passkey.
 * The wire uses several names for each. Only decoders and `*-api.ts` know them.
 */
export type Factor = 'totp' | 'sms' | 'email' | 'passkey';

/**
 * A factor that can be preferred at sign-in. A passkey can't: `WebAuthnMfaSettings` has no `PreferredMfa`
 * (SetUserMFAPreference API reference).
 */
export type PreferableFactor = Exclude<Factor, 'passkey'>;

/** A factor that sends codes to a contact. */
export type ContactFactor = Extract<PreferableFactor, 'sms' | 'email'>;

/** A way to reach the user that Cognito can verify. */
export type ContactKind = 'phone' | 'email';

/** The factors that can be preferred, in display order: the strongest first. */
export const preferableFactors = ['totp', 'sms', 'email'] as const satisfies readonly PreferableFactor[];

/** All factors, in display order. */
export const factors = [...preferableFactors, 'passkey'] as const satisfies readonly Factor[];

/**
 * A way to prove a sign-in beside the password: a text message, an authenticator app (TOTP), an email, a passkey.
 * The wire names each differently in different places; only `data/` knows those names.
 */
export type Factor = 'totp' | 'sms' | 'email' | 'passkey';

/**
 * A factor that can be asked for first at sign-in. A passkey cannot: `WebAuthnMfaSettings` has no `PreferredMfa`
 * (SetUserMFAPreference API reference).
 */
export type PreferableFactor = Exclude<Factor, 'passkey'>;

/** The factor that sends its codes to a contact. */
export type ContactFactor = Extract<PreferableFactor, 'sms' | 'email'>;

/** The factors that can be preferred, in the order in which they are shown: the strongest first. */
export const preferableFactors = ['totp', 'sms', 'email'] as const satisfies readonly PreferableFactor[];

/** All factors, in the order in which they are shown. */
export const factors = [...preferableFactors, 'passkey'] as const satisfies readonly Factor[];

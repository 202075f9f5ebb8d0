import type { NoOutput } from './common.js';

/** Whether text messages are an active factor, and the preferred one. */
export interface SMSMfaSettingsType {
  Enabled?: boolean | undefined;
  /**
   * Absent means `false`: naming the preferred factor without it clears the preference (amplify-android
   * #2580).
   */
  PreferredMfa?: boolean | undefined;
}

/** Whether the authenticator app is an active factor, and the preferred one. */
export interface SoftwareTokenMfaSettingsType {
  Enabled?: boolean | undefined;
  /**
   * Absent means `false`: naming the preferred factor without it clears the preference (amplify-android
   * #2580).
   */
  PreferredMfa?: boolean | undefined;
}

/** Whether email messages are an active factor, and the preferred one. */
export interface EmailMfaSettingsType {
  Enabled?: boolean | undefined;
  /**
   * Absent means `false`: naming the preferred factor without it clears the preference (amplify-android
   * #2580).
   */
  PreferredMfa?: boolean | undefined;
}

/**
 * Whether a passkey is an active factor. It can't be preferred and needs another factor in the same request.
 */
export interface WebAuthnMfaSettingsType {
  Enabled?: boolean | undefined;
}

/** Input of SetUserMFAPreference. A factor that the input doesn't name stays unchanged. */
export interface SetUserMFAPreferenceInput {
  SMSMfaSettings?: SMSMfaSettingsType | undefined;
  SoftwareTokenMfaSettings?: SoftwareTokenMfaSettingsType | undefined;
  EmailMfaSettings?: EmailMfaSettingsType | undefined;
  WebAuthnMfaSettings?: WebAuthnMfaSettingsType | undefined;
}

/**
 * Output of SetUserMFAPreference: nothing. Cognito silently ignores some changes, so read back with GetUser.
 */
export type SetUserMFAPreferenceOutput = NoOutput;

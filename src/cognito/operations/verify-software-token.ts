import type { Open } from './common.js';

/** Input of VerifySoftwareToken. `Session`, the alternative to the access token, belongs to sign-in. */
export interface VerifySoftwareTokenInput {
  /** The six digits that the authenticator app shows, without spaces. */
  UserCode: string;
  /** Shown to the user in a later sign-in challenge; no operation reads it back. */
  FriendlyDeviceName?: string | undefined;
}

/** Output of VerifySoftwareToken. It does not turn the factor on; SetUserMFAPreference does. */
export interface VerifySoftwareTokenOutput {
  /** `ERROR` is a failure even though the HTTP status is 200. */
  Status?: Open<'SUCCESS' | 'ERROR'> | undefined;
  /** Only in the sign-in form of the operation (amazon-cognito-identity-js #627). */
  Session?: string | undefined;
}

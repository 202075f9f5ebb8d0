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
  /** `ERROR` comes with status 200 and is a failure all the same. */
  Status?: Open<'SUCCESS' | 'ERROR'> | undefined;
  /** Only of the sign-in form of the operation (amazon-cognito-identity-js #627). */
  Session?: string | undefined;
}

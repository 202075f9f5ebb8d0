import type { NoInput, Open, PreferredMfaSetting, UserMFASetting } from './common.js';

/** Input of GetUserAuthFactors. */
export type GetUserAuthFactorsInput = NoInput;

/** What a user can sign in with. */
export type AuthFactorType = Open<'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN' | 'SOFTWARE_TOKEN'>;

/** Output of GetUserAuthFactors. */
export interface GetUserAuthFactorsOutput {
  Username: string | undefined;
  PreferredMfaSetting?: PreferredMfaSetting | undefined;
  UserMFASettingList?: UserMFASetting[] | undefined;
  /** The sample of the API reference lists `SOFTWARE_TOKEN` for a user without an active factor. */
  ConfiguredUserAuthFactors?: AuthFactorType[] | undefined;
}

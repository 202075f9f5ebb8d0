import type { NoOutput } from './common.js';

/** A legacy text-message MFA option in a request; AWS accepts only `SMS` with `phone_number`. */
export interface MFAOptionInputType {
  DeliveryMedium?: 'SMS' | 'EMAIL' | undefined;
  AttributeName?: string | undefined;
}

/** Input of SetUserSettings, which AWS no longer supports: use SetUserMFAPreference. */
export interface SetUserSettingsInput {
  MFAOptions: MFAOptionInputType[];
}

/** Output of SetUserSettings: nothing. */
export type SetUserSettingsOutput = NoOutput;

import type { AttributeType, NoInput, Open, PreferredMfaSetting, UserMFASetting } from './common.js';

/** Input of GetUser. */
export type GetUserInput = NoInput;

/** A legacy text-message MFA option, which old pools still return. */
export interface MFAOptionType {
  DeliveryMedium?: Open<'SMS' | 'EMAIL'> | undefined;
  AttributeName?: string | undefined;
}

/** Output of GetUser. */
export interface GetUserOutput {
  Username: string | undefined;
  /** The attributes that the app client may read. */
  UserAttributes: AttributeType[] | undefined;
  MFAOptions?: MFAOptionType[] | undefined;
  /** The factor asked for at sign-in; absent or empty when there is none. */
  PreferredMfaSetting?: PreferredMfaSetting | undefined;
  /** The active factors, in any order; absent or empty when there are none. */
  UserMFASettingList?: UserMFASetting[] | undefined;
}

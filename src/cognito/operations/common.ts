/** A string of a set that AWS may extend: known values complete in the editor, unknown ones survive. */
export type Open<Known extends string> = Known | (string & {});

/** The input of an operation that needs nothing but the access token: `{}`. */
export type NoInput = Record<string, never>;

/**
 * The output of an operation that answers nothing. The API reference promises an empty body and shows `{}`;
 * the client gives `{}` for both.
 */
export type NoOutput = object;

/** A JSON document that the service passes through unread; an object on the wire, not a string. */
export type DocumentType =
  | null
  | boolean
  | number
  | string
  | DocumentType[]
  | { [member: string]: DocumentType };

/** A user attribute. Booleans such as `email_verified` are the strings `true` and `false`. */
export interface AttributeType {
  Name: string | undefined;
  Value?: string | undefined;
}

/** Where a code was sent. */
export interface CodeDeliveryDetailsType {
  /** The address or number; Cognito masks it, some emulators do not. */
  Destination?: string | undefined;
  DeliveryMedium?: Open<'SMS' | 'EMAIL'> | undefined;
  AttributeName?: string | undefined;
}

/** A device that Cognito remembers for the user. */
export interface DeviceType {
  DeviceKey?: string | undefined;
  DeviceAttributes?: AttributeType[] | undefined;
  DeviceCreateDate?: Date | undefined;
  DeviceLastModifiedDate?: Date | undefined;
  DeviceLastAuthenticatedDate?: Date | undefined;
}

/** A value of `UserMFASettingList`. `WEB_AUTHN_MFA` is undocumented, and returned when passkey MFA is on. */
export type UserMFASetting = Open<'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP' | 'WEB_AUTHN_MFA'>;

/** A value of `PreferredMfaSetting`; a passkey cannot be preferred. */
export type PreferredMfaSetting = Open<'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP'>;

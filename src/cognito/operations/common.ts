/** A string from a set that AWS may extend: editors complete known values, unknown ones are kept. */
export type Open<Known extends string> = Known | (string & {});

/** The input of an operation that needs only the access token: `{}`. */
export type NoInput = Record<string, never>;

/**
 * The output of an operation that returns nothing. The API reference promises an empty body and shows `{}`;
 * the client returns `{}` for both.
 */
export type NoOutput = object;

/** A JSON document that the service passes through; an object on the wire, not a string. */
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
  /** The address or number; Cognito masks it, some emulators don't. */
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

/**
 * A value of `UserMFASettingList`. Cognito returns the undocumented `WEB_AUTHN_MFA` when passkey MFA is on.
 */
export type UserMFASetting = Open<'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP' | 'WEB_AUTHN_MFA'>;

/** A value of `PreferredMfaSetting`; a passkey cannot be preferred. */
export type PreferredMfaSetting = Open<'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP'>;

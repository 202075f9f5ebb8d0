import type { AttributeType, CodeDeliveryDetailsType } from './common.js';

/** Input of UpdateUserAttributes. */
export interface UpdateUserAttributesInput {
  UserAttributes: AttributeType[];
  /** Passed to the pool's Lambda triggers, unencrypted. */
  ClientMetadata?: Record<string, string> | undefined;
}

/** Output of UpdateUserAttributes. */
export interface UpdateUserAttributesOutput {
  /** One entry for each code that Cognito sent. */
  CodeDeliveryDetailsList?: CodeDeliveryDetailsType[] | undefined;
}

import type { CodeDeliveryDetailsType } from './common.js';

/** Input of GetUserAttributeVerificationCode, which sends a message: at most five per user and hour. */
export interface GetUserAttributeVerificationCodeInput {
  AttributeName: string;
  /** Passed to the pool's Lambda triggers, unencrypted. */
  ClientMetadata?: Record<string, string> | undefined;
}

/** Output of GetUserAttributeVerificationCode. */
export interface GetUserAttributeVerificationCodeOutput {
  CodeDeliveryDetails?: CodeDeliveryDetailsType | undefined;
}

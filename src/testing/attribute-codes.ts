import { ServiceError } from './errors.js';
import { maskDestination, type Post, sendCode } from './outbox.js';
import type { VerifiableAttribute } from './pool.js';

/** A code that proves access to a phone or mailbox. */
export interface AttributeCode {
  readonly attribute: VerifiableAttribute;
  /** The number or address that received the code, and that it verifies. */
  readonly value: string;
  readonly code: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** The user who receives codes. */
interface Recipient {
  readonly username: string;
  attributeCodes: AttributeCode[];
}

/** A code is valid for 24 hours ("Quotas in Amazon Cognito", AWS guide). */
const LIFETIME_MS = 24 * 60 * 60_000;

/** Sends a code to a number or address; returns `CodeDeliveryDetails`. */
export function sendAttributeCode(
  attribute: VerifiableAttribute,
  value: string,
  user: Recipient,
  post: Post,
): object {
  const message = sendCode(
    {
      username: user.username,
      medium: attribute === 'email' ? 'EMAIL' : 'SMS',
      destination: value,
      // Assumed: six digits by both channels.
      digits: 6,
      purpose: 'attribute-verification',
    },
    post,
  );
  const sent = { attribute, value, code: message.code, expiresAt: message.sentAt + LIFETIME_MS };
  // Assumed: another code for the same value invalidates the previous one.
  const others = user.attributeCodes.filter((code) => code.attribute !== attribute || code.value !== value);
  user.attributeCodes = [...others, sent];
  return {
    AttributeName: attribute,
    DeliveryMedium: message.medium,
    Destination: maskDestination(message),
  };
}

/**
 * Returns the value that `code` verifies. Throws ExpiredCodeException if no code is open (used, expired or
 * never sent), and CodeMismatchException if another code is.
 */
export function valueVerifiedBy(
  code: string,
  attribute: VerifiableAttribute,
  { attributeCodes }: Pick<Recipient, 'attributeCodes'>,
  now: number,
): string {
  const open = attributeCodes.filter((sent) => sent.attribute === attribute && sent.expiresAt > now);
  if (open.length === 0) {
    throw new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  }
  const match = open.find((sent) => sent.code === code);
  if (!match) {
    throw new ServiceError('CodeMismatchException', 'Invalid verification code provided, please try again.');
  }
  return match.value;
}

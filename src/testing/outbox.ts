import { randomDigits } from './random.js';
import { pushBounded } from './request-log.js';

/** A text message or email that the service would have sent. */
export interface OutboxMessage {
  readonly username: string;
  readonly medium: 'SMS' | 'EMAIL';
  /** The full number or address, unmasked. */
  readonly destination: string;
  readonly code: string;
  /** What the code is for: an MFA challenge, or VerifyUserAttribute. */
  readonly purpose: 'sign-in' | 'attribute-verification';
  /** Epoch ms by the emulator's clock. */
  readonly sentAt: number;
}

/** The content of a message to send. */
export interface Post {
  readonly outbox: OutboxMessage[];
  /** Epoch ms. */
  readonly clock: () => number;
}

/** Sends a new random code of `digits` digits. */
export function sendCode(
  { digits, ...message }: Omit<OutboxMessage, 'code' | 'sentAt'> & { digits: number },
  { outbox, clock }: Post,
): OutboxMessage {
  const sent = { ...message, code: randomDigits(digits), sentAt: clock() };
  pushBounded(outbox, sent);
  return sent;
}

/** Masks a destination as the service does: `+*******1234`, `a***@e***`. */
export function maskDestination(message: Pick<OutboxMessage, 'medium' | 'destination'>): string {
  const { medium, destination } = message;
  if (medium === 'SMS') return `+*******${destination.slice(-4)}`;
  const [name = '', domain = ''] = destination.split('@');
  return `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`;
}

/** A text message or email that the service would have sent. */
export interface OutboxMessage {
  readonly username: string;
  readonly medium: 'SMS' | 'EMAIL';
  /** The whole number or address, unmasked. */
  readonly destination: string;
  readonly code: string;
  /** What the code is for. */
  readonly purpose: 'sign-in';
  /** Epoch ms by the emulator's clock. */
  readonly sentAt: number;
}

/** The destination as the service shows it to whoever signs in: `+*******1234`, `a***@e***`. */
export function maskDestination(message: Pick<OutboxMessage, 'medium' | 'destination'>): string {
  const { medium, destination } = message;
  if (medium === 'SMS') return `+*******${destination.slice(-4)}`;
  const [name = '', domain = ''] = destination.split('@');
  return `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`;
}

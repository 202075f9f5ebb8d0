import { maskEmail, maskPhone } from '../account/decode-user-mfa.js';
import type { ContactFactor, ContactKind } from '../account/factor.js';
import type { CodeDeliveryDetailsType } from '../cognito/index.js';

/** The attribute that holds a contact. */
export const attributeOf = { phone: 'phone_number', email: 'email' } as const satisfies Record<
  ContactKind,
  string
>;

/** A number or address, masked for display. */
export function maskContact(contact: ContactKind, value: string): string {
  return contact === 'phone' ? maskPhone(value) : maskEmail(value);
}

/** The marks that servers hide parts of a destination with. Cognito uses asterisks. */
const hidden = /[*•]/;

/** What the service says about a code that it sent. Absent members say nothing. */
export function deliveryOf(
  contact: ContactKind,
  details: readonly CodeDeliveryDetailsType[],
): { readonly destination: string | null; readonly medium: ContactFactor | null } {
  const own = details.find(({ AttributeName }) => AttributeName === attributeOf[contact]);
  const medium = mediumOf(own?.DeliveryMedium);
  const kind = medium === null ? contact : medium === 'sms' ? 'phone' : 'email';
  return { destination: maskedDestination(kind, own?.Destination?.trim() ?? ''), medium };
}

function mediumOf(name: string | undefined): ContactFactor | null {
  if (name === 'SMS') return 'sms';
  return name === 'EMAIL' ? 'email' : null;
}

/**
 * Masks a destination; `null` for one that cannot be shown. Cognito masks it. Other servers were seen not to, to name another
 * attribute, or to say nothing.
 */
function maskedDestination(kind: ContactKind, destination: string): string | null {
  if (kind === 'email') {
    // Cognito hides the domain too, except its first letter.
    return destination.includes('@') ? maskEmail(destination).replace(/[*•]+/g, '•••') : null;
  }
  if (!hidden.test(destination)) return /\d/.test(destination) ? maskPhone(destination) : null;
  // The hidden part does not show how long the number is.
  const shown = /\d{1,4}$/.exec(destination)?.[0];
  return shown === undefined ? null : `+${'•'.repeat(7)}${shown}`;
}

/** Whether a masked destination can be this number or address. */
export function isDestination(value: string, masked: string): boolean {
  const [start = '', ...rest] = masked.toLowerCase().split(/•+/);
  const end = rest.at(-1) ?? '';
  const text = value.toLowerCase();
  // Between the dots stands, at most, the first letter of a domain.
  const middle = rest.slice(0, -1).every((part) => text.includes(part));
  return text.startsWith(start) && text.endsWith(end) && middle;
}

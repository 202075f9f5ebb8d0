import { maskEmail, maskPhone } from '../account/mask.js';
import type { ContactKind } from '../account/sensitive-change.js';
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

/**
 * Where the service says that it sent a code, masked; `null` where it says nothing that can be shown. Cognito
 * masks it. Other servers were seen not to, to name another attribute, or to say nothing.
 */
export function destinationOf(
  contact: ContactKind,
  details: readonly CodeDeliveryDetailsType[],
): string | null {
  const own = details.find(({ AttributeName }) => AttributeName === attributeOf[contact]);
  const destination = own?.Destination?.trim() ?? '';
  if (contact === 'email') {
    // Cognito hides the domain too, except its first letter.
    return destination.includes('@') ? maskEmail(destination).replace(/[*•]+/g, '•••') : null;
  }
  if (!hidden.test(destination)) return /\d/.test(destination) ? maskPhone(destination) : null;
  // The hidden part does not show how long the number is.
  const shown = /\d{1,4}$/.exec(destination)?.[0];
  return shown === undefined ? null : `+${'•'.repeat(7)}${shown}`;
}

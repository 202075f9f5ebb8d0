import { maskEmail, maskPhone } from '../account/mask.js';
import type { ContactKind } from '../account/sensitive-change.js';
import type { CodeDeliveryDetailsType } from '../cognito/index.js';

/** The attribute that holds a contact. */
export const attributeOf = { phone: 'phone_number', email: 'email' } as const satisfies Record<
  ContactKind,
  string
>;

/** A number or address as it is shown where not all of it has to be. */
export function maskContact(contact: ContactKind, value: string): string {
  return contact === 'phone' ? maskPhone(value) : maskEmail(value);
}

/** Marks with which servers hide parts of a destination: Cognito has asterisks. */
const hidden = /[*•]/;

/**
 * Where a code was sent, as the service says, masked: Cognito masks it, other servers were seen not to, to name another
 * attribute, or to say nothing. `null` where it tells nothing that could be shown.
 */
export function destinationOf(
  contact: ContactKind,
  details: readonly CodeDeliveryDetailsType[],
): string | null {
  const own = details.find(({ AttributeName }) => AttributeName === attributeOf[contact]);
  const destination = own?.Destination?.trim() ?? '';
  if (contact === 'email') {
    // Cognito hides the domain too, but for its first letter.
    return destination.includes('@') ? maskEmail(destination).replace(/[*•]+/g, '•••') : null;
  }
  if (!hidden.test(destination)) return /\d/.test(destination) ? maskPhone(destination) : null;
  // What a server has hidden is no measure of how long the number is.
  const shown = /\d{1,4}$/.exec(destination)?.[0];
  return shown === undefined ? null : `+${'•'.repeat(7)}${shown}`;
}

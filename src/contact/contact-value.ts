import type { ContactKind } from '../account/sensitive-change.js';

/**
 * E.164, the only form that the service accepts (amazon-cognito-identity-js #316). No number that can be
 * called is shorter than seven digits.
 */
const phone = /^\+[1-9]\d{6,14}$/;

/** Something, an at sign, something. Only its own server knows whether an address is valid. */
const email = /^[^\s@]+@[^\s@]+$/;

/** The longest value that an attribute can have (the service's API model). */
const longest = 2_048;

/**
 * A number or address as it is sent; `null` where it cannot be one, so that no request is needed to learn
 * that.
 */
export function contactValue(contact: ContactKind, text: string): string | null {
  const value = text.trim();
  const isValid = (contact === 'phone' ? phone : email).test(value) && value.length <= longest;
  return isValid ? value : null;
}

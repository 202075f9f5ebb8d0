import type { ContactKind } from '../account/factor.js';
import { withoutInvisible } from '../core/text.js';

/**
 * E.164, the only form that the service accepts (amazon-cognito-identity-js #316). No number that can be
 * called is shorter than seven digits.
 */
const phone = /^\+[1-9]\d{6,14}$/;

/**
 * Something, an at sign, letters and digits in labels. Only its own server knows whether an address is valid. What is left of
 * a list, of a link or of a sentence is refused: which part of it is the address is the user's to say.
 */
const email = /^[^\s@,;:<>()[\]\\]+@[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u;

/** The longest value that an attribute can have (the service's API model). */
const longest = 2_048;

/**
 * An address without what came along when it was copied: characters that nobody sees, "mailto:", angle brackets around it, and
 * the comma or semicolon after it.
 */
export function cleanAddress(text: string): string {
  const visible = withoutInvisible(text).trim();
  const bare = visible.replace(/^mailto:\s*/i, '').replace(/[\s,;]+$/, '');
  return /^<([^<>]*)>$/.exec(bare)?.[1]?.trim() ?? bare;
}

/**
 * A number or address as it is sent; `null` where it cannot be one, so that no request is needed to learn
 * that.
 */
export function contactValue(contact: ContactKind, text: string): string | null {
  const value = contact === 'phone' ? withoutInvisible(text).trim() : cleanAddress(text);
  const isValid = (contact === 'phone' ? phone : email).test(value) && value.length <= longest;
  return isValid && !value.includes('..') ? value : null;
}

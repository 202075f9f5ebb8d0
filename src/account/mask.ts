import { withoutInvisible } from '../core/visible-text.js';

const dots = '•';

/** "+15550101234" → "+•••••••1234". The length of the number stays visible. */
export function maskPhone(number: string): string {
  const digits = number.replace(/\D/g, '');
  const shown = digits.slice(-4);
  // Too short for a visible part.
  return digits.length > 4
    ? `+${dots.repeat(digits.length - 4)}${shown}`
    : dots.repeat(Math.max(digits.length, 1));
}

/**
 * "ada@example.com" → "a•••@example.com". Always three dots, to hide the length. Marks of direction and other invisible
 * characters go: as the first letter, one would survive alone and turn around what stands next to it.
 */
export function maskEmail(address: string): string {
  const visible = withoutInvisible(address);
  const at = visible.lastIndexOf('@');
  const first = /^\P{M}\p{M}*/u.exec(visible)?.[0] ?? dots;
  return `${first}${dots.repeat(3)}${at > 0 ? visible.slice(at) : ''}`;
}

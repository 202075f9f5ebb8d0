const dots = '•';

/** "+15550101234" → "+•••••••1234". Digits alone would tell how long the number is; that much a user may see. */
export function maskPhone(number: string): string {
  const digits = number.replace(/\D/g, '');
  const shown = digits.slice(-4);
  // A number too short to hide anything is hidden whole.
  return digits.length > 4
    ? `+${dots.repeat(digits.length - 4)}${shown}`
    : dots.repeat(Math.max(digits.length, 1));
}

/** "ada@example.com" → "a•••@example.com": always three dots, so that the length stays private. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = dots] = at > 0 ? address.slice(0, at) : address;
  return `${first}${dots.repeat(3)}${at > 0 ? address.slice(at) : ''}`;
}

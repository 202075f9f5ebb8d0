/** Separators in a code that was copied or read aloud: spaces and dashes of any kind. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}]/gu;

/**
 * The zeros of the scripts whose digits phones and keyboards type: Arabic, Persian and Urdu, Devanagari,
 * Bengali, fullwidth.
 */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Normalizes a typed or pasted code to ASCII digits without separators. Keeps other characters. */
export function codeDigits(text: string): string {
  return text.replace(SEPARATORS, '').replace(/\p{Nd}/gu, toAscii);
}

function toAscii(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => point >= each && point < each + 10);
  return zero === undefined ? digit : String(point - zero);
}

/** Why a text isn't a code. */
export type CodeProblem = 'not-digits' | 'too-few' | 'too-many';

/** What is wrong with a code of `length` digits. `null` when it is complete. */
export function codeProblem(text: string, length: number): CodeProblem | null {
  const digits = codeDigits(text);
  if (/[^0-9]/.test(digits)) return 'not-digits';
  if (digits.length === length) return null;
  return digits.length < length ? 'too-few' : 'too-many';
}

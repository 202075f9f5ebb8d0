import { randomToken } from './random.js';

/** Marks a number's text inside of a JSON string; random, so that no user's text contains it. */
const mark = `date-${randomToken(16)}:`;

/**
 * A date on the wire in exponent form, `1.792454400117E9`: seconds with milliseconds, as in the API reference's samples of sessions and
 * a capture in boto3 #2516. JSON has no other way to write it; `toJson` turns it into a number.
 */
export function exponentDate(epochMs: number): string {
  return mark + (epochMs / 1000).toExponential().replace('e+', 'E');
}

/** Writes an answer, with dates in exponent form as numbers. */
export function toJson(answer: object): string {
  return JSON.stringify(answer).replaceAll(new RegExp(`"${mark}([^"]+)"`, 'g'), '$1');
}

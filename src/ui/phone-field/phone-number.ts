import {
  type CountryCode,
  getCountryCallingCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { codeDigits } from '../code-input/code-digits.js';

/** A country or territory with a calling code: ISO 3166-1 alpha-2, and `AC`, `TA`, `XK`. */
export type Country = CountryCode;

/** What a phone field holds: the number as it was typed, and the country that it is read in. */
export interface PhoneValue {
  readonly text: string;
  /** `null`: none was chosen, so that only a number that says its own can be read. */
  readonly country: Country | null;
}

/** What keeps a text from being a phone number. */
export type PhoneProblem =
  | 'empty'
  | 'not-a-number'
  | 'too-short'
  | 'too-long'
  /** It says no country, and none was chosen. */
  | 'no-country'
  /** No number of that country looks like this, no country has that calling code, or it goes on to an extension. */
  | 'not-possible';

/** A text read as a phone number. */
export type PhoneReading =
  /** The number as E.164 has it, such as "+12065550142"; the country is `null` for a number of none, such as +800. */
  { readonly e164: string; readonly country: Country | null } | { readonly problem: PhoneProblem };

/** What is often copied along: "tel:", "Phone: ", "Tel. ". */
const LABEL = /^\p{L}[\p{L}.]*:?(?=[+(\d])/u;

/** E.164 allows 15 digits with the calling code. With fewer than 7, no network delivers. */
const E164 = /^\+\d{7,15}$/;

/**
 * Reads a number that was typed or pasted: in the country, unless it says its own ("+49 …", "0049 …", "tel:+49 …").
 * A number passes when its length is possible there. Whether it is assigned is for the service to find out: new ranges
 * are opened faster than any app is updated.
 */
export function parsePhone(text: string, country: Country | null): PhoneReading {
  const plain = plainOf(text);
  if (plain === '') return { problem: 'empty' };
  const dialled = dialledFrom(plain, country);
  const problem = problemOf(dialled, country);
  if (problem !== null) return { problem };
  const number = numberOf(dialled, country);
  if (number === undefined || number.ext !== undefined) return { problem: 'not-possible' };
  if (!E164.test(number.number)) return { problem: number.number.length > 9 ? 'too-long' : 'too-short' };
  return { e164: number.number, country: countryOf(number, country) };
}

/** The value after its text was changed: a number that says its country sets it. */
export function withText({ country }: PhoneValue, text: string): PhoneValue {
  const number = internationalIn({ text, country });
  return { text, country: number ? (countryOf(number, country) ?? country) : country };
}

/** The value after another country was chosen: a number that says its own country says the chosen one from then on. */
export function withCountry(value: PhoneValue, country: Country): PhoneValue {
  const number = internationalIn(value);
  const code = callingCodeOf(country);
  if (number === null || number.countryCallingCode === code) return { text: value.text, country };
  return { text: `+${code} ${number.nationalNumber}`, country };
}

/** The value with its number written as is usual, internationally where it was typed so; untouched where it is no number. */
export function formatted(value: PhoneValue): PhoneValue {
  const { text, country } = value;
  const reading = parsePhone(text, country);
  if ('problem' in reading) return value;
  const number = numberOf(dialledFrom(plainOf(text), country), country);
  const written = internationalIn(value) ? number?.formatInternational() : number?.formatNational();
  if (written === undefined) return value;
  // What is usual must read as the very number that was typed, or it is not for us to change.
  const again = parsePhone(written, country);
  return 'e164' in again && again.e164 === reading.e164 ? { text: written, country } : value;
}

/** The value of a number in E.164, to be corrected; the country is kept where the number leaves it open. */
export function phoneValueOf(e164: string, country: Country | null): PhoneValue {
  return withText({ text: '', country }, readablePhone(e164));
}

/** A number in E.164 as people write it: "+1 206 555 0142". */
export function readablePhone(e164: string): string {
  return numberOf(e164, null)?.formatInternational() ?? e164;
}

/** The calling code of a country, without the plus. */
export function callingCodeOf(country: Country): string {
  return getCountryCallingCode(country, metadata);
}

/** The text without what people and pages put around its digits, which become 0–9 in whatever script they were. */
function plainOf(text: string): string {
  return codeDigits(text.normalize('NFKC')).replace(LABEL, '');
}

/**
 * The text as it would be dialled on a mobile phone. "00" leads abroad in most countries, and people write it so in all of
 * them; in the few where it could be something else, what the country says about it comes first.
 */
function dialledFrom(plain: string, country: Country | null): string {
  if (!plain.startsWith('00')) return plain;
  const abroad = `+${plain.slice(2)}`;
  if (country === null) return abroad;
  const own = numberOf(plain, country);
  if (own?.isPossible() && own.countryCallingCode !== callingCodeOf(country)) return plain;
  return numberOf(abroad, null)?.isPossible() ? abroad : plain;
}

/** The number of a text that says its country itself, complete or not; `null` where the chosen country decides. */
function internationalIn({ text, country }: PhoneValue): PhoneNumber | null {
  const dialled = dialledFrom(plainOf(text), country);
  const number = numberOf(dialled, country);
  if (number === undefined) return null;
  const isOwn = country !== null && number.countryCallingCode === callingCodeOf(country);
  return dialled.startsWith('+') || !isOwn ? number : null;
}

function numberOf(dialled: string, country: Country | null): PhoneNumber | undefined {
  return parsePhoneNumberFromString(dialled, { extract: false, ...inCountry(country) }, metadata);
}

/** Many numbers of a shared calling code tell no country: the chosen one stays if it has that code, else it is the main one. */
function countryOf(number: PhoneNumber, country: Country | null): Country | null {
  if (number.country) return number.country;
  const sharing = metadata.country_calling_codes[number.countryCallingCode] ?? [];
  if (country !== null && sharing.includes(country)) return country;
  return sharing[0] ?? null;
}

function problemOf(dialled: string, country: Country | null): PhoneProblem | null {
  switch (validatePhoneNumberLength(dialled, inCountry(country), metadata)) {
    case undefined:
      return null;
    case 'NOT_A_NUMBER':
      return 'not-a-number';
    case 'INVALID_COUNTRY':
      return dialled.startsWith('+') ? 'not-possible' : 'no-country';
    case 'TOO_SHORT':
      return 'too-short';
    case 'TOO_LONG':
      return 'too-long';
    case 'INVALID_LENGTH':
      return 'not-possible';
  }
}

const inCountry = (country: Country | null) => (country === null ? {} : { defaultCountry: country });

import {
  type CountryCode,
  getCountryCallingCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { codeDigits } from '../code-input/code-input.js';

/** A country or territory with a calling code: ISO 3166-1 alpha-2, and `AC`, `TA`, `XK`. */
export type Country = CountryCode;

/** The value of a phone field: the number as typed, and the country to read it in. */
export interface PhoneValue {
  readonly text: string;
  /** `null`: no country is selected, so only international numbers can be read. */
  readonly country: Country | null;
}

/** Why a text isn't a phone number. */
export type PhoneProblem =
  | 'empty'
  | 'not-a-number'
  | 'too-short'
  | 'too-long'
  /** The number is national, and no country is selected. */
  | 'no-country'
  /** The country has no such numbers, the calling code doesn't exist, or the number has an extension. */
  | 'not-possible';

/** The result of reading a text as a phone number. */
export type PhoneReading =
  /**
   * The number in E.164, such as "+12065550142". The country is `null` for numbers without one, such as +800.
   */
  { readonly e164: string; readonly country: Country | null } | { readonly problem: PhoneProblem };

/** A label that users copy with the number: "tel:", "Phone: ", "Tel. ". */
const LABEL = /^\p{L}[\p{L}.]*:?(?=[+(\d])/u;

/**
 * Mexican mobile numbers had a 1 after the country code until 2019. WhatsApp still shows it, and address books keep it; it is
 * no longer dialled.
 */
const OLD_MEXICAN_MOBILE = /^((?:\+|00)52)1(?=\d{10}$)/;

/** E.164 allows 15 digits with the calling code. No network delivers to fewer than 7. */
const E164 = /^\+\d{7,15}$/;

/**
 * Parses a typed or pasted number in a country, unless the number is international ("+49 …", "0049 …",
 * "tel:+49 …"). It accepts every number of a possible length. Only the service knows whether the number is
 * assigned: countries open new ranges faster than apps update.
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

/** The value with another text. An international number sets the country. */
export function withText({ country }: PhoneValue, text: string): PhoneValue {
  const number = internationalIn({ text, country });
  return { text, country: number ? (countryOf(number, country) ?? country) : country };
}

/** The value with another country. An international number gets the calling code of that country. */
export function withCountry(value: PhoneValue, country: Country): PhoneValue {
  const number = internationalIn(value);
  const code = callingCodeOf(country);
  if (number === null || number.countryCallingCode === code) return { text: value.text, country };
  return { text: `+${code} ${number.nationalNumber}`, country };
}

/**
 * Formats the number of a value, in international form if it was typed so. Keeps a text that isn't a number.
 */
export function formatted(value: PhoneValue): PhoneValue {
  const { text, country } = value;
  const reading = parsePhone(text, country);
  if ('problem' in reading) return value;
  const number = numberOf(dialledFrom(plainOf(text), country), country);
  const written = internationalIn(value) ? number?.formatInternational() : number?.formatNational();
  if (written === undefined) return value;
  // Never change the number itself: the formatted text must parse to the same one.
  const again = parsePhone(written, country);
  return 'e164' in again && again.e164 === reading.e164 ? { text: written, country } : value;
}

/** The field value for a number in E.164. Keeps `country` if the number doesn't determine one. */
export function phoneValueOf(e164: string, country: Country | null): PhoneValue {
  return withText({ text: '', country }, readablePhone(e164));
}

/** Formats a number in E.164 for reading: "+1 206 555 0142". */
export function readablePhone(e164: string): string {
  return numberOf(e164, null)?.formatInternational() ?? e164;
}

/** The calling code of a country, without the plus. */
export function callingCodeOf(country: Country): string {
  return getCountryCallingCode(country, metadata);
}

/** The text without labels and separators, and with the digits of every script as 0–9. */
function plainOf(text: string): string {
  return codeDigits(text.normalize('NFKC')).replace(LABEL, '');
}

/**
 * The text as a mobile phone would dial it. "00" is the international prefix in most countries, and people
 * write it in all of them. In the few countries where it means something else, the rules of the country win.
 */
function dialledFrom(typed: string, country: Country | null): string {
  const plain = typed.replace(OLD_MEXICAN_MOBILE, '$1');
  if (!plain.startsWith('00')) return plain;
  const abroad = `+${plain.slice(2)}`;
  if (country === null) return abroad;
  const own = numberOf(plain, country);
  if (own?.isPossible() && own.countryCallingCode !== callingCodeOf(country)) return plain;
  return numberOf(abroad, null)?.isPossible() ? abroad : plain;
}

/** The number of an international text, complete or not. `null` if the selected country decides. */
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

/** Keeps the selected country for a calling code that it shares. Otherwise the main country of the code. */
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

import { getCountries, isSupportedCountry } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { type Country, callingCodeOf } from './phone-number.js';

/** A country to choose. */
export interface CountryOption {
  readonly country: Country;
  /** Its name in the locale. */
  readonly name: string;
  /** Without the plus. */
  readonly callingCode: string;
}

/** Every country with a calling code, as the locale names and sorts them; as English does where the tag is malformed. */
export function countryOptions(locale: string): readonly CountryOption[] {
  const known = localeOf(locale) ?? 'en';
  const names = new Intl.DisplayNames(known, { type: 'region' });
  const { compare } = new Intl.Collator(known);
  return getCountries(metadata)
    .map((country) => ({
      country,
      name: names.of(country) ?? country,
      callingCode: callingCodeOf(country),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** The country of a code, in any case of letters; `null` where none has a calling code by that name. */
export function knownCountry(code: string | undefined): Country | null {
  const country = code?.toUpperCase() ?? '';
  return isCountry(country) ? country : null;
}

/**
 * The country that most likely is the user's: the first that one of the tags names ("en-GB"), else where the first
 * language is mostly spoken ("pt": Brazil). `null` for locales that have neither. Malformed tags are skipped.
 */
export function likelyCountry(tags: readonly string[]): Country | null {
  const locales = tags.map(localeOf).filter((locale) => locale !== null);
  const named = locales.map(({ region }) => knownCountry(region)).find((country) => country !== null);
  return named ?? knownCountry(locales[0]?.maximize().region);
}

/** Browsers list tags that `Intl` refuses by throwing: Chromium under a POSIX locale speaks "en-US@posix". */
function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

function isCountry(code: string): code is Country {
  return isSupportedCountry(code as Country, metadata);
}

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

/**
 * Every country with a calling code, as the locale names and sorts them.
 * @throws RangeError when the locale is malformed.
 */
export function countryOptions(locale: string): readonly CountryOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale);
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
 * The country that most likely is the user's: the first that one of the locales names ("en-GB"), else where the first
 * language is mostly spoken ("pt": Brazil). `null` for locales that have neither.
 * @throws RangeError when a locale is malformed.
 */
export function likelyCountry(locales: readonly string[]): Country | null {
  const regions = locales.map((locale) => new Intl.Locale(locale).region);
  const named = regions.map(knownCountry).find((country) => country !== null);
  return named ?? knownCountry(locales[0] && new Intl.Locale(locales[0]).maximize().region);
}

function isCountry(code: string): code is Country {
  return isSupportedCountry(code as Country, metadata);
}

import { getCountries, isSupportedCountry } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { localeFor, validLocale } from '../../core/text.js';
import { type Country, callingCodeOf } from './phone-number.js';

/** A country in the select. */
export interface CountryOption {
  readonly country: Country;
  /** Its name in the locale. */
  readonly name: string;
  /** Without the plus. */
  readonly callingCode: string;
}

/**
 * Every country with a calling code, named and sorted by the locale. English if the tag is malformed, and codes in place of
 * names if the browser knows none.
 */
export function countryOptions(tag: string): readonly CountryOption[] {
  const locale = validLocale(tag);
  const names = regionNames(locale);
  const { compare } = new Intl.Collator(localeFor(Intl.Collator, locale));
  return getCountries(metadata)
    .map((country) => ({
      country,
      name: names?.of(country) ?? country,
      callingCode: callingCodeOf(country),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** `null` where the browser has none (Safari before 14.1). */
function regionNames(locale: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(localeFor(Intl.DisplayNames, locale), { type: 'region' });
  } catch {
    return null;
  }
}

/** The country of a code in upper or lower case. `null` if no country with a calling code has it. */
export function knownCountry(code: string | undefined): Country | null {
  const country = code?.toUpperCase() ?? '';
  return isCountry(country) ? country : null;
}

/**
 * The user's most likely country: the first region in the tags ("en-GB"), or else the main country of the
 * first language ("pt": Brazil). `null` if there is neither. Skips malformed tags.
 */
export function likelyCountry(tags: readonly string[]): Country | null {
  const locales = tags.map(localeOf).filter((locale) => locale !== null);
  const named = locales.map(({ region }) => knownCountry(region)).find((country) => country !== null);
  return named ?? knownCountry(locales[0]?.maximize().region);
}

/**
 * Stricter than the kit's own: Chromium under a POSIX locale reports "en-US@posix" wherever the user is, so its region proves
 * nothing.
 */
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

import { describe, expect, it, vi } from 'vitest';
import { countryOptions, knownCountry, likelyCountry } from './countries.js';

describe('countryOptions', () => {
  it('has every country once, with a name and a calling code', () => {
    const options = countryOptions('en');
    expect(options.length).toBeGreaterThan(240);
    expect(new Set(options.map(({ country }) => country)).size).toBe(options.length);
    for (const { name, callingCode } of options) {
      expect(name).not.toBe('');
      expect(callingCode).toMatch(/^\d{1,3}$/);
    }
  });

  it('names and sorts them by the locale', () => {
    const names = countryOptions('de').map(({ name }) => name);
    expect(names).toContain('Deutschland');
    // In English, Austria comes long before Poland; in German, Österreich is an O.
    expect(names.indexOf('Österreich')).toBeGreaterThan(names.indexOf('Nordmazedonien'));
    expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Polen'));
  });

  it('names them in English if the tag is malformed', () => {
    for (const tag of ['en-US@posix', 'en_US', '', 'C'])
      expect(countryOptions(tag)).toEqual(countryOptions('en'));
  });

  it('lists their codes where the browser has no names', () => {
    vi.stubGlobal('Intl', { ...Intl, Collator: Intl.Collator, DisplayNames: undefined });
    expect(countryOptions('en').find(({ country }) => country === 'DE')?.name).toBe('DE');
    vi.unstubAllGlobals();
  });
});

describe('knownCountry', () => {
  it.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    ['XK', 'XK'],
    ['UK', null],
    ['419', null],
    ['__proto__', null],
    ['', null],
    [undefined, null],
  ])('says of %j: %j', (code, country) => {
    expect(knownCountry(code)).toBe(country);
  });
});

describe('likelyCountry', () => {
  it.each<[locales: string[], country: string | null]>([
    [['en-GB'], 'GB'],
    [['zh-Hant-TW'], 'TW'],
    // The app is in English; the browser says where its user is.
    [['en', 'fr-CA', 'de-DE'], 'CA'],
    [['pt'], 'BR'],
    [['de', 'en'], 'DE'],
    // Latin America is not a country.
    [['es-419', 'es-MX'], 'MX'],
    [['eo'], null],
    [[], null],
    // Tags that Intl rejects are skipped.
    [['en-US@posix', 'de-AT'], 'AT'],
    [['en_US', '', 'pt'], 'BR'],
    [['en-US@posix'], null],
  ])('of %j makes %j', (locales, country) => {
    expect(likelyCountry(locales)).toBe(country);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatAgo, formatList, localeFor, validLocale, withoutInvisible } from './text.js';

afterEach(() => vi.restoreAllMocks());

describe('validLocale', () => {
  it.each([
    ['de', 'de'],
    ['en-GB', 'en-GB'],
    ['EN-gb', 'en-GB'],
    // Java, POSIX and many back ends write an underscore.
    ['en_US', 'en-US'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['de_DE.UTF-8', 'de-DE'],
    ['de_DE@euro', 'de-DE'],
    // Chromium under a POSIX locale.
    ['en-US@posix', 'en-US'],
    [' fr ', 'fr'],
    // No tag at all.
    ['', 'en'],
    ['C', 'en'],
    ['POSIX', 'en'],
    ['C.UTF-8', 'en'],
    ['*', 'en'],
    ['en-', 'en'],
    ['de-DE-', 'de-DE'],
    ['English (United States)', 'en'],
    [undefined, 'en'],
    [null, 'en'],
    [42, 'en'],
    [{}, 'en'],
  ])('makes of %j the locale %s', (given, expected) => {
    expect(validLocale(given)).toBe(expected);
  });

  it('keeps what a tag says beyond the language', () => {
    expect(validLocale('ar-u-nu-latn')).toBe('ar-u-nu-latn');
  });

  it('keeps a language that the browser does not know: the words may be of it', () => {
    expect(validLocale('tlh')).toBe('tlh');
  });
});

describe('localeFor', () => {
  it('is the locale where the browser can format in it', () => {
    expect(localeFor(Intl.NumberFormat, 'de-AT')).toBe('de-AT');
  });

  it('is English for a language that the browser does not know, rather than the browser’s own', () => {
    expect(localeFor(Intl.NumberFormat, 'tlh')).toBe('en');
  });
});

describe('formatList', () => {
  it('joins in the style of the locale', () => {
    expect(formatList('de', ['a', 'b', 'c'])).toBe('a, b und c');
    expect(formatList('en', ['a', 'b'], { type: 'unit', style: 'short' })).toBe('a, b');
  });

  it('joins with commas where the browser has no ListFormat', () => {
    vi.stubGlobal('Intl', { ListFormat: undefined });
    expect(formatList('de', ['a', 'b'])).toBe('a, b');
    vi.unstubAllGlobals();
  });
});

it.each([
  ['plain', 'plain'],
  ['zero\u200bwidth', 'zerowidth'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['\u202eright to left override', 'right to left override'],
  ['\u2066isolate\u2069', 'isolate'],
  ['\ufeffbyte order mark', 'byte order mark'],
  ['line\nbreak\u0000null', 'linebreaknull'],
  ['lone \ud800 surrogate', 'lone  surrogate'],
  ['Ünïcødé 日本 😀', 'Ünïcødé 日本 😀'],
  ['hangul\u3164filler', 'hangulfiller'],
  ['', ''],
])('makes of %j the text %j', (text, visible) => {
  expect(withoutInvisible(text)).toBe(visible);
});

describe('formatAgo', () => {
  const now = Date.UTC(2026, 10, 29, 12);
  const minute = 60_000;
  const hour = 60 * minute;
  const day = 24 * hour;

  it.each([
    [0, 'now'],
    [59_000, 'now'],
    [-5 * minute, 'now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [2 * hour, '2 hours ago'],
    [day, 'yesterday'],
    [27 * day, '27 days ago'],
    [45 * day, 'last month'],
    [400 * day, 'last year'],
    [800 * day, '2 years ago'],
  ])('says what was %i ms ago as %j', (age, words) => {
    expect(formatAgo('en', now - age, now)).toBe(words);
  });

  it('speaks the locale', () => {
    expect(formatAgo('de', now - 2 * hour, now)).toBe('vor 2 Stunden');
  });
});

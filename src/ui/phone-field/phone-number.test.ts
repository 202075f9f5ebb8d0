import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Country,
  callingCodeOf,
  formatted,
  type PhoneProblem,
  parsePhone,
  phoneValueOf,
  readablePhone,
  withCountry,
  withText,
} from './phone-number.js';

describe('parsePhone', () => {
  it.each<[text: string, country: Country | null, e164: string]>([
    ['0170 1234567', 'DE', '+491701234567'],
    ['0170/123 45-67', 'DE', '+491701234567'],
    ['(206) 555-0142', 'US', '+12065550142'],
    ['206.555.0142', 'US', '+12065550142'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    // Italy keeps the zero of a landline.
    ['06 1234 5678', 'IT', '+390612345678'],
    // Argentina dials a mobile as 15 at home, and as 9 from abroad.
    ['011 15 2345-6789', 'AR', '+5491123456789'],
  ])('reads the national number %j in %s', (text, country, e164) => {
    expect(parsePhone(text, country)).toEqual({ e164, country });
  });

  it.each<[text: string, chosen: Country | null, e164: string, country: Country | null]>([
    ['+49 170 1234567', null, '+491701234567', 'DE'],
    ['+49 170 1234567', 'US', '+491701234567', 'DE'],
    ['+49 (0) 170 1234567', null, '+491701234567', 'DE'],
    ['0049 170 1234567', null, '+491701234567', 'DE'],
    ['0049 170 1234567', 'DE', '+491701234567', 'DE'],
    ['00 49 170 1234567', 'FR', '+491701234567', 'DE'],
    // The United States dials 011 for abroad, but people write 00 all the same.
    ['0049 170 1234567', 'US', '+491701234567', 'DE'],
    ['011 49 170 1234567', 'US', '+491701234567', 'DE'],
    // Japan has numbers of this length that begin with 00, but no subscriber has one.
    ['0049 170 1234567', 'JP', '+491701234567', 'DE'],
    // Singapore dials 001 for abroad: this is Denmark, although +1 45… also has a possible length.
    ['001 45 32 12 34 56', 'SG', '+4532123456', 'DK'],
    ['0011 49 170 1234567', 'AU', '+491701234567', 'DE'],
    ['+1 416 555 0142', 'US', '+14165550142', 'CA'],
    ['+800 1234 5678', 'US', '+80012345678', null],
  ])('reads the international number %j in any selected country (%s)', (text, chosen, e164, country) => {
    expect(parsePhone(text, chosen)).toEqual({ e164, country });
  });

  it.each([
    ['a link', 'tel:+1-206-555-0142'],
    ['a word before it', 'Phone: +1 206 555 0142'],
    ['an abbreviation before it', 'Tel. +1 206 555 0142'],
    ['no-break spaces', '+1\u00a0206\u202f555\u00a00142'],
    ['marks of direction', '\u202a+1 206 555 0142\u202c'],
    ['a soft hyphen', '+1 206 555\u00ad0142'],
    ['dashes of every length', '+1 206\u2013555\u20140142'],
    ['fullwidth characters', '＋１ ２０６ ５５５ ０１４２'],
    ['Arabic digits', '+١ ٢٠٦ ٥٥٥ ٠١٤٢'],
    ['Persian digits', '+۱ ۲۰۶ ۵۵۵ ۰۱۴۲'],
    ['Devanagari digits', '+१ २०६ ५५५ ०१४२'],
    ['a line break', '+1 206\n555 0142\n'],
  ])('reads a number pasted with %s', (_, text) => {
    expect(parsePhone(text, null)).toEqual({ e164: '+12065550142', country: 'US' });
  });

  it('accepts a number of a possible length, assigned or not', () => {
    expect(parsePhone('+1 555 010 1234', null)).toEqual({ e164: '+15550101234', country: 'US' });
  });

  it.each<[text: string, chosen: Country | null, country: Country]>([
    ['+44 7700 900123', 'JE', 'JE'],
    ['+44 7700 900123', 'DE', 'GB'],
    ['+44 7700 900123', null, 'GB'],
    ['+1 555 010 1234', 'CA', 'CA'],
  ])('takes %j, which several countries share, with %s chosen as of %s', (text, chosen, country) => {
    expect(parsePhone(text, chosen)).toMatchObject({ country });
  });

  it.each<[text: string, country: Country | null, problem: PhoneProblem]>([
    ['', 'DE', 'empty'],
    [' \u200e\n', 'DE', 'empty'],
    ['abc', 'DE', 'not-a-number'],
    ['abc', null, 'not-a-number'],
    ['+', null, 'not-a-number'],
    ['ada@example.com', 'DE', 'not-a-number'],
    ['1-800-FLOWERS', 'US', 'not-a-number'],
    ['+49', null, 'too-short'],
    ['+49 170', null, 'too-short'],
    ['206 555', 'US', 'too-short'],
    // Possible in Germany, but too short for any network.
    ['1234', 'DE', 'too-short'],
    ['+1 206 555 01422', null, 'too-long'],
    ['0170 123456789012345', 'DE', 'too-long'],
    // Possible in Germany, but too long for E.164.
    ['123456789012345', 'DE', 'too-long'],
    ['206 555 0142', null, 'no-country'],
    ['+999 123456', null, 'not-possible'],
    ['+999 123456', 'DE', 'not-possible'],
    ['(206) 555-0142 ext. 12', 'US', 'not-possible'],
  ])('says of %j in %s: %s', (text, country, problem) => {
    expect(parsePhone(text, country)).toEqual({ problem });
  });
});

describe('withText', () => {
  it('sets the country as soon as the number determines it', () => {
    let value = { text: '', country: 'US' as Country | null };
    const countries = ['+', '+4', '+49', '+491', '+4917', '+49170'].map((text) => {
      value = withText(value, text);
      return value.country;
    });
    expect(countries).toEqual(['US', 'US', 'US', 'US', 'DE', 'DE']);
  });

  it.each<[text: string, chosen: Country | null, country: Country | null]>([
    ['0170 1234567', 'DE', 'DE'],
    ['+', 'DE', 'DE'],
    ['', 'DE', 'DE'],
    ['abc', null, null],
    ['206 555 0142', null, null],
    // The prefix is Anguilla's, but a national number belongs to the selected country.
    ['264 235 1234', 'US', 'US'],
    ['+1 264 235 1234', 'US', 'AI'],
    ['+800 1234 5678', 'US', 'US'],
  ])('of %j with %s chosen makes %s, and keeps what was typed', (text, chosen, country) => {
    expect(withText({ text: 'before', country: chosen }, text)).toEqual({ text, country });
  });
});

describe('withCountry', () => {
  it('keeps a national number', () => {
    expect(withCountry({ text: '0170 1234567', country: 'AT' }, 'DE')).toEqual({
      text: '0170 1234567',
      country: 'DE',
    });
  });

  it('changes only the calling code of an international number', () => {
    expect(withCountry({ text: '+49 170 1234567', country: 'DE' }, 'FR')).toEqual({
      text: '+33 1701234567',
      country: 'FR',
    });
    expect(withCountry({ text: '0049 170 1234567', country: 'US' }, 'US')).toEqual({
      text: '+1 1701234567',
      country: 'US',
    });
  });

  it('keeps a number if the country shares its calling code', () => {
    const text = '+1 206 555 0142';
    expect(withCountry({ text, country: 'US' }, 'CA')).toEqual({ text, country: 'CA' });
  });

  it('sets the first country', () => {
    expect(withCountry({ text: '206', country: null }, 'US')).toEqual({ text: '206', country: 'US' });
  });
});

describe('formatted', () => {
  it.each<[text: string, country: Country | null, written: string]>([
    ['2065550142', 'US', '(206) 555-0142'],
    ['01701234567', 'DE', '0170 1234567'],
    ['+491701234567', 'DE', '+49 170 1234567'],
    ['+491701234567', null, '+49 170 1234567'],
    ['00491701234567', 'US', '+49 170 1234567'],
    ['tel:+1-206-555-0142', 'US', '+1 206 555 0142'],
    ['٠١٧٠١٢٣٤٥٦٧', 'DE', '0170 1234567'],
  ])('writes %j in %s as %j', (text, country, written) => {
    expect(formatted({ text, country })).toEqual({ text: written, country });
  });

  it.each(['', 'abc', '12', '+49', '0170 123456789012345', '206 555 0142 ext 5'])(
    'leaves %j, which is no number, as it was typed',
    (text) => {
      expect(formatted({ text, country: 'DE' })).toEqual({ text, country: 'DE' });
    },
  );

  it('never changes the parsed number, and is idempotent', () => {
    const texts = fc.stringMatching(/^(00|\+)?[0-9 ().-]{0,18}$/);
    const countries = fc.constantFrom<Country | null>(
      null,
      'US',
      'CA',
      'DE',
      'GB',
      'AR',
      'IT',
      'JP',
      'MX',
      'SG',
    );
    fc.assert(
      fc.property(texts, countries, (text, country) => {
        const value = { text, country };
        const once = formatted(value);
        expect(parsePhone(once.text, once.country)).toEqual(parsePhone(text, country));
        expect(formatted(once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a number in E.164', () => {
  it('round-trips through its readable form', () => {
    expect(phoneValueOf('+12065550142', 'DE')).toEqual({ text: '+1 206 555 0142', country: 'US' });
    expect(phoneValueOf('+447700900123', 'JE')).toEqual({ text: '+44 7700 900123', country: 'JE' });
    expect(readablePhone('+491701234567')).toBe('+49 170 1234567');
  });

  it('stays as it is if no country has it', () => {
    expect(readablePhone('+999123456')).toBe('+999123456');
  });
});

it('knows the calling codes', () => {
  expect(callingCodeOf('US')).toBe('1');
  expect(callingCodeOf('TC')).toBe('1');
  expect(callingCodeOf('DE')).toBe('49');
});

describe('numbers as other apps show them', () => {
  it.each([
    // WhatsApp keeps the 1 that Mexican mobile numbers had until 2019.
    ['+52 1 55 1234 5678', null, '+525512345678'],
    ['0052 1 55 1234 5678', 'MX', '+525512345678'],
    ['+5215512345678', 'US', '+525512345678'],
    ['+52 55 1234 5678', null, '+525512345678'],
    // The 1 of a number that starts with it stays.
    ['+1 206 555 0142', 'MX', '+12065550142'],
    ['+54 9 11 2345-6789', null, '+5491123456789'],
    ['+44 (0)20 7946 0018', null, '+442079460018'],
    ['+49 (0) 30 901820', null, '+4930901820'],
    ['\u202a+49 30 901820\u202c', null, '+4930901820'],
  ] as const)('reads %s in %s as %s', (text, country, e164) => {
    expect(parsePhone(text, country)).toMatchObject({ e164 });
  });
});

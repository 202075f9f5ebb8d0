import { describe, expect, it } from 'vitest';
import type { AccountKit } from './account-kit-provider.js';
import { wordLanguage } from './word-language.js';

const kit = (locale: string, messageOverrides?: AccountKit['messageOverrides']) =>
  wordLanguage({ locale, messageOverrides } as AccountKit);

describe('the language of the words', () => {
  it('is English without words of the app, however numbers are formatted', () => {
    expect(kit('de')).toEqual({ lang: 'en' });
  });

  it('is that of the locale with words of the app, and its direction', () => {
    expect(kit('de-AT', {})).toEqual({ lang: 'de-AT' });
    expect(kit('ar-EG', {})).toEqual({ lang: 'ar-EG', dir: 'rtl' });
    expect(kit('arn', {})).toEqual({ lang: 'arn' });
  });

  it("is the page's with words of the app and no locale of its own", () => {
    expect(kit('en', {})).toEqual({});
  });
});

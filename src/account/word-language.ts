import type { AccountKit } from './account-kit-provider.js';

/** The languages that are written from right to left. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * The language of the kit's words, for `lang`, and its direction where that is from right to left. A page may have another. Words of the
 * app's own without a locale of their own may be in any language: the page's is the better guess.
 */
export function wordLanguage({ locale, messageOverrides }: AccountKit): { lang?: string; dir?: 'rtl' } {
  if (messageOverrides === undefined) return { lang: 'en' };
  if (/^en\b/.test(locale)) return {};
  return rightToLeft.test(locale) ? { lang: locale, dir: 'rtl' } : { lang: locale };
}

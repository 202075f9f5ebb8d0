import { formatList, validLocale } from '../core/text.js';

/** The plural forms of a text. `#` is replaced with the number in the locale's format. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The plurals and lists of a locale, for messages with values. */
export interface MessageIntl {
  /** Selects the form for a number by the locale's rules. `other` if that form is missing. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** Joins parts in the locale's style: "a, b, and c". */
  readonly list: (parts: readonly string[]) => string;
}

/**
 * Creates the plurals and lists of a locale.
 * @param tag - BCP 47 tag, or what an app took for one: English where it is none. Not the browser's by default: a
 * German "und" between English words would be wrong.
 */
export function createMessageIntl(tag?: string): MessageIntl {
  const locale = validLocale(tag);
  return {
    // Created on demand: each costs more than rendering a row, and most pages need none.
    plural: (count, forms) =>
      (forms[new Intl.PluralRules(locale).select(count)] ?? forms.other).replace(
        '#',
        new Intl.NumberFormat(locale).format(count),
      ),
    list: (parts) => formatList(locale, parts),
  };
}

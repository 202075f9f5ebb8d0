/** The words of a plural. `#` stands for the number, written as the locale writes it. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What a message needs to fit its words to the values: a locale's plurals and lists. */
export interface MessageIntl {
  /** Picks the form for a number by the locale's own rules; `other` where a form is missing. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** Joins parts as the locale does: "a, b, and c". */
  readonly list: (parts: readonly string[]) => string;
}

/**
 * Plurals and lists of a locale.
 * @param locale BCP 47 tag. Not taken from the browser by default: a German "und" between English words helps nobody.
 * Its functions throw a RangeError when the tag is malformed.
 */
export function createMessageIntl(locale = 'en'): MessageIntl {
  return {
    // Made when they are needed: each costs the browser more than a row of the page, and most pages need none.
    plural: (count, forms) =>
      (forms[new Intl.PluralRules(locale).select(count)] ?? forms.other).replace(
        '#',
        new Intl.NumberFormat(locale).format(count),
      ),
    list: (parts) => new Intl.ListFormat(locale).format(parts),
  };
}

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
 * @throws RangeError when the tag is malformed.
 */
export function createMessageIntl(locale = 'en'): MessageIntl {
  const number = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const conjunction = new Intl.ListFormat(locale);
  return {
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count)),
    list: (parts) => conjunction.format(parts),
  };
}

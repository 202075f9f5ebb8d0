import { formatList, localeFor, validLocale } from '../core/text.js';

/** The plural forms of a text. `#` is replaced with the number in the locale's format. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

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
      (forms[new Intl.PluralRules(localeFor(Intl.PluralRules, locale)).select(count)] ?? forms.other).replace(
        '#',
        new Intl.NumberFormat(localeFor(Intl.NumberFormat, locale)).format(count),
      ),
    list: (parts) => formatList(locale, parts),
  };
}

/** A message with values. It takes them by name, so that translations can reorder them. */
export type MessageFunction = (args: never, intl: MessageIntl) => string;

/** The messages of a feature, nested by subject. */
export interface MessageCatalogue {
  readonly [key: string]: string | MessageFunction | MessageCatalogue;
}

/** An app's overrides of some messages. Plain text may replace a message with values. */
export type MessageOverrides<Catalogue> = {
  readonly [Key in keyof Catalogue]?: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends MessageFunction
      ? string | Catalogue[Key]
      : MessageOverrides<Catalogue[Key]>;
};

/** A catalogue with the app's overrides and its locale applied. */
export type BoundMessages<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends (args: infer Args, ...rest: never[]) => string
      ? (args: Args) => string
      : BoundMessages<Catalogue[Key]>;
};

/**
 * Merges an app's overrides into a catalogue, message by message, and binds the locale to messages with
 * values. Ignores keys that the catalogue doesn't have.
 */
export function bindMessages<Catalogue extends MessageCatalogue>(
  catalogue: Catalogue,
  overrides: MessageOverrides<Catalogue> | undefined,
  intl: MessageIntl,
): BoundMessages<Catalogue> {
  return bind(catalogue, overrides as MessageCatalogue | undefined, intl) as BoundMessages<Catalogue>;
}

function bind(
  catalogue: MessageCatalogue,
  overrides: MessageCatalogue | undefined,
  intl: MessageIntl,
): unknown {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, own]) => {
      const given = overrides?.[key];
      if (typeof own === 'object')
        return [key, bind(own, typeof given === 'object' ? given : undefined, intl)];
      const message = given ?? own;
      if (typeof own === 'string') return [key, message];
      return [key, (args: never) => (typeof message === 'function' ? message(args, intl) : message)];
    }),
  );
}

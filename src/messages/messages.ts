import type { MessageIntl } from './message-intl.js';

/** A message that holds values. What it needs arrives by name, so that a translation can put it in its own order. */
export type MessageFunction = (args: never, intl: MessageIntl) => string;

/** All messages of a feature, nested by subject. */
export interface MessageCatalogue {
  readonly [key: string]: string | MessageFunction | MessageCatalogue;
}

/** An app's own words for some messages of a catalogue. A message that takes values may also be replaced by plain text. */
export type MessageOverrides<Catalogue> = {
  readonly [Key in keyof Catalogue]?: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends MessageFunction
      ? string | Catalogue[Key]
      : MessageOverrides<Catalogue[Key]>;
};

/** A catalogue that is ready for use: the app's words laid over it, and a locale given to it. */
export type BoundMessages<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends (args: infer Args, ...rest: never[]) => string
      ? (args: Args) => string
      : BoundMessages<Catalogue[Key]>;
};

/**
 * Lays an app's words over a catalogue, message by message, and gives the locale to those that take values.
 * Keys that the catalogue does not have are left out: they name no message.
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

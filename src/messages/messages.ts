import type { MessageIntl } from './message-intl.js';

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

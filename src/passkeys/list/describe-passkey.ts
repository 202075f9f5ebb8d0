import type { Passkey } from '../passkey.js';
import type { PasskeyWords } from './use-passkey-words.js';

/** A passkey in words, so that its user knows it from the others. */
export interface PasskeyDescription {
  readonly name: string;
  /** What it is; `null` where the browser did not tell. */
  readonly kind: string | null;
  /** Since when it is there; `null` where that is not known. */
  readonly created: string | null;
  /** The name; where another one has the same, with what tells the two apart. */
  readonly fullName: string;
}

/**
 * Describes a passkey among all that its user has.
 * @param passkeys - all of them. Nothing keeps a user from giving one name twice, and some password managers give every passkey theirs.
 */
export function describePasskey(
  passkey: Passkey,
  passkeys: readonly Passkey[],
  { text: { list: words }, locale }: Pick<PasskeyWords, 'text' | 'locale'>,
): PasskeyDescription {
  const hasNamesake = passkeys.some(({ id, name }) => id !== passkey.id && name === passkey.name);
  const name = passkey.name ?? words.unnamed;
  const kind = passkey.kind && words.kind[passkey.kind];
  // Two of one name are often made one right after the other.
  const format = { dateStyle: 'medium', timeStyle: hasNamesake ? 'short' : undefined } as const;
  const created =
    passkey.createdAt === null
      ? null
      : words.created({ date: new Intl.DateTimeFormat(locale, format).format(passkey.createdAt) });
  const parts = [name, kind, created].filter((part) => part !== null);
  const fullName = hasNamesake
    ? new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts)
    : name;
  return { name, kind, created, fullName };
}

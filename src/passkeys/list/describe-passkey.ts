import { formatList, localeFor } from '../../core/text.js';
import type { Passkey } from '../passkey.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

/** The texts that distinguish a passkey from the user's others. */
export interface PasskeyDescription {
  readonly name: string;
  /** What it is; `null` where the browser did not report it. */
  readonly kind: string | null;
  /** When it was created; `null` where that is not known. */
  readonly created: string | null;
  /** The name; with kind and date where another passkey has the same name. */
  readonly fullName: string;
}

/**
 * Describes a passkey among all of its user's.
 * @param passkeys - all of them. Users may use a name twice, and some password managers give each passkey their own name.
 */
export function describePasskey(
  passkey: Passkey,
  passkeys: readonly Passkey[],
  {
    messages: { list: messages },
    locale,
    timeZone,
  }: Pick<AllPasskeyMessages, 'messages' | 'locale' | 'timeZone'>,
): PasskeyDescription {
  const hasNamesake = passkeys.some(({ id, name }) => id !== passkey.id && name === passkey.name);
  const name = passkey.name ?? messages.unnamed;
  const kind = passkey.kind && messages.kind[passkey.kind];
  // Namesakes are often created in quick succession.
  const format = { dateStyle: 'medium', timeStyle: hasNamesake ? 'short' : undefined, timeZone } as const;
  const dateOf = (time: number) =>
    new Intl.DateTimeFormat(localeFor(Intl.DateTimeFormat, locale), format).format(time);
  const created = passkey.createdAt === null ? null : messages.created({ date: dateOf(passkey.createdAt) });
  const parts = [name, kind, created].filter((part) => part !== null);
  const fullName = hasNamesake ? formatList(locale, parts, { type: 'unit', style: 'short' }) : name;
  return { name, kind, created, fullName };
}

import reference from '../../docs/reference.md?raw';
import { arabic } from '../examples/arabic.js';
import { german } from '../examples/german.js';
import { DocTable } from './doc-table.js';

/** Stands for a value: its own name in braces, alone and as a part of a list. */
const values: unknown = new Proxy(
  {},
  { get: (_, key) => (key === 'choices' || key === 'names' ? [`{${key}}`] : `{${String(key)}}`) },
);

const intl = {
  list: (parts: readonly string[]) => parts.join(', '),
  plural: (count: unknown, forms: { readonly other: string }) => forms.other.replaceAll('#', String(count)),
};

/** Returns the text of a message by its path, such as `passkeys.remove['title']`. */
function textAt(messages: object, path: string): string {
  const keys = path.match(/[^.[\]']+/g) ?? [];
  const message = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], messages);
  return typeof message === 'function'
    ? (message as (values: unknown, intl: unknown) => string)(values, intl)
    : String(message);
}

export interface WordTableProps {
  /** The name of a catalogue. */
  readonly of: keyof typeof german;
}

/** Every message of a catalogue in English, German and Arabic. The English comes from `docs/reference.md`. */
export function WordTable({ of }: WordTableProps) {
  const rows = [...reference.matchAll(/^\| `(\w+)\.(.+?)` \| (.+) \|$/gm)].filter(([, name]) => name === of);
  return (
    <DocTable
      head={['Message', 'English', 'Deutsch', 'العربية']}
      rows={rows.map(([, , path = '', english]) => [
        path,
        english,
        <span key="de" lang="de">
          {textAt(german[of], path)}
        </span>,
        <span key="ar" lang="ar" dir="rtl">
          {textAt(arabic[of], path)}
        </span>,
      ])}
    />
  );
}

import { describe, expect, it } from 'vitest';
import { checkupMessages } from '../src/checkup/messages.js';
import { contactMessages } from '../src/contact/messages.js';
import { deletionMessages } from '../src/deletion/messages.js';
import { deviceMessages } from '../src/devices/messages.js';
import type { MessageCatalogue, MessageFunction } from '../src/messages/messages.js';
import { createMessageIntl } from '../src/messages/messages.js';
import { passkeyMessages } from '../src/passkeys/messages.js';
import { passwordMessages } from '../src/password/messages.js';
import { mfaMessages } from '../src/preference/messages.js';
import { profileMessages } from '../src/profile/messages.js';
import { sessionMessages } from '../src/sessions/messages.js';
import { settingsMessages } from '../src/settings/messages.js';
import { totpSetupMessages } from '../src/totp/messages.js';
import { flowMessages } from '../src/wizard/messages.js';
import { arabic } from '../stories/examples/arabic.js';
import { german } from '../stories/examples/german.js';

// The compiler finds missing messages (`WholeMessages`). These tests check that each one is a translation.

const english = {
  mfa: mfaMessages,
  flow: flowMessages,
  totpSetup: totpSetupMessages,
  contact: contactMessages,
  passkeys: passkeyMessages,
  password: passwordMessages,
  deletion: deletionMessages,
  sessions: sessionMessages,
  devices: deviceMessages,
  profile: profileMessages,
  settings: settingsMessages,
  checkup: checkupMessages,
};

/** Arguments for the messages. */
const values = {
  choices: ['·', '·'],
  names: ['·', '·'],
  ...Object.fromEntries(['count', 'limit', 'missing', 'surplus', 'seconds'].map((name) => [name, 2])),
  ...Object.fromEntries(
    [
      'name',
      'phrase',
      'clause',
      'changes',
      'reference',
      'shown',
      'host',
      'date',
      'system',
      'done',
      'all',
      'value',
    ].map((name) => [name, '·']),
  ),
};

type Messages = Readonly<Record<string, string>>;

/** Returns a catalogue's messages as text, by path. */
function wordsOf(catalogue: MessageCatalogue, locale: string, path = ''): Messages {
  const intl = createMessageIntl(locale);
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, message]) => {
      const name = `${path}${key}`;
      if (typeof message === 'string') return [[name, message]];
      if (typeof message === 'function') return [[name, message(values as never, intl)]];
      return Object.entries(wordsOf(message, locale, `${name}.`));
    }),
  );
}

/** Returns the plural forms of a catalogue's messages, by path. */
function pluralsOf(catalogue: MessageCatalogue, path = ''): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, message]) => {
      const name = `${path}${key}`;
      if (typeof message === 'string') return [];
      if (typeof message === 'object') return Object.entries(pluralsOf(message, `${name}.`));
      const forms = formsOf(message);
      return forms.length > 0 ? [[name, forms]] : [];
    }),
  );
}

function formsOf(message: MessageFunction): string[] {
  const found: string[] = [];
  message(values as never, {
    list: () => '',
    plural: (_, forms) => {
      found.push(...Object.keys(forms));
      return '';
    },
  });
  return found.toSorted();
}

const translations = [
  { locale: 'de', messages: german },
  { locale: 'ar', messages: arabic },
];

describe.each(translations)('the translation into $locale', ({ locale, messages }) => {
  const words = wordsOf(messages, locale);
  const original = wordsOf(english, 'en');

  it('has exactly the messages of the kit', () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(original).toSorted());
  });

  it('ends each message with the same punctuation as English', () => {
    const ends = (text: string) => /[.…?:؟]$/.exec(text)?.[0].replace('؟', '?') ?? '';
    const others = Object.entries(words).filter(([name, text]) => ends(text) !== ends(original[name] ?? ''));
    expect(others).toEqual([]);
  });

  it('has every plural form of its language', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const plurals = pluralsOf(messages);
    expect(Object.keys(plurals).toSorted()).toEqual(Object.keys(pluralsOf(english)).toSorted());
    for (const forms of Object.values(plurals)) expect(forms).toEqual(categories);
  });

  it('leaves no message in English', () => {
    const same = Object.entries(words).filter(([name, text]) => text === original[name]);
    const isAlike = ([, text]: [string, string]) =>
      locale === 'de' && ['Passkey', 'Passkeys', 'Code', 'Name', 'Name (optional)'].includes(text);
    expect(same.filter((message) => !isAlike(message))).toEqual([]);
  });
});

it('writes every message of the Arabic translation in Arabic letters', () => {
  const foreign = Object.values(wordsOf(arabic, 'ar')).filter((text) => !/\p{Script=Arabic}/u.test(text));
  expect(foreign).toEqual([]);
});

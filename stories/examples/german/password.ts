import type { WholeMessages } from '../whole-messages.js';

/** Passwort ändern. */
export const password = {
  heading: 'Passwort',
  intro: 'Verwenden Sie eines, das Sie sonst nirgends verwenden.',
  title: {
    change: 'Passwort ändern',
    set: 'Passwort festlegen',
    changed: 'Passwort geändert',
    'was-set': 'Passwort festgelegt',
  },
  current: 'Aktuelles Passwort',
  next: 'Neues Passwort',
  show: { label: 'Anzeigen', name: ({ name }) => `Anzeigen: ${name}` },
  hide: { label: 'Verbergen', name: ({ name }) => `Verbergen: ${name}` },
  requirements: 'Es braucht:',
  requirement: {
    length: ({ count }, intl) =>
      intl.plural(count, { one: 'mindestens # Zeichen', other: 'mindestens # Zeichen' }),
    lowercase: 'einen Kleinbuchstaben',
    uppercase: 'einen Großbuchstaben',
    number: 'eine Ziffer',
    symbol: 'ein Sonderzeichen',
  },
  met: 'erfüllt',
  unmet: 'fehlt',
  problem: {
    'current-missing': 'Geben Sie Ihr aktuelles Passwort ein.',
    'next-missing': 'Geben Sie ein neues Passwort ein.',
    unmet: ({ names }, intl) => `Es fehlt: ${intl.list(names)}.`,
    'too-long': ({ count }, intl) =>
      intl.plural(count, {
        one: 'Höchstens # Zeichen sind erlaubt.',
        other: 'Höchstens # Zeichen sind erlaubt.',
      }),
    same: 'Das ist Ihr aktuelles Passwort. Wählen Sie ein anderes.',
  },
  submit: { change: 'Passwort ändern', set: 'Passwort festlegen' },
  saving: 'Ihr Passwort wird geändert…',
  useAnyway: 'Trotzdem verwenden',
  done: {
    change: 'Melden Sie sich beim nächsten Mal mit dem neuen Passwort an.',
    set: 'Sie können sich jetzt mit Ihrem Passwort anmelden.',
    otherSessions: 'Andere Geräte bleiben angemeldet.',
    signOutOthers: 'Geräte abmelden',
  },
  failure: {
    'wrong-password': 'Das ist nicht Ihr aktuelles Passwort.',
    'password-exists': 'Sie haben schon ein Passwort. Geben Sie es ein, um es zu ändern.',
    'maybe-changed': 'Vielleicht gilt Ihr neues Passwort schon. Melden Sie sich ab und versuchen Sie es.',
    unknown:
      'Wir wissen nicht, ob Ihr Passwort geändert wurde. Versuchen Sie es erneut oder melden Sie sich mit dem neuen an.',
    'password-refused': 'Dieses Passwort wird nicht angenommen. Wählen Sie ein längeres, weniger gängiges.',
    'used-before': 'Dieses Passwort hatten Sie schon einmal. Wählen Sie ein anderes.',
    leaked: 'Dieses Passwort stand in einem Datenleck und ist leicht zu erraten. Wählen Sie ein anderes.',
    'limit-exceeded': 'Das geht fünfmal pro Stunde. Warten Sie und versuchen Sie es dann erneut.',
  },
} satisfies WholeMessages['password'];

import type { WholeMessages } from '../whole-messages.js';

const phoneLost = 'Ohne Ihr Telefon sind Sie ausgesperrt.';

/** Die Sicherheitsprüfung. */
export const checkup = {
  heading: 'Sicherheitsprüfung',
  loading: 'Ihr Konto wird geprüft',
  loadFailed: 'Ihr Konto konnte nicht geprüft werden',
  federated: 'Prüfen Sie Ihre Sicherheit dort in Ihrem Konto.',
  allSet: { title: 'Alles in Ordnung', about: 'Wir haben nichts zu verbessern gefunden.' },
  finding: {
    'no-second-step': {
      title: 'Bestätigung in zwei Schritten ist aus',
      about: 'Ihr Passwort allein öffnet Ihr Konto.',
    },
    'only-way-in': { title: 'Nur ein Weg ins Konto', about: 'Ohne Ihren Passkey sind Sie ausgesperrt.' },
    'lone-method': {
      title: 'Nur eine Methode',
      about: { totp: phoneLost, sms: phoneLost, email: 'Ohne Ihr Postfach sind Sie ausgesperrt.' },
    },
    'no-password-reset': {
      title: 'Passwort nicht zurücksetzbar',
      about: 'Ein vergessenes Passwort könnten Sie nicht zurücksetzen.',
    },
    'password-reset-blocked': {
      title: 'Passwort nicht zurücksetzbar',
      about: {
        sms: 'Das geht nicht, solange SMS bevorzugt ist.',
        email: 'Das geht nicht, solange E-Mail bevorzugt ist.',
      },
    },
    'unverified-contact': {
      title: { phone: 'Telefon nicht bestätigt', email: 'E-Mail nicht bestätigt' },
      about: 'Codes erreichen Sie vielleicht nicht.',
    },
    'text-message-preferred': { title: 'SMS ist bevorzugt', about: 'Ihre Authenticator-App ist sicherer.' },
    'old-sessions': {
      title: ({ count }, intl) =>
        intl.plural(count, { one: '# alte Anmeldung', other: '# alte Anmeldungen' }),
      about: 'Seit 90 Tagen nicht aktiv.',
    },
    'lone-passkey': { title: 'Nur ein Passkey', about: 'Fügen Sie für alle Fälle einen zweiten hinzu.' },
    'no-passkey': { title: 'Noch kein Passkey', about: 'Schneller und vor falschen Seiten sicher.' },
  },
  way: {
    contact: {
      add: { phone: 'Telefon hinzufügen', email: 'E-Mail hinzufügen' },
      verify: { phone: 'Telefon bestätigen', email: 'E-Mail bestätigen' },
    },
    preference: 'Methoden ansehen',
    passkey: 'Passkey hinzufügen',
    sessions: 'Anmeldungen ansehen',
  },
} satisfies WholeMessages['checkup'];

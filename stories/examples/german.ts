import type { KitMessages } from 'cognito-account-kit';

/** Only what is shown is translated here; whatever is left out stays English. */
export const german: KitMessages = {
  mfa: {
    heading: 'Mehrstufige Authentifizierung',
    intro: 'Bestätigen Sie bei der Anmeldung in einem zweiten Schritt, dass Sie es sind.',
    factor: {
      totp: {
        name: 'Authentifizierungsanwendung',
        about: 'Einmalkennwörter aus einer Anwendung auf Ihrem Gerät',
      },
      sms: { name: 'Textnachricht', about: 'Bestätigungscodes an Ihre Mobiltelefonnummer' },
      email: { name: 'E-Mail-Nachricht', about: 'Bestätigungscodes an Ihr Postfach' },
      passkey: {
        name: 'Hauptschlüssel',
        about: 'Fingerabdruck, Gesichtserkennung oder Bildschirmsperre',
        setUp: 'Einrichten: Hauptschlüssel',
      },
    },
    setUp: 'Einrichten',
    preferredBadge: 'Bevorzugt',
    unsavedBadge: 'Nicht gespeichert',
    missing: { passkey: 'Zuvor muss ein Hauptschlüssel erstellt werden.' },
    preferred: {
      legend: 'Bevorzugte Bestätigungsmethode',
      hint: 'Danach werden Sie bei der Anmeldung zuerst gefragt.',
      askEachTime: 'Bei jeder Anmeldung nachfragen',
    },
    signIn: {
      next: ({ clause }) => `Bei der nächsten Anmeldung ${clause}.`,
      saved: ({ clause }) => `Derzeit gilt: Bei der nächsten Anmeldung ${clause}.`,
      afterSaving: ({ clause }) => `Nach dem Speichern ${clause}.`,
      askedFor: {
        totp: 'werden Sie nach einem Code aus Ihrer Authentifizierungsanwendung gefragt',
        sms: 'werden Sie nach einem Code gefragt, der Ihnen als Textnachricht zugeht',
        email: 'werden Sie nach einem Code gefragt, der Ihnen als E-Mail zugeht',
      },
    },
    status: {
      on: ({ name }) => `${name} ist eingeschaltet.`,
      undo: 'Rückgängig machen',
      dismiss: 'Schließen',
    },
    save: {
      save: 'Änderungen übernehmen',
      discard: 'Änderungen verwerfen',
      unsaved: ({ count }, { plural }) =>
        plural(count, { one: '# nicht gespeicherte Änderung', other: '# nicht gespeicherte Änderungen' }),
    },
  },
};

import type { WholeMessages } from '../whole-messages.js';

const passkeyAlone = 'Ein Passkey kann nicht Ihre einzige Methode sein. Schalten Sie zuerst eine andere ein.';

/** The panel, and the service's errors everywhere. */
export const mfa = {
  heading: 'Bestätigung in zwei Schritten',
  loading: 'Ihre Anmeldemethoden werden geladen',
  loadingSetUp: 'Wird geladen …',
  notLoaded: 'Das konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und laden Sie dann die Seite neu.',
  reload: 'Seite neu laden',

  factor: {
    totp: {
      name: 'Authenticator-App',
      about: 'Auch ohne Netz',
      setUp: 'Authenticator-App einrichten',
      manage: 'Authenticator-App ersetzen',
    },
    sms: {
      name: 'SMS',
      about: 'Codes an Ihr Telefon',
      setUp: 'SMS einrichten',
      manage: 'Telefonnummer ändern',
    },
    email: {
      name: 'E-Mail',
      about: 'Codes an Ihr Postfach',
      setUp: 'E-Mail einrichten',
      manage: 'E-Mail-Adresse ändern',
    },
    passkey: {
      name: 'Passkey',
      about: 'Fingerabdruck, Gesichtserkennung oder Bildschirmsperre',
      setUp: 'Passkey einrichten',
      manage: 'Passkeys verwalten',
    },
  },
  setUp: 'Einrichten',
  manage: { totp: 'Ersetzen', sms: 'Ändern', email: 'Ändern', passkey: 'Verwalten' },
  unfinished: {
    replacement:
      'Sie haben Ihre Authenticator-App nicht fertig ersetzt. Ihre Codes funktionieren vielleicht nicht mehr.',
    finish: 'Ersetzen abschließen',
    leftOff: ({ name }) => `${name} ist noch aus, weil eine Änderung nicht abgeschlossen wurde.`,
  },
  endingIn: ({ digits }) => `endet auf ${digits}`,
  unknownFactor: 'Eingeschaltet. Das können Sie hier nicht ändern.',
  otherMethod: { VOICE_MFA: 'Anruf', unknown: 'Eine andere Methode' },
  preferredBadge: 'Bevorzugt',
  unsavedBadge: 'Nicht gespeichert',
  requiredBadge: 'Erforderlich',
  state: { on: 'Ein', off: 'Aus' },
  turnOn: {
    totp: 'Authenticator-App einschalten',
    sms: 'SMS einschalten',
    email: 'E-Mail einschalten',
  },

  missing: {
    authenticator: 'Richten Sie zuerst eine Authenticator-App ein.',
    'phone-number': 'Fügen Sie zuerst eine Telefonnummer hinzu.',
    'phone-verification': 'Bestätigen Sie zuerst Ihre Telefonnummer.',
    'email-address': 'Fügen Sie zuerst eine E-Mail-Adresse hinzu.',
    'email-verification': 'Bestätigen Sie zuerst Ihre E-Mail-Adresse.',
    passkey: 'Erstellen Sie zuerst einen Passkey.',
  },

  lock: {
    'last-factor-required': 'Schalten Sie eine andere Methode ein, bevor Sie diese ausschalten.',
    'needs-another-factor': passkeyAlone,
  },

  preferred: {
    legend: 'Bevorzugte Methode',
    askEachTime: 'Jedes Mal nachfragen',
    resetRisk: 'Ihr Passwort könnten Sie nicht zurücksetzen.',
    locked: ({ name }) => `Bevorzugt: ${name}. Das können Sie hier nicht ändern.`,
  },

  signIn: {
    next: ({ clause }) => `Nächste Anmeldung: ${clause}.`,
    afterSaving: ({ clause }) => `Nach dem Speichern: ${clause}.`,
    orPasskey: 'Oder mit Ihrem Passkey.',
    askedFor: {
      totp: 'Passwort, dann ein Code aus Ihrer Authenticator-App',
      sms: 'Passwort, dann ein Code per SMS',
      email: 'Passwort, dann ein Code per E-Mail',
    },
    choice: { totp: 'Authenticator-App', sms: 'SMS', email: 'E-Mail' },
    clause: {
      'password-only': 'nur Passwort',
      passwordless: 'wie bisher, ohne Passwort',
      'passkey-only': 'Ihr Passkey',
      'password-missing': 'ohne Passwort nicht möglich',
      'never-asked': 'nur Passwort, weil hier keine Bestätigung in zwei Schritten verwendet wird',
      'asked-to-choose': ({ choices }, { list }) => `Passwort, dann die Wahl zwischen ${list(choices)}`,
      'asked-to-set-up': 'Passwort, dann ein Code, oder Sie richten eine Methode ein',
      unknown: 'Passwort, dann vielleicht eine andere Methode',
      federated: 'Ihr Anmeldeanbieter entscheidet, was abgefragt wird',
    },
    unless: {
      'unusual-sign-in': 'Passwort, und ein Code nur, wenn eine Anmeldung ungewöhnlich aussieht',
      'remembered-device': ({ clause }) => `${clause}, außer auf einem gemerkten Gerät`,
    },
  },

  risk: {
    'password-reset-blocked': {
      sms: 'Solange SMS bevorzugt ist, können Sie Ihr Passwort nicht zurücksetzen. Wählen Sie eine andere Methode.',
      email:
        'Solange E-Mail bevorzugt ist, können Sie Ihr Passwort nicht zurücksetzen. Wählen Sie eine andere Methode.',
    },
    'sign-in-lost':
      'Solange eine Methode an ist, können Sie sich ohne Passwort nicht anmelden. Legen Sie zuerst eines fest.',
    'passkey-sign-in-lost':
      'Mit Ihrem Passkey können Sie sich erst anmelden, wenn er auch Ihr zweiter Schritt ist.',
    passkeyUseless: 'Mit Ihrem Passkey können Sie sich nicht anmelden, solange eine andere Methode an ist.',
  },

  consequence: {
    'preference-cleared': {
      before: ({ name }) => `${name} ist dann nicht mehr bevorzugt.`,
      after: ({ name }) => `${name} ist nicht mehr bevorzugt.`,
    },
    'passkey-turned-off': {
      before: 'Ihr Passkey wird auch ausgeschaltet. Er kann nicht Ihre einzige Methode sein.',
      after: 'Ihr Passkey ist auch aus. Er kann nicht Ihre einzige Methode sein.',
    },
    'no-factor-left': {
      before: 'Nur noch Ihr Passwort schützt dann Ihr Konto.',
      after: 'Nur noch Ihr Passwort schützt jetzt Ihr Konto.',
    },
  },

  confirmation: {
    title: {
      'no-factor-left': 'Die Bestätigung in zwei Schritten ausschalten?',
      'passkey-turned-off': 'Ihren Passkey auch ausschalten?',
      'sign-in-lost': 'Sie haben kein Passwort',
      'passkey-sign-in-lost': 'Anmeldung mit Passkey behalten?',
      'password-reset-blocked': 'Ohne Zurücksetzen des Passworts fortfahren?',
      'preference-cleared': 'Ihre bevorzugte Methode ausschalten?',
    },
    confirm: {
      'no-factor-left': 'Ausschalten',
      'passkey-turned-off': 'Beide ausschalten',
      'sign-in-lost': 'Trotzdem einschalten',
      'passkey-sign-in-lost': 'Ohne fortfahren',
      'password-reset-blocked': 'Fortfahren',
      'preference-cleared': 'Ausschalten',
    },
    withPasskey: 'Passkey einschalten',
    passkeyOff: { title: 'Anmeldung mit Passkey ausschalten?', confirm: 'Ausschalten' },
    cancel: 'Abbrechen',
  },

  status: {
    saving: 'Wird gespeichert …',
    on: ({ name }) => `${name} ist eingeschaltet.`,
    off: ({ name }) => `${name} ist ausgeschaltet.`,
    preferred: ({ name }) => `${name} ist jetzt bevorzugt.`,
    askedEachTime: 'Wir fragen Sie jedes Mal.',
    undone: ({ changes }) => `Rückgängig gemacht. ${changes}`,
    again: {
      on: ({ name }) => `${name} ist wieder eingeschaltet.`,
      off: ({ name }) => `${name} ist wieder ausgeschaltet.`,
      preferred: ({ name }) => `${name} ist wieder bevorzugt.`,
      askedEachTime: 'Wir fragen Sie wieder jedes Mal.',
    },
    changedElsewhere: ({ changes }) =>
      `In einem anderen Fenster oder auf einem anderen Gerät geändert. ${changes}`.trimEnd(),
    undo: 'Rückgängig machen',
    dismiss: 'Ausblenden',
  },

  save: {
    save: 'Änderungen speichern',
    discard: 'Änderungen verwerfen',
    unsaved: ({ count }, { plural }) =>
      plural(count, { one: '# nicht gespeicherte Änderung', other: '# nicht gespeicherte Änderungen' }),
    problem: {
      federated: 'Das verwaltet Ihr Anmeldeanbieter.',
      'preferred-inactive': ({ name }) =>
        `${name} ist bevorzugt, aber aus. Schalten Sie es ein oder wählen Sie eine andere Methode.`,
      'preferred-unknown': 'Ihre bevorzugte Methode können Sie hier nicht ändern.',
      'passkey-alone': passkeyAlone,
      'last-factor-required':
        'Ihr Konto verlangt die Bestätigung in zwei Schritten. Schalten Sie eine Methode ein.',
      'cannot-turn-on': ({ name }) =>
        `${name} kann noch nicht eingeschaltet werden. Richten Sie es zuerst ein.`,
    },
  },

  failure: {
    unreachable: {
      read: 'Keine Verbindung. Prüfen Sie Ihr Netz und versuchen Sie es dann erneut.',
      'not-applied': 'Keine Verbindung. Es wurde nichts geändert.',
      unknown: 'Die Verbindung brach ab. Wir wissen nicht, ob dies geändert wurde.',
    },
    busy: 'Wir sind gerade überlastet. Versuchen Sie es gleich noch einmal.',
    'limit-exceeded': 'Zu viele Versuche. Versuchen Sie es später erneut.',
    'session-ended': 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.',
    'scope-missing': 'Diese App darf diese Einstellungen nicht ändern. Wenden Sie sich an ihren Support.',
    'not-set-up': ({ missing }) => `Das konnte nicht eingeschaltet werden. ${missing}`,
    'passkey-alone': passkeyAlone,
    blocked: 'Das wurde aus Sicherheitsgründen blockiert. Wenden Sie sich an den Support.',
    account: {
      'password-reset-required': 'Setzen Sie Ihr Passwort zurück, bevor Sie dies ändern.',
      'not-confirmed': 'Bestätigen Sie Ihr Konto, bevor Sie dies ändern.',
      'not-found': 'Wir finden Ihr Konto nicht. Vielleicht wurde es gelöscht.',
      disabled: 'Ihr Konto ist deaktiviert. Wenden Sie sich an den Support.',
    },
    'not-available': 'Das ist hier nicht verfügbar.',
    'not-applied': 'Diese Änderung wurde nicht vorgenommen. Sie sehen den aktuellen Stand.',
    'changed-elsewhere':
      'Es wurde nichts geändert. Ihre Einstellungen haben sich geändert, und dies passt nicht mehr.',
    unexpected: 'Etwas ist schiefgegangen. Versuchen Sie es gleich noch einmal.',
    reference: ({ reference }) => `Referenz: ${reference}`,
  },

  tryAgain: 'Erneut versuchen',
  tryAgainFor: ({ name }) => `Erneut versuchen: ${name}`,
  signInAgain: 'Erneut anmelden',
  signInHint: 'Melden Sie sich ab und wieder an.',

  notice: {
    loadFailed: 'Wir konnten Ihre Anmeldemethoden nicht laden',
    outdated: 'Diese Angaben sind vielleicht nicht mehr aktuell',
    offline: 'Sie sind offline. Änderungen lassen sich gerade nicht speichern.',
    federatedTitle: 'Von Ihrem Anmeldeanbieter verwaltet',
    federated: 'Ändern Sie die Bestätigung in zwei Schritten in Ihrem Konto dort.',
    emptyTitle: 'Hier gibt es nichts zu verwalten',
    empty: 'Die Bestätigung in zwei Schritten wird hier nicht verwendet.',
  },
} satisfies WholeMessages['mfa'];

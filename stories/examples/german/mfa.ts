import type { WholeMessages } from '../whole-messages.js';

const passkeyAlone = 'Ein Passkey kann nicht Ihre einzige Methode sein. Schalten Sie zuerst eine andere ein.';

/** The panel, and the service's errors everywhere. */
export const mfa = {
  heading: 'Bestätigung in zwei Schritten',
  intro: 'Bestätigen Sie bei der Anmeldung in einem zweiten Schritt, dass Sie es sind.',
  loading: 'Ihre Anmeldemethoden werden geladen',
  loadingSetUp: 'Wird geladen …',
  notLoaded: 'Das konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und laden Sie dann die Seite neu.',
  reload: 'Seite neu laden',

  factor: {
    totp: {
      name: 'Authenticator-App',
      about: 'Codes aus einer App auf Ihrem Telefon oder Computer',
      setUp: 'Authenticator-App einrichten',
      manage: 'Authenticator-App ersetzen',
    },
    sms: {
      name: 'SMS',
      about: 'Codes, die an Ihr Telefon gesendet werden',
      setUp: 'SMS einrichten',
      manage: 'Telefonnummer ändern',
    },
    email: {
      name: 'E-Mail',
      about: 'Codes, die an Ihr Postfach gesendet werden',
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
      'Sie haben begonnen, Ihre Authenticator-App zu ersetzen, und sind nicht fertig geworden. Ihre Codes funktionieren vielleicht nicht mehr.',
    finish: 'Ersetzen abschließen',
    leftOff: ({ name }: { name: string }) =>
      `${name} wurde für eine Änderung ausgeschaltet, die nicht abgeschlossen wurde, und ist noch immer aus.`,
  },
  unknownFactor: 'Diese Methode ist eingeschaltet. Sie kann hier nicht geändert werden.',
  preferredBadge: 'Bevorzugt',
  unsavedBadge: 'Nicht gespeichert',

  missing: {
    authenticator: 'Zuerst muss eine Authenticator-App eingerichtet werden.',
    'phone-number': 'Zuerst muss eine Telefonnummer hinzugefügt werden.',
    'phone-verification': 'Zuerst muss Ihre Telefonnummer bestätigt werden.',
    'email-address': 'Zuerst muss eine E-Mail-Adresse hinzugefügt werden.',
    'email-verification': 'Zuerst muss Ihre E-Mail-Adresse bestätigt werden.',
    passkey: 'Zuerst muss ein Passkey erstellt werden.',
  },

  lock: {
    'last-factor-required':
      'Ihr Konto verlangt bei der Anmeldung einen Code. Um dies auszuschalten, schalten Sie zuerst eine andere Methode für Codes ein.',
    'needs-another-factor': passkeyAlone,
  },

  preferred: {
    legend: 'Bevorzugte Methode',
    hint: 'Danach werden Sie bei der Anmeldung zuerst gefragt.',
    askEachTime: 'Jedes Mal nachfragen',
    resetRisk: 'Ein vergessenes Passwort könnten Sie nicht zurücksetzen.',
    locked: ({ name }) => `Ihre bevorzugte Methode ist ${name}. Sie kann hier nicht geändert werden.`,
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
      'never-asked': 'nur Passwort, weil hier keine Bestätigung in zwei Schritten verwendet wird',
      'asked-to-choose': ({ choices }, { list }) => `Passwort, dann die Wahl zwischen ${list(choices)}`,
      'asked-to-set-up': 'Passwort, dann ein Code, oder Sie richten eine Methode ein',
      unknown: ({ names }, { list }) =>
        `was abgefragt wird, hängt auch von ${list(names)} ab; hier lässt sich das nicht ändern`,
      federated: 'Ihr Anmeldeanbieter entscheidet, was abgefragt wird',
    },
    unless: {
      'unusual-sign-in': 'Passwort, und ein Code nur, wenn eine Anmeldung ungewöhnlich aussieht',
      'remembered-device': ({ clause }) => `${clause}, außer auf einem gemerkten Gerät`,
    },
  },

  risk: {
    'password-reset-blocked': {
      sms: 'Solange „SMS“ bevorzugt ist, kann kein Code zum Zurücksetzen des Passworts an Ihr Telefon gesendet werden, und einen anderen Weg gibt es nicht. Wählen Sie eine andere bevorzugte Methode, damit Sie Ihr Passwort zurücksetzen können.',
      email:
        'Solange „E-Mail“ bevorzugt ist, kann kein Code zum Zurücksetzen des Passworts an Ihr Postfach gesendet werden, und einen anderen Weg gibt es nicht. Wählen Sie eine andere bevorzugte Methode, damit Sie Ihr Passwort zurücksetzen können.',
    },
    'passkey-sign-in-lost':
      'Solange „Passkey“ hier ausgeschaltet ist, können Sie sich nicht mit Ihrem Passkey anmelden.',
    turnOnPasskey: 'Schalten Sie „Passkey“ ein, um sich weiterhin so anmelden zu können.',
  },

  consequence: {
    'preference-cleared': {
      before: ({ name }) => `${name} ist dann nicht mehr Ihre bevorzugte Methode.`,
      after: ({ name }) => `${name} ist nicht mehr Ihre bevorzugte Methode.`,
    },
    'passkey-turned-off': {
      before: '„Passkey“ wird ebenfalls ausgeschaltet, weil es nicht Ihre einzige Methode sein kann.',
      after: '„Passkey“ wurde ebenfalls ausgeschaltet, weil es nicht Ihre einzige Methode sein kann.',
    },
    'no-factor-left': {
      before:
        'Nur noch Ihr Passwort schützt dann Ihr Konto. Wer es erfährt, könnte sich in Ihrem Namen anmelden.',
      after: 'Nur noch Ihr Passwort schützt jetzt Ihr Konto.',
    },
  },

  confirmation: {
    title: {
      'no-factor-left': 'Die Bestätigung in zwei Schritten ausschalten?',
      'passkey-turned-off': '„Passkey“ ebenfalls ausschalten?',
      'passkey-sign-in-lost': 'Weiterhin mit Ihrem Passkey anmelden?',
      'password-reset-blocked': 'Ohne Zurücksetzen des Passworts fortfahren?',
      'preference-cleared': 'Ihre bevorzugte Methode ausschalten?',
    },
    confirm: {
      'no-factor-left': 'Ausschalten',
      'passkey-turned-off': 'Beide ausschalten',
      'passkey-sign-in-lost': 'Ohne Passkey fortfahren',
      'password-reset-blocked': 'Fortfahren',
      'preference-cleared': 'Ausschalten',
    },
    withPasskey: 'Auch „Passkey“ einschalten',
    cancel: 'Abbrechen',
  },

  status: {
    saving: 'Wird gespeichert …',
    on: ({ name }) => `${name} ist eingeschaltet.`,
    off: ({ name }) => `${name} ist ausgeschaltet.`,
    preferred: ({ name }) => `${name} ist jetzt Ihre bevorzugte Methode.`,
    askedEachTime: 'Sie können jedes Mal wählen.',
    undone: 'Ihre letzte Änderung wurde rückgängig gemacht.',
    changedElsewhere: ({ changes }) =>
      `Ihre Einstellungen wurden in einem anderen Fenster oder auf einem anderen Gerät geändert. ${changes}`.trimEnd(),
    undo: 'Rückgängig machen',
    dismiss: 'Ausblenden',
  },

  save: {
    save: 'Änderungen speichern',
    discard: 'Änderungen verwerfen',
    unsaved: ({ count }, { plural }) =>
      plural(count, { one: '# nicht gespeicherte Änderung', other: '# nicht gespeicherte Änderungen' }),
    problem: {
      federated: 'Ihre Anmeldung wird von dem Anbieter verwaltet, über den Sie sich anmelden.',
      'preferred-inactive': ({ name }) =>
        `${name} ist Ihre bevorzugte Methode, aber ausgeschaltet. Schalten Sie sie ein oder wählen Sie eine andere.`,
      'preferred-unknown': 'Ihre bevorzugte Methode kann hier nicht geändert werden.',
      'passkey-alone': passkeyAlone,
      'last-factor-required':
        'Ihr Konto verlangt bei der Anmeldung einen Code. Schalten Sie mindestens eine Methode für Codes ein.',
      'cannot-turn-on': ({ name }) =>
        `${name} kann noch nicht eingeschaltet werden und muss zuerst eingerichtet werden.`,
    },
  },

  failure: {
    unreachable: {
      read: 'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.',
      'not-applied': 'Der Dienst ist nicht erreichbar. Es wurde nichts geändert.',
      unknown:
        'Die Verbindung wurde unterbrochen. Deshalb wissen wir nicht, ob die Änderung vorgenommen wurde.',
    },
    busy: 'Der Dienst ist ausgelastet. Versuchen Sie es gleich noch einmal.',
    'limit-exceeded': 'Das waren zu viele Versuche. Warten Sie eine Weile, bevor Sie es erneut versuchen.',
    'session-ended': 'Ihre Sitzung ist beendet. Melden Sie sich erneut an, um fortzufahren.',
    'scope-missing':
      'Diese App darf diese Einstellungen nicht verwalten. Wenden Sie sich an den Support der App.',
    'not-set-up': ({ missing }) => `Das konnte nicht eingeschaltet werden. ${missing}`,
    'passkey-alone': passkeyAlone,
    blocked:
      'Die Anfrage wurde aus Sicherheitsgründen blockiert. Wenn das wieder geschieht, wenden Sie sich an den Support.',
    account: {
      'password-reset-required': 'Ihr Passwort muss zurückgesetzt werden, bevor Sie dies ändern können.',
      'not-confirmed': 'Ihr Konto muss bestätigt werden, bevor Sie dies ändern können.',
      'not-found': 'Ihr Konto wurde nicht gefunden. Vielleicht wurde es gelöscht.',
      disabled: 'Ihr Konto wurde deaktiviert. Wenden Sie sich an den Support.',
    },
    'not-available': 'Das ist hier nicht verfügbar.',
    'not-applied':
      'Der Dienst hat diese Änderung angenommen, aber nicht vorgenommen. Diese Seite zeigt den aktuellen Stand.',
    'changed-elsewhere':
      'Ihre Einstellungen wurden an anderer Stelle geändert, und diese Änderung passt nicht mehr dazu. Sie wurde nicht vorgenommen.',
    unexpected: 'Etwas ist schiefgegangen. Versuchen Sie es gleich noch einmal.',
    reference: ({ reference }) => `Referenz: ${reference}`,
  },

  tryAgain: 'Erneut versuchen',
  signInAgain: 'Erneut anmelden',
  signInHint: 'Melden Sie sich ab und wieder an.',

  notice: {
    loadFailed: 'Ihre Anmeldemethoden konnten nicht geladen werden',
    outdated: 'Diese Angaben sind vielleicht nicht mehr aktuell',
    offline: 'Sie sind offline. Bis Sie wieder verbunden sind, kann nichts geändert werden.',
    federatedTitle: 'Von Ihrem Anmeldeanbieter verwaltet',
    federated:
      'Sie melden sich über einen anderen Anbieter an. Dieser legt fest, ob ein zweiter Schritt nötig ist. Ändern können Sie das in Ihrem Konto dort.',
    emptyTitle: 'Hier gibt es nichts zu verwalten',
    empty: 'Bei der Anmeldung wird hier kein zweiter Schritt verwendet.',
  },
} satisfies WholeMessages['mfa'];

import type { WholeMessages } from '../whole-messages.js';

const phone = {
  name: 'Telefonnummer',
  title: {
    add: 'Telefonnummer hinzufügen',
    verify: 'Telefonnummer bestätigen',
    change: 'Telefonnummer ändern',
    verified: 'Telefonnummer bestätigt',
    remove: 'Telefonnummer entfernen?',
    needed: 'Telefonnummer wird gebraucht',
    removed: 'Telefonnummer entfernt',
    on: 'SMS ist eingeschaltet',
    restored: 'SMS ist wieder eingeschaltet',
  },
  enter: {
    about: {
      add: 'Wir senden Ihnen einen Code per SMS. Ihr Anbieter kann dafür Gebühren erheben.',
      verify: 'Wir senden einen Code per SMS an diese Nummer.',
      change: 'Wir senden einen Code per SMS an die neue Nummer.',
    },
    current: 'Ihre Telefonnummer',
    label: 'Telefonnummer',
    labelNew: 'Neue Telefonnummer',
    useOther: 'Andere Nummer verwenden',
    passkeyLoss:
      'Mit Ihrem Passkey können Sie sich dann nicht mehr anmelden, es sei denn, Sie behalten ihn im nächsten Schritt bei.',
    passkeyLossForGood: 'Mit Ihrem Passkey können Sie sich dann nicht mehr anmelden.',
    remove: 'Telefonnummer entfernen',
  },
  change: {
    paused: '„SMS“ ist ausgeschaltet, bis die neue Nummer bestätigt ist.',
    'paused-reset-lost':
      'Bis die neue Nummer bestätigt ist, ist „SMS“ ausgeschaltet, und ein vergessenes Passwort können Sie nicht zurücksetzen.',
    'only-password': 'Bis die neue Nummer bestätigt ist, schützt nur Ihr Passwort Ihr Konto.',
    'only-password-reset-lost':
      'Bis die neue Nummer bestätigt ist, schützt nur Ihr Passwort Ihr Konto, und zurücksetzen können Sie es nicht.',
    'reset-lost':
      'Bis die neue Nummer bestätigt ist, können Sie ein vergessenes Passwort nicht zurücksetzen.',
    'turned-off': 'Dadurch wird „SMS“ endgültig ausgeschaltet.',
    'sign-in-name': 'Danach melden Sie sich mit der neuen Nummer an.',
  },
  removal: {
    about: ({ shown }) => `${shown} erhält keine Codes mehr.`,
    'turned-off': 'Dadurch wird auch „SMS“ ausgeschaltet.',
    'turned-off-reset-lost':
      'Dadurch wird auch „SMS“ ausgeschaltet, und ein vergessenes Passwort können Sie nicht mehr zurücksetzen.',
    'only-password': 'Dann schützt nur noch Ihr Passwort Ihr Konto.',
    'only-password-reset-lost':
      'Dann schützt nur noch Ihr Passwort Ihr Konto, und zurücksetzen können Sie es nicht mehr.',
    'reset-lost': 'Ein vergessenes Passwort können Sie dann nicht mehr zurücksetzen.',
    'sign-in-name': 'Sie können sich damit nicht mehr anmelden.',
  },
  code: {
    sentTo: 'Code per SMS gesendet an',
    change: 'Nummer ändern',
    pending: 'Ihre bisherige Nummer bleibt, bis diese bestätigt ist.',
    replaced: 'Ihre neue Nummer ist eingetragen, aber noch nicht bestätigt.',
  },
  factor: {
    paused: '„SMS“ ist ausgeschaltet, bis die neue Nummer bestätigt ist.',
    off: '„SMS“ ist jetzt ausgeschaltet.',
    'maybe-off': '„SMS“ ist vielleicht ausgeschaltet: Die Verbindung wurde unterbrochen.',
    exposed:
      'Bestätigen Sie diese Nummer, sonst kommen Sie vielleicht nicht mehr hinein: Ihre Anmeldecodes gehen dorthin.',
    restore: '„SMS“ wieder einschalten',
  },
  verified: 'Ihre Nummer ist bestätigt. Schalten Sie „SMS“ ein, um dort Codes zu erhalten.',
  notOn: 'Ihre Nummer ist bestätigt. „SMS“ ist noch nicht eingeschaltet.',
  done: {
    factor: 'Ändern Sie Ihre Nummer hier, bevor Sie sie aufgeben.',
    contact: 'Codes für Ihr Konto können jetzt dorthin gesendet werden.',
  },
  removed: 'Ihre Telefonnummer gehört nicht mehr zu Ihrem Konto.',
  restored: 'Ihre Codes gehen an die Nummer, die Sie zuvor hatten.',
  leaving: {
    unverified: 'Die Nummer ist nicht bestätigt und kann deshalb nicht verwendet werden.',
    pending: 'Ihre bisherige Nummer bleibt. Die neue ist nicht bestätigt und wird deshalb nicht verwendet.',
    replaced: 'Ihre neue Nummer ist nicht bestätigt und kann deshalb keine Codes erhalten.',
    'under-way': 'Das ist unterwegs. Sehen Sie später nach, ob es geklappt hat.',
    paused: '„SMS“ bleibt ausgeschaltet, bis Sie es wieder einschalten.',
    'paused-restorable':
      '„SMS“ ist ausgeschaltet. Schalten Sie es wieder ein, sonst bleibt es ausgeschaltet.',
    'maybe-paused':
      '„SMS“ ist vielleicht ausgeschaltet. Sehen Sie bei Ihren Anmeldemethoden nach und schalten Sie es bei Bedarf wieder ein.',
    exposed:
      'Ihre Codes gehen an eine Nummer, die nicht bestätigt ist. Wenn sie nicht ankommen, können Sie sich nicht anmelden.',
  },
  federated:
    'Sie melden sich über einen anderen Anbieter an. Ändern Sie Ihre Telefonnummer in Ihrem Konto dort.',
  'not-offered': '„SMS“ wird hier nicht für die Bestätigung in zwei Schritten verwendet.',
  failure: {
    'not-valid': 'An diese Nummer können wir keine Nachrichten senden. Prüfen Sie sie und ihr Land.',
    unchanged: 'Das ist bereits Ihre Telefonnummer, und sie ist bestätigt.',
    taken:
      'Ein anderes Konto hat diese Nummer. Verwenden Sie eine andere oder wenden Sie sich an den Support.',
    'not-delivered':
      'Die Nachricht konnte nicht gesendet werden. Prüfen Sie die Nummer oder versuchen Sie es später erneut.',
    'cannot-send': 'Diese App kann keine SMS senden. Wenden Sie sich an ihren Support.',
    'send-unclear':
      'Wir wissen nicht, ob ein Code gesendet wurde. Wenn in einer Minute keiner ankommt, fordern Sie einen neuen an.',
    'wrong-code': 'Dieser Code stimmt nicht. Geben Sie den aus der neuesten Nachricht ein.',
    'code-expired': 'Dieser Code ist zu alt oder wurde schon verwendet. Fordern Sie einen neuen an.',
    'too-many-codes':
      'Sie haben zu viele Codes angefordert. Der neueste gilt noch. Warten Sie eine Stunde auf einen weiteren.',
    'too-many-tries':
      'Es wurden zu viele Codes eingegeben. Warten Sie eine Stunde und fordern Sie dann einen neuen an.',
    'refused-by-app':
      'Diese App hat die Nummer nicht angenommen. Verwenden Sie eine andere oder wenden Sie sich an ihren Support.',
    'not-writable': 'Diese App darf Ihre Telefonnummer nicht ändern. Wenden Sie sich an ihren Support.',
    'not-changeable': 'Ihre Telefonnummer kann hier nicht geändert werden. Wenden Sie sich an den Support.',
    'account-incomplete':
      'In Ihrem Konto fehlt etwas anderes, das erforderlich ist. Wenden Sie sich an den Support.',
    'required-by-pool': 'Jedes Konto braucht hier eine Telefonnummer. Sie können sie stattdessen ändern.',
    'last-factor-required':
      '„SMS“ ist Ihre einzige Methode, und Ihr Konto braucht eine. Schalten Sie zuerst eine andere ein.',
  },
} satisfies WholeMessages['contact']['phone'];

const email = {
  name: 'E-Mail-Adresse',
  title: {
    add: 'E-Mail-Adresse hinzufügen',
    verify: 'E-Mail-Adresse bestätigen',
    change: 'E-Mail-Adresse ändern',
    verified: 'E-Mail-Adresse bestätigt',
    remove: 'E-Mail-Adresse entfernen?',
    needed: 'E-Mail-Adresse wird gebraucht',
    removed: 'E-Mail-Adresse entfernt',
    on: 'E-Mail ist eingeschaltet',
    restored: 'E-Mail ist wieder eingeschaltet',
  },
  enter: {
    about: {
      add: 'Wir senden einen Code per E-Mail an diese Adresse.',
      verify: 'Wir senden einen Code per E-Mail an diese Adresse.',
      change: 'Wir senden einen Code per E-Mail an die neue Adresse.',
    },
    current: 'Ihre E-Mail-Adresse',
    label: 'E-Mail-Adresse',
    labelNew: 'Neue E-Mail-Adresse',
    useOther: 'Andere Adresse verwenden',
    passkeyLoss:
      'Mit Ihrem Passkey können Sie sich dann nicht mehr anmelden, es sei denn, Sie behalten ihn im nächsten Schritt bei.',
    passkeyLossForGood: 'Mit Ihrem Passkey können Sie sich dann nicht mehr anmelden.',
    remove: 'E-Mail-Adresse entfernen',
  },
  change: {
    paused: '„E-Mail“ ist ausgeschaltet, bis die neue Adresse bestätigt ist.',
    'paused-reset-lost':
      'Bis die neue Adresse bestätigt ist, ist „E-Mail“ ausgeschaltet, und ein vergessenes Passwort können Sie nicht zurücksetzen.',
    'only-password': 'Bis die neue Adresse bestätigt ist, schützt nur Ihr Passwort Ihr Konto.',
    'only-password-reset-lost':
      'Bis die neue Adresse bestätigt ist, schützt nur Ihr Passwort Ihr Konto, und zurücksetzen können Sie es nicht.',
    'reset-lost':
      'Bis die neue Adresse bestätigt ist, können Sie ein vergessenes Passwort nicht zurücksetzen.',
    'turned-off': 'Dadurch wird „E-Mail“ endgültig ausgeschaltet.',
    'sign-in-name': 'Danach melden Sie sich mit der neuen Adresse an.',
  },
  removal: {
    about: ({ shown }) => `${shown} erhält keine Codes mehr.`,
    'turned-off': 'Dadurch wird auch „E-Mail“ ausgeschaltet.',
    'turned-off-reset-lost':
      'Dadurch wird auch „E-Mail“ ausgeschaltet, und ein vergessenes Passwort können Sie nicht mehr zurücksetzen.',
    'only-password': 'Dann schützt nur noch Ihr Passwort Ihr Konto.',
    'only-password-reset-lost':
      'Dann schützt nur noch Ihr Passwort Ihr Konto, und zurücksetzen können Sie es nicht mehr.',
    'reset-lost': 'Ein vergessenes Passwort können Sie dann nicht mehr zurücksetzen.',
    'sign-in-name': 'Sie können sich damit nicht mehr anmelden.',
  },
  code: {
    sentTo: 'Code per E-Mail gesendet an',
    change: 'Adresse ändern',
    pending: 'Ihre bisherige Adresse bleibt, bis diese bestätigt ist.',
    replaced: 'Ihre neue Adresse ist eingetragen, aber noch nicht bestätigt.',
  },
  factor: {
    paused: '„E-Mail“ ist ausgeschaltet, bis die neue Adresse bestätigt ist.',
    off: '„E-Mail“ ist jetzt ausgeschaltet.',
    'maybe-off': '„E-Mail“ ist vielleicht ausgeschaltet: Die Verbindung wurde unterbrochen.',
    exposed:
      'Bestätigen Sie diese Adresse, sonst kommen Sie vielleicht nicht mehr hinein: Ihre Anmeldecodes gehen dorthin.',
    restore: '„E-Mail“ wieder einschalten',
  },
  verified: 'Ihre Adresse ist bestätigt. Schalten Sie „E-Mail“ ein, um dort Codes zu erhalten.',
  notOn: 'Ihre Adresse ist bestätigt. „E-Mail“ ist noch nicht eingeschaltet.',
  done: {
    factor: 'Ändern Sie Ihre Adresse hier, bevor Sie sie aufgeben.',
    contact: 'Codes für Ihr Konto können jetzt dorthin gesendet werden.',
  },
  removed: 'Ihre E-Mail-Adresse gehört nicht mehr zu Ihrem Konto.',
  restored: 'Ihre Codes gehen an die Adresse, die Sie zuvor hatten.',
  leaving: {
    unverified: 'Die Adresse ist nicht bestätigt und kann deshalb nicht verwendet werden.',
    pending: 'Ihre bisherige Adresse bleibt. Die neue ist nicht bestätigt und wird deshalb nicht verwendet.',
    replaced: 'Ihre neue Adresse ist nicht bestätigt und kann deshalb keine Codes erhalten.',
    'under-way': 'Das ist unterwegs. Sehen Sie später nach, ob es geklappt hat.',
    paused: '„E-Mail“ bleibt ausgeschaltet, bis Sie es wieder einschalten.',
    'paused-restorable':
      '„E-Mail“ ist ausgeschaltet. Schalten Sie es wieder ein, sonst bleibt es ausgeschaltet.',
    'maybe-paused':
      '„E-Mail“ ist vielleicht ausgeschaltet. Sehen Sie bei Ihren Anmeldemethoden nach und schalten Sie es bei Bedarf wieder ein.',
    exposed:
      'Ihre Codes gehen an eine Adresse, die nicht bestätigt ist. Wenn sie nicht ankommen, können Sie sich nicht anmelden.',
  },
  federated:
    'Sie melden sich über einen anderen Anbieter an. Ändern Sie Ihre E-Mail-Adresse in Ihrem Konto dort.',
  'not-offered': '„E-Mail“ wird hier nicht für die Bestätigung in zwei Schritten verwendet.',
  failure: {
    'not-valid': 'An diese Adresse können wir keine Nachrichten senden. Prüfen Sie die Schreibweise.',
    unchanged: 'Das ist bereits Ihre E-Mail-Adresse, und sie ist bestätigt.',
    taken:
      'Ein anderes Konto hat diese Adresse. Verwenden Sie eine andere oder wenden Sie sich an den Support.',
    'not-delivered':
      'Die Nachricht konnte nicht gesendet werden. Prüfen Sie die Adresse oder versuchen Sie es später erneut.',
    'cannot-send': 'Diese App kann keine E-Mails senden. Wenden Sie sich an ihren Support.',
    'send-unclear':
      'Wir wissen nicht, ob ein Code gesendet wurde. Wenn in einer Minute keiner ankommt, fordern Sie einen neuen an.',
    'wrong-code': 'Dieser Code stimmt nicht. Geben Sie den aus der neuesten Nachricht ein.',
    'code-expired': 'Dieser Code ist zu alt oder wurde schon verwendet. Fordern Sie einen neuen an.',
    'too-many-codes':
      'Sie haben zu viele Codes angefordert. Der neueste gilt noch. Warten Sie eine Stunde auf einen weiteren.',
    'too-many-tries':
      'Es wurden zu viele Codes eingegeben. Warten Sie eine Stunde und fordern Sie dann einen neuen an.',
    'refused-by-app':
      'Diese App hat die Adresse nicht angenommen. Verwenden Sie eine andere oder wenden Sie sich an ihren Support.',
    'not-writable': 'Diese App darf Ihre E-Mail-Adresse nicht ändern. Wenden Sie sich an ihren Support.',
    'not-changeable': 'Ihre E-Mail-Adresse kann hier nicht geändert werden. Wenden Sie sich an den Support.',
    'account-incomplete':
      'In Ihrem Konto fehlt etwas anderes, das erforderlich ist. Wenden Sie sich an den Support.',
    'required-by-pool': 'Jedes Konto braucht hier eine E-Mail-Adresse. Sie können sie stattdessen ändern.',
    'last-factor-required':
      '„E-Mail“ ist Ihre einzige Methode, und Ihr Konto braucht eine. Schalten Sie zuerst eine andere ein.',
  },
} satisfies WholeMessages['contact']['email'];

/** Adding, verifying, changing and removing a phone number or an email address. */
export const contact = {
  phone,
  email,
  badge: { unverified: 'Nicht bestätigt' },
  send: 'Code senden',
  sending: 'Ein Code wird gesendet …',
  haveCode: 'Ich habe einen Code',
  codeTitle: 'Code eingeben',
  code: {
    label: 'Code',
    for: 'Code für',
    verify: 'Bestätigen',
    spam: 'Sehen Sie im Spam-Ordner nach.',
    resend: 'Neuen Code senden',
    wait: ({ seconds }, { plural }) => plural(seconds, { one: 'In # Sekunde', other: 'In # Sekunden' }),
    soon: 'Gleich können Sie einen neuen Code anfordern.',
    wrongAgain: 'Auch dieser Code stimmt nicht. Nur die neueste Nachricht zählt.',
    sending: 'Ein neuer Code wird gesendet …',
    sent: 'Neuer Code gesendet. Nur der neueste zählt.',
  },
  section: {
    heading: 'Telefon und E-Mail',
    loading: 'Telefon und E-Mail werden geladen',
    loadFailed: 'Telefon und E-Mail konnten nicht geladen werden',
    federated: 'Ihr Anmeldeanbieter verwaltet beides. Ändern Sie es dort in Ihrem Konto.',
    none: 'Keine Angabe',
    verified: 'Bestätigt',
    unverified: 'Nicht bestätigt',
    add: 'Hinzufügen',
    change: 'Ändern',
    verify: 'Bestätigen',
    phone: {
      name: 'Telefon',
      add: 'Telefon: Hinzufügen',
      change: 'Telefon: Ändern',
      verify: 'Telefon: Bestätigen',
    },
    email: {
      name: 'E-Mail',
      add: 'E-Mail: Hinzufügen',
      change: 'E-Mail: Ändern',
      verify: 'E-Mail: Bestätigen',
    },
  },
  keep: 'Behalten',
  restoring: 'Wird wieder eingeschaltet …',
  remove: 'Entfernen',
  removing: 'Wird entfernt …',
  phoneField: {
    country: 'Ländervorwahl',
    chosen: ({ name }) => `Land geändert: ${name}.`,
    problem: {
      empty: 'Geben Sie eine Telefonnummer ein.',
      'not-a-number': 'Verwenden Sie nur Ziffern, mit einem + vor einer Ländervorwahl.',
      'too-short': 'Diese Nummer ist zu kurz. Prüfen Sie, ob eine Ziffer fehlt.',
      'too-long': 'Diese Nummer ist zu lang. Prüfen Sie sie und ihr Land.',
      'no-country': 'Wählen Sie ein Land oder beginnen Sie mit + und der Ländervorwahl.',
      'not-possible': 'Eine solche Nummer gibt es in diesem Land nicht. Prüfen Sie beide.',
    },
  },
  emailField: {
    problem: {
      empty: 'Geben Sie eine E-Mail-Adresse ein.',
      'not-an-address': 'Eine E-Mail-Adresse sieht aus wie ada@example.com. Prüfen Sie die Schreibweise.',
    },
  },
} satisfies WholeMessages['contact'];

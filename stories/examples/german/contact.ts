import type { WholeMessages } from '../whole-messages.js';

const phone = {
  name: 'Telefonnummer',
  title: {
    add: 'Telefonnummer hinzufügen',
    verify: 'Telefonnummer bestätigen',
    change: 'Telefonnummer ändern',
    verified: 'Telefonnummer bestätigt',
    remove: 'Telefonnummer entfernen?',
    needed: 'Ihre Telefonnummer wird gebraucht',
    removed: 'Telefonnummer entfernt',
    on: 'SMS ist eingeschaltet',
    restored: 'SMS ist wieder eingeschaltet',
  },
  enter: {
    about: {
      add: 'Wir senden einen Code per SMS, um sicherzugehen, dass Nachrichten bei Ihnen ankommen. Ihr Anbieter kann dafür Gebühren erheben.',
      verify:
        'Für diese Nummer hat noch niemand einen Code eingegeben. Wir senden einen per SMS; geben Sie ihn ein, um zu zeigen, dass er ankommt.',
      check: 'Wir senden einen Code per SMS. Geben Sie ihn ein, um zu zeigen, dass Nachrichten ankommen.',
      change:
        'Wir senden einen Code per SMS an die neue Nummer. Geben Sie ihn ein, um die Änderung abzuschließen.',
    },
    current: 'Ihre Telefonnummer',
    label: 'Telefonnummer',
    labelNew: 'Neue Telefonnummer',
    useOther: 'Andere Nummer verwenden',
    passkeyLoss:
      'Sobald „SMS“ eingeschaltet ist, können Sie sich nicht mehr mit Ihrem Passkey allein anmelden, es sei denn, „Passkey“ ist hier ebenfalls eingeschaltet. Das können Sie im nächsten Schritt tun.',
    passkeyLossForGood:
      'Sobald „SMS“ eingeschaltet ist, können Sie sich nicht mehr mit Ihrem Passkey allein anmelden.',
    remove: 'Telefonnummer entfernen',
  },
  change: {
    paused:
      '„SMS“ wird ausgeschaltet, während Sie Ihre Nummer ändern, und wieder eingeschaltet, sobald die neue bestätigt ist.',
    'turned-off':
      '„SMS“ wird durch diese Änderung ausgeschaltet und kann hier nicht wieder eingeschaltet werden.',
    'password-reset-lost':
      'Ein vergessenes Passwort können Sie erst wieder zurücksetzen, wenn die neue Nummer bestätigt ist.',
  },
  removal: {
    about: ({ shown }) =>
      `${shown} wird aus Ihrem Konto entfernt. Dorthin können dann keine Codes mehr gesendet werden.`,
    'turned-off': '„SMS“ wird zuerst ausgeschaltet.',
    'password-reset-lost':
      'Ein vergessenes Passwort können Sie dann nicht mehr zurücksetzen, weil es nichts anderes gibt, wohin ein Code gesendet werden kann.',
  },
  signInName: {
    'sign-in-name-changed': 'Danach melden Sie sich mit der neuen Nummer an, nicht mehr mit der bisherigen.',
    'sign-in-name-lost': 'Mit dieser Nummer können Sie sich dann nicht mehr anmelden.',
  },
  code: {
    sentTo: 'Code per SMS gesendet an',
    change: 'Nummer ändern',
    hint: ({ shown }) => `6 Ziffern, gesendet an ${shown}.`,
    noCode: 'Es kann eine Minute dauern, bis die SMS ankommt.',
    pending: 'Ihre bisherige Nummer bleibt, bis die neue bestätigt ist.',
    replaced: 'Die neue Nummer hat die bisherige schon ersetzt. Sie muss noch bestätigt werden.',
  },
  factor: {
    paused: '„SMS“ ist ausgeschaltet, bis die neue Nummer bestätigt ist.',
    off: '„SMS“ ist jetzt ausgeschaltet.',
    'maybe-off':
      '„SMS“ ist jetzt vielleicht ausgeschaltet. Die Verbindung wurde beim Ausschalten unterbrochen.',
    exposed:
      '„SMS“ ist eingeschaltet und sendet Ihre Anmeldecodes an diese Nummer, obwohl sie nicht bestätigt ist. Bestätigen Sie sie, um sicherzugehen, dass Sie sich anmelden können.',
    restore: '„SMS“ wieder einschalten',
  },
  verified: 'Ihre Telefonnummer ist bestätigt. Schalten Sie „SMS“ ein, um Anmeldecodes dorthin zu erhalten.',
  notOn: 'Ihre Telefonnummer ist bestätigt und bleibt es. „SMS“ ist nur nicht eingeschaltet.',
  done: {
    factor:
      'Anmeldecodes können jetzt an Ihr Telefon gesendet werden. Ändern Sie die Nummer hier, bevor Sie sie aufgeben.',
    contact: 'Ihre Nummer ist bestätigt. Codes für Ihr Konto können ab jetzt dorthin gesendet werden.',
  },
  removed: 'Ihre Telefonnummer gehört nicht mehr zu Ihrem Konto.',
  restored: 'Ihre Anmeldecodes gehen an die Nummer, die Sie zuvor hatten.',
  leaving: {
    unverified: 'Ohne den Code ist die Nummer nicht bestätigt und kann nicht verwendet werden.',
    pending: 'Ihre bisherige Nummer bleibt. Die neue wird nicht verwendet, solange sie nicht bestätigt ist.',
    replaced:
      'Ihre Nummer wurde geändert, aber die neue ist nicht bestätigt und kann deshalb nicht für Codes verwendet werden.',
    'under-way': 'Das ist unterwegs. Wenn Sie jetzt gehen, sehen Sie später nach, was daraus geworden ist.',
    paused: '„SMS“ ist ausgeschaltet. Wenn Sie jetzt gehen, bleibt es so, bis Sie „SMS“ wieder einschalten.',
    'paused-restorable':
      '„SMS“ ist ausgeschaltet. Sie können „SMS“ mit der Nummer, die Sie haben, wieder einschalten oder es dabei belassen.',
    'maybe-paused':
      '„SMS“ ist jetzt vielleicht ausgeschaltet. Wenn Sie gehen, sehen Sie bei Ihren Anmeldemethoden nach und schalten Sie „SMS“ bei Bedarf wieder ein.',
    exposed:
      '„SMS“ ist eingeschaltet und sendet Ihre Anmeldecodes an eine Nummer, die nicht bestätigt ist. Wenn sie dort nicht ankommen, können Sie sich vielleicht nicht anmelden.',
  },
  federated:
    'Sie melden sich über einen anderen Anbieter an. Ihre Telefonnummer können Sie in Ihrem Konto dort ändern.',
  'not-offered': 'SMS wird hier nicht als zweiter Schritt verwendet.',
  failure: {
    'not-valid': 'An diese Nummer kann keine SMS gesendet werden. Prüfen Sie sie und das Land daneben.',
    unchanged: 'Das ist bereits Ihre Telefonnummer, und sie ist bestätigt.',
    taken:
      'Diese Nummer gehört zu einem anderen Konto. Verwenden Sie eine andere oder wenden Sie sich an den Support.',
    'not-delivered':
      'Die SMS konnte nicht gesendet werden. Prüfen Sie die Nummer oder versuchen Sie es später erneut.',
    'cannot-send':
      'Die Nachricht konnte nicht gesendet werden, weil diese App keine SMS senden kann. Wenden Sie sich an ihren Support.',
    'send-unclear':
      'Es kam keine klare Antwort. Deshalb wissen wir nicht, ob ein Code gesendet wurde. Warten Sie eine Minute. Wenn keiner ankommt, fordern Sie einen neuen an.',
    'wrong-code': 'Dieser Code stimmt nicht. Geben Sie den Code aus der neuesten Nachricht ein.',
    'code-expired': 'Dieser Code ist zu alt oder wurde schon verwendet. Fordern Sie einen neuen an.',
    'too-many-codes':
      'Sie haben zu viele Codes angefordert. Der neueste, den Sie erhalten haben, ist noch gültig; einen weiteren gibt es erst in einer Stunde.',
    'too-many-tries':
      'Es wurden zu viele Codes eingegeben. Warten Sie eine Stunde und fordern Sie dann einen neuen an.',
    'refused-by-app':
      'Diese App hat die Nummer nicht angenommen. Verwenden Sie eine andere oder wenden Sie sich an den Support der App.',
    'not-writable': 'Diese App darf Ihre Telefonnummer nicht ändern. Wenden Sie sich an den Support der App.',
    'not-changeable': 'Ihre Telefonnummer kann hier nicht geändert werden. Wenden Sie sich an den Support.',
    'account-incomplete':
      'In Ihrem Konto fehlt etwas anderes, das erforderlich ist. Ihre Telefonnummer konnte deshalb nicht geändert werden. Wenden Sie sich an den Support.',
    'required-by-pool':
      'Jedes Konto braucht hier eine Telefonnummer, deshalb kann sie nicht entfernt werden. Sie können sie stattdessen ändern.',
    'last-factor-required':
      'Ihr Konto verlangt bei der Anmeldung einen Code, und „SMS“ ist Ihr einziger Weg, einen zu erhalten. Schalten Sie zuerst eine andere Methode ein.',
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
    needed: 'Ihre E-Mail-Adresse wird gebraucht',
    removed: 'E-Mail-Adresse entfernt',
    on: 'E-Mail ist eingeschaltet',
    restored: 'E-Mail ist wieder eingeschaltet',
  },
  enter: {
    about: {
      add: 'Wir senden einen Code an die Adresse, um sicherzugehen, dass Nachrichten bei Ihnen ankommen.',
      verify:
        'Für diese Adresse hat noch niemand einen Code eingegeben. Wir senden einen per E-Mail; geben Sie ihn ein, um zu zeigen, dass er ankommt.',
      check:
        'Wir senden einen Code an die Adresse. Geben Sie ihn ein, um zu zeigen, dass Nachrichten ankommen.',
      change: 'Wir senden einen Code an die neue Adresse. Geben Sie ihn ein, um die Änderung abzuschließen.',
    },
    current: 'Ihre E-Mail-Adresse',
    label: 'E-Mail-Adresse',
    labelNew: 'Neue E-Mail-Adresse',
    useOther: 'Andere Adresse verwenden',
    passkeyLoss:
      'Sobald „E-Mail“ eingeschaltet ist, können Sie sich nicht mehr mit Ihrem Passkey allein anmelden, es sei denn, „Passkey“ ist hier ebenfalls eingeschaltet. Das können Sie im nächsten Schritt tun.',
    passkeyLossForGood:
      'Sobald „E-Mail“ eingeschaltet ist, können Sie sich nicht mehr mit Ihrem Passkey allein anmelden.',
    remove: 'E-Mail-Adresse entfernen',
  },
  change: {
    paused:
      '„E-Mail“ wird ausgeschaltet, während Sie Ihre Adresse ändern, und wieder eingeschaltet, sobald die neue bestätigt ist.',
    'turned-off':
      '„E-Mail“ wird durch diese Änderung ausgeschaltet und kann hier nicht wieder eingeschaltet werden.',
    'password-reset-lost':
      'Ein vergessenes Passwort können Sie erst wieder zurücksetzen, wenn die neue Adresse bestätigt ist.',
  },
  removal: {
    about: ({ shown }) =>
      `${shown} wird aus Ihrem Konto entfernt. Dorthin können dann keine Codes mehr gesendet werden.`,
    'turned-off': '„E-Mail“ wird zuerst ausgeschaltet.',
    'password-reset-lost':
      'Ein vergessenes Passwort können Sie dann nicht mehr zurücksetzen, weil es nichts anderes gibt, wohin ein Code gesendet werden kann.',
  },
  signInName: {
    'sign-in-name-changed': 'Danach melden Sie sich mit der neuen Adresse an, nicht mehr mit der bisherigen.',
    'sign-in-name-lost': 'Mit dieser Adresse können Sie sich dann nicht mehr anmelden.',
  },
  code: {
    sentTo: 'Code per E-Mail gesendet an',
    change: 'Adresse ändern',
    hint: ({ shown }) => `6 Ziffern, gesendet an ${shown}.`,
    noCode: 'Es kann eine Minute dauern, bis die E-Mail ankommt. Sehen Sie auch im Spam-Ordner nach.',
    pending: 'Ihre bisherige Adresse bleibt, bis die neue bestätigt ist.',
    replaced: 'Die neue Adresse hat die bisherige schon ersetzt. Sie muss noch bestätigt werden.',
  },
  factor: {
    paused: '„E-Mail“ ist ausgeschaltet, bis die neue Adresse bestätigt ist.',
    off: '„E-Mail“ ist jetzt ausgeschaltet.',
    'maybe-off':
      '„E-Mail“ ist jetzt vielleicht ausgeschaltet. Die Verbindung wurde beim Ausschalten unterbrochen.',
    exposed:
      '„E-Mail“ ist eingeschaltet und sendet Ihre Anmeldecodes an diese Adresse, obwohl sie nicht bestätigt ist. Bestätigen Sie sie, um sicherzugehen, dass Sie sich anmelden können.',
    restore: '„E-Mail“ wieder einschalten',
  },
  verified:
    'Ihre E-Mail-Adresse ist bestätigt. Schalten Sie „E-Mail“ ein, um Anmeldecodes dorthin zu erhalten.',
  notOn: 'Ihre E-Mail-Adresse ist bestätigt und bleibt es. „E-Mail“ ist nur nicht eingeschaltet.',
  done: {
    factor:
      'Anmeldecodes können jetzt an Ihr Postfach gesendet werden. Ändern Sie die Adresse hier, bevor Sie sie aufgeben.',
    contact: 'Ihre Adresse ist bestätigt. Codes für Ihr Konto können ab jetzt dorthin gesendet werden.',
  },
  removed: 'Ihre E-Mail-Adresse gehört nicht mehr zu Ihrem Konto.',
  restored: 'Ihre Anmeldecodes gehen an die Adresse, die Sie zuvor hatten.',
  leaving: {
    unverified: 'Ohne den Code ist die Adresse nicht bestätigt und kann nicht verwendet werden.',
    pending: 'Ihre bisherige Adresse bleibt. Die neue wird nicht verwendet, solange sie nicht bestätigt ist.',
    replaced:
      'Ihre Adresse wurde geändert, aber die neue ist nicht bestätigt und kann deshalb nicht für Codes verwendet werden.',
    'under-way': 'Das ist unterwegs. Wenn Sie jetzt gehen, sehen Sie später nach, was daraus geworden ist.',
    paused:
      '„E-Mail“ ist ausgeschaltet. Wenn Sie jetzt gehen, bleibt es so, bis Sie „E-Mail“ wieder einschalten.',
    'paused-restorable':
      '„E-Mail“ ist ausgeschaltet. Sie können „E-Mail“ mit der Adresse, die Sie haben, wieder einschalten oder es dabei belassen.',
    'maybe-paused':
      '„E-Mail“ ist jetzt vielleicht ausgeschaltet. Wenn Sie gehen, sehen Sie bei Ihren Anmeldemethoden nach und schalten Sie „E-Mail“ bei Bedarf wieder ein.',
    exposed:
      '„E-Mail“ ist eingeschaltet und sendet Ihre Anmeldecodes an eine Adresse, die nicht bestätigt ist. Wenn sie dort nicht ankommen, können Sie sich vielleicht nicht anmelden.',
  },
  federated:
    'Sie melden sich über einen anderen Anbieter an. Ihre E-Mail-Adresse können Sie in Ihrem Konto dort ändern.',
  'not-offered': 'E-Mail wird hier nicht als zweiter Schritt verwendet.',
  failure: {
    'not-valid': 'An diese Adresse kann keine Nachricht gesendet werden. Prüfen Sie die Schreibweise.',
    unchanged: 'Das ist bereits Ihre E-Mail-Adresse, und sie ist bestätigt.',
    taken:
      'Diese Adresse gehört zu einem anderen Konto. Verwenden Sie eine andere oder wenden Sie sich an den Support.',
    'not-delivered':
      'Die Nachricht konnte nicht gesendet werden. Prüfen Sie die Adresse oder versuchen Sie es später erneut.',
    'cannot-send':
      'Die Nachricht konnte nicht gesendet werden, weil diese App keine E-Mails senden kann. Wenden Sie sich an ihren Support.',
    'send-unclear':
      'Es kam keine klare Antwort. Deshalb wissen wir nicht, ob ein Code gesendet wurde. Warten Sie eine Minute. Wenn keiner ankommt, fordern Sie einen neuen an.',
    'wrong-code': 'Dieser Code stimmt nicht. Geben Sie den Code aus der neuesten Nachricht ein.',
    'code-expired': 'Dieser Code ist zu alt oder wurde schon verwendet. Fordern Sie einen neuen an.',
    'too-many-codes':
      'Sie haben zu viele Codes angefordert. Der neueste, den Sie erhalten haben, ist noch gültig; einen weiteren gibt es erst in einer Stunde.',
    'too-many-tries':
      'Es wurden zu viele Codes eingegeben. Warten Sie eine Stunde und fordern Sie dann einen neuen an.',
    'refused-by-app':
      'Diese App hat die Adresse nicht angenommen. Verwenden Sie eine andere oder wenden Sie sich an den Support der App.',
    'not-writable':
      'Diese App darf Ihre E-Mail-Adresse nicht ändern. Wenden Sie sich an den Support der App.',
    'not-changeable': 'Ihre E-Mail-Adresse kann hier nicht geändert werden. Wenden Sie sich an den Support.',
    'account-incomplete':
      'In Ihrem Konto fehlt etwas anderes, das erforderlich ist. Ihre E-Mail-Adresse konnte deshalb nicht geändert werden. Wenden Sie sich an den Support.',
    'required-by-pool':
      'Jedes Konto braucht hier eine E-Mail-Adresse, deshalb kann sie nicht entfernt werden. Sie können sie stattdessen ändern.',
    'last-factor-required':
      'Ihr Konto verlangt bei der Anmeldung einen Code, und „E-Mail“ ist Ihr einziger Weg, einen zu erhalten. Schalten Sie zuerst eine andere Methode ein.',
  },
} satisfies WholeMessages['contact']['email'];

/** Adding, verifying, changing and removing a phone number or an email address. */
export const contact = {
  phone,
  email,
  badge: { verified: 'Bestätigt', unverified: 'Nicht bestätigt' },
  until: 'Bis dahin:',
  send: 'Code senden',
  haveCode: 'Ich habe einen Code',
  codeTitle: 'Code eingeben',
  code: {
    label: 'Code',
    for: 'Code für',
    digits: '6 Ziffern.',
    verify: 'Bestätigen',
    resend: 'Neuen Code senden',
    wait: ({ seconds }, { plural }) =>
      plural(seconds, { one: 'Neuer Code in # Sekunde', other: 'Neuer Code in # Sekunden' }),
    soon: 'Gleich können Sie einen neuen Code anfordern.',
    limit: 'Pro Stunde sind nur wenige Codes möglich.',
    wrongAgain:
      'Auch dieser Code stimmt nicht. Nur die neueste Nachricht zählt. Fordern Sie im Zweifel einen neuen Code an.',
    sending: 'Ein neuer Code wird gesendet …',
    sent: 'Ein neuer Code ist unterwegs. Nur der neueste zählt.',
  },
  keep: 'Behalten',
  remove: 'Entfernen',
  removing: 'Wird entfernt …',
  phoneField: {
    hint: 'So, wie Sie sie wählen würden, oder eingefügt.',
    country: 'Ländervorwahl',
    chosen: ({ name }) => `Land geändert: ${name}.`,
    problem: {
      empty: 'Geben Sie eine Telefonnummer ein.',
      'not-a-number':
        'Eine Telefonnummer besteht nur aus Ziffern, mit einem + davor, wenn sie mit einer Ländervorwahl beginnt.',
      'too-short': 'Diese Nummer ist zu kurz. Prüfen Sie, ob eine Ziffer fehlt.',
      'too-long': 'Diese Nummer ist zu lang. Prüfen Sie sie und das Land daneben.',
      'no-country': 'Wählen Sie das Land der Nummer oder beginnen Sie sie mit + und der Ländervorwahl.',
      'not-possible': 'Eine solche Nummer gibt es in diesem Land nicht. Prüfen Sie sie und das Land daneben.',
    },
  },
  emailField: {
    problem: {
      empty: 'Geben Sie eine E-Mail-Adresse ein.',
      'not-an-address': 'Eine E-Mail-Adresse sieht aus wie ada@example.com. Prüfen Sie die Schreibweise.',
    },
  },
} satisfies WholeMessages['contact'];

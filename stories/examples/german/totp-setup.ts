import type { WholeMessages } from '../whole-messages.js';

/** The set-up of an authenticator app. */
export const totpSetup = {
  title: {
    'set-up': 'Authenticator-App einrichten',
    replace: 'Authenticator-App ersetzen',
    done: 'Authenticator-App ist eingeschaltet',
    replaced: 'Authenticator-App ersetzt',
  },
  explain: {
    about:
      'Eine Authenticator-App zeigt alle 30 Sekunden einen neuen Code an, auch wenn Ihr Telefon keinen Empfang hat. In vielen Passwortmanagern ist eine enthalten.',
    steps:
      'Im nächsten Schritt scannen Sie mit der App einen QR-Code und geben den Code ein, den sie anzeigt.',
    replacing:
      'Ihre bisherige Authenticator-App funktioniert nicht mehr, sobald Sie fortfahren. Halten Sie die neue bereit und führen Sie alle Schritte zu Ende: Dazwischen können Sie sich vielleicht nicht mit einem Code anmelden.',
    unfinished:
      'Sie haben schon einmal begonnen, Ihre Authenticator-App zu ersetzen, und sind nicht fertig geworden. Fahren Sie fort, um einen neuen QR-Code zu erhalten, und löschen Sie in Ihrer App einen Eintrag von damals.',
    passkeyLoss:
      'Sobald eine Authenticator-App eingeschaltet ist, können Sie sich nicht mehr mit Ihrem Passkey allein anmelden, es sei denn, „Passkey“ ist hier ebenfalls eingeschaltet. Das können Sie im nächsten Schritt tun.',
    passkeyLossForGood:
      'Sobald eine Authenticator-App eingeschaltet ist, können Sie sich nicht mehr mit Ihrem Passkey allein anmelden.',
  },
  key: {
    scan: 'Scannen Sie diesen QR-Code mit Ihrer Authenticator-App.',
    qrCode:
      'QR-Code für Ihre Authenticator-App. Wenn Sie ihn nicht scannen können, verwenden Sie den Schlüssel.',
    byHand: 'Oder geben Sie diesen Schlüssel von Hand ein:',
    copy: 'Schlüssel kopieren',
    copied: 'Kopiert',
    notCopied: 'Kopieren war nicht möglich. Markieren Sie den Schlüssel und kopieren Sie ihn selbst.',
    openApp: 'In einer App auf diesem Gerät öffnen',
  },
  code: {
    label: 'Code aus der App',
    hint: '6 Ziffern. Alle 30 Sekunden erscheint ein neuer.',
  },
  name: {
    label: 'Name (optional)',
    hint: 'Wird angezeigt, wenn Sie nach einem Code gefragt werden, zum Beispiel „Diensthandy“.',
  },
  replace: 'Ersetzen',
  startOver: 'Neu beginnen',
  registered: 'Ihre Authenticator-App ist eingerichtet und bleibt es. Sie ist nur nicht eingeschaltet.',
  done: 'Behalten Sie die App: Sie brauchen sie zum Anmelden.',
  replaced:
    'Codes aus der App, die Sie zuvor verwendet haben, funktionieren nicht mehr. Ihren Eintrag dort können Sie löschen.',
  leaving: {
    'set-up':
      'Der QR-Code wird ungültig. Wenn Sie ihn schon in Ihre App übernommen haben, löschen Sie den Eintrag: Seine Codes werden nicht angenommen.',
    replace:
      'Ihre bisherige Authenticator-App funktioniert vielleicht nicht mehr, und die neue ist nicht bestätigt. Wenn Sie jetzt gehen, kann es sein, dass Ihr Passwort allein genügt oder dass Sie sich nicht mit einem Code anmelden können, bis Sie wieder eine App einrichten.',
  },
  failure: {
    'wrong-code': 'Dieser Code stimmt nicht. Warten Sie auf den nächsten und geben Sie ihn ein.',
    'wrong-code-again':
      'Auch dieser Code stimmt nicht. Codes hängen von der Uhrzeit ab: Lassen Sie Ihr Telefon die Uhr automatisch stellen. Wenn die App mehrere Einträge für dieses Konto hat, verwenden Sie den neuesten.',
    'code-lost':
      'Die Verbindung wurde unterbrochen. Deshalb wissen wir nicht, ob der Code angekommen ist. Geben Sie den nächsten Code ein, um es herauszufinden.',
    'set-up-elsewhere':
      'Für dieses Konto wird gerade an anderer Stelle eine Authenticator-App eingerichtet. Warten Sie einen Moment und versuchen Sie es dann erneut.',
    'key-lost':
      'Der Dienst kennt diesen Schlüssel nicht mehr. Löschen Sie den Eintrag in Ihrer App und fahren Sie fort, um einen neuen QR-Code zu erhalten.',
    'not-offered':
      'Für dieses Konto kann keine Authenticator-App eingerichtet werden. Der Support kann Ihnen mehr dazu sagen.',
  },
} satisfies WholeMessages['totpSetup'];

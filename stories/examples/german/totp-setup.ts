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
    about: 'Erhalten Sie Anmeldecodes in einer App auf Ihrem Telefon oder in Ihrem Passwortmanager.',
    replacing:
      'Ihre bisherige App funktioniert nicht mehr, sobald Sie fortfahren. Bis Sie fertig sind, können Sie sich vielleicht nicht anmelden. Halten Sie die neue App bereit.',
    unfinished:
      'Sie haben Ihre App nicht fertig ersetzt, vielleicht funktioniert sie nicht mehr. Fahren Sie fort, um einen neuen QR-Code zu erhalten, und löschen Sie ältere Einträge.',
    passkeyLoss:
      'Mit Ihrem Passkey können Sie sich dann nicht mehr anmelden, es sei denn, Sie behalten ihn im nächsten Schritt bei.',
    passkeyLossForGood: 'Mit Ihrem Passkey können Sie sich dann nicht mehr anmelden.',
  },
  key: {
    loading: 'Ihr Schlüssel wird geholt …',
    scan: 'Scannen Sie das mit Ihrer Authenticator-App.',
    qrCode:
      'QR-Code für Ihre Authenticator-App. Wenn Sie ihn nicht scannen können, verwenden Sie den Schlüssel.',
    cannotScan: 'Scannen klappt nicht?',
    showQrCode: 'QR-Code anzeigen',
    byHand: 'Geben Sie stattdessen diesen Schlüssel ein:',
    copy: 'Schlüssel kopieren',
    copied: 'Kopiert',
    notCopied: 'Kopieren war nicht möglich. Markieren Sie den Schlüssel und kopieren Sie ihn selbst.',
    openApp: 'Auf diesem Gerät öffnen',
  },
  code: { label: 'Code aus der App' },
  name: { label: 'Gerätename (optional)' },
  replace: 'Ersetzen',
  startOver: 'Neu beginnen',
  registered: 'Ihre Authenticator-App ist eingerichtet, aber noch nicht eingeschaltet.',
  done: 'Behalten Sie die App: Sie brauchen sie zum Anmelden.',
  replaced: 'Die Codes Ihrer bisherigen App funktionieren nicht mehr. Ihren Eintrag dort können Sie löschen.',
  leaving: {
    'set-up':
      'Der QR-Code wird ungültig. Wenn Sie ihn schon in Ihre App übernommen haben, löschen Sie den Eintrag.',
    replace:
      'Ihre bisherige App funktioniert vielleicht nicht mehr. Vielleicht können Sie sich nicht anmelden, oder nur Ihr Passwort schützt Sie.',
    'maybe-set-up':
      'Ihr Code wurde vielleicht angenommen. Behalten Sie den Eintrag in Ihrer App, und sehen Sie später nach.',
    'turning-on':
      'Ihre App ist eingerichtet. Behalten Sie den Eintrag, und sehen Sie später nach, ob sie an ist.',
  },
  failure: {
    'wrong-code': 'Dieser Code stimmt nicht. Geben Sie den nächsten ein.',
    'wrong-code-again':
      'Stimmt noch immer nicht. Lassen Sie Ihr Telefon die Uhr automatisch stellen und verwenden Sie den neuesten Eintrag in der App.',
    'code-lost':
      'Die Verbindung wurde unterbrochen. Geben Sie den nächsten Code ein, um zu sehen, ob dieser angekommen ist.',
    'set-up-elsewhere':
      'Für dieses Konto läuft schon eine andere Einrichtung. Versuchen Sie es gleich noch einmal.',
    'key-lost':
      'Dieser Schlüssel gilt nicht mehr. Löschen Sie seinen Eintrag in Ihrer App und fahren Sie fort, um einen neuen zu erhalten.',
    'not-offered':
      'Für dieses Konto können keine Authenticator-Apps eingerichtet werden. Wenden Sie sich an den Support.',
  },
} satisfies WholeMessages['totpSetup'];

import type { WholeMessages } from '../whole-messages.js';

/** The passkey list, and creating a passkey. */
export const passkeys = {
  heading: 'Passkeys',
  intro: 'Melden Sie sich per Fingerabdruck, Gesicht oder Bildschirmsperre an.',
  loading: 'Ihre Passkeys werden geladen',
  create: 'Passkey erstellen',
  createAnother: 'Weiteren Passkey erstellen',

  title: {
    'set-up': 'Passkey einrichten',
    create: 'Passkey erstellen',
    unsaved: 'Noch nicht gespeichert',
    'perhaps-saved': 'Vielleicht nicht gespeichert',
    on: 'Passkey ist eingeschaltet',
    created: 'Passkey erstellt',
  },

  list: {
    unnamed: 'Ohne Namen',
    kind: {
      device: 'Gerät oder Passwortmanager',
      phone: 'Telefon oder Tablet',
      'security-key': 'Sicherheitsschlüssel',
    },
    created: ({ date }) => `Erstellt am ${date}`,
    emptyTitle: 'Noch keine Passkeys',
    empty: 'Sie müssen sich nichts merken, und niemand kann ihn erraten.',
    full: ({ limit }, { plural }) =>
      plural(limit, {
        one: 'Sie haben # Passkey, mehr sind nicht möglich. Löschen Sie ihn, um einen anderen zu erstellen.',
        other:
          'Sie haben # Passkeys, mehr sind nicht möglich. Löschen Sie einen, um einen weiteren zu erstellen.',
      }),
    namesNotRead: 'Die Namen Ihrer Passkeys konnten nicht geladen werden.',
    loadFailed: 'Ihre Passkeys konnten nicht geladen werden',
    federatedTitle: 'Von Ihrem Anmeldeanbieter verwaltet',
    federated: 'Sie melden sich über einen anderen Anbieter an. Passkeys erstellen Sie in Ihrem Konto dort.',
  },

  rename: {
    rename: 'Umbenennen',
    label: ({ name }) => `Passkey ${name} umbenennen`,
    field: 'Name',
    hint: 'Zum Beispiel „Dienstlaptop“.',
    hintWithDefault: ({ name }) => `Leer lassen, damit er wieder „${name}“ heißt.`,
    save: 'Namen speichern',
    saved: ({ name }) => `Der Passkey heißt jetzt „${name}“.`,
  },

  remove: {
    delete: 'Löschen',
    label: ({ name }) => `Passkey ${name} löschen`,
    title: 'Diesen Passkey löschen?',
    blockedTitle: 'Dieser Passkey kann nicht gelöscht werden',
    about: 'Sie können sich dann nicht mehr damit anmelden.',
    last: 'Es ist Ihr einziger Passkey.',
    checking: 'Es wird geprüft, ob Sie sich ohne ihn anmelden können …',
    onlyWayIn: 'Ohne ihn können Sie sich nicht anmelden. Erstellen Sie zuerst einen weiteren Passkey.',
    perhapsOnlyWayIn: 'Ohne Passwort können Sie sich womöglich nicht mehr anmelden.',
    turnsFactorOff: 'Er wird auch als zweiter Schritt ausgeschaltet.',
    deleting: 'Der Passkey wird gelöscht …',
    factorIsOff: 'Ihr Passkey wurde nicht gelöscht, ist aber nicht mehr Ihr zweiter Schritt.',
    turnBackOn: 'Wieder einschalten',
    leaveOff: 'Ausgeschaltet lassen',
    deleted: ({ name }) => `Der Passkey „${name}“ wurde gelöscht.`,
    wasGone: ({ name }) => `Der Passkey „${name}“ war schon gelöscht.`,
    deletedAndOff: ({ name }) =>
      `Der Passkey „${name}“ wurde gelöscht. Ein Passkey als zweiter Schritt ist ausgeschaltet.`,
    onDevice: 'Wenn Ihr Gerät ihn weiterhin anbietet, löschen Sie ihn auch dort.',
  },

  explain: {
    factor: 'Er wird auch Ihr zweiter Schritt: kein Passwort, kein Code.',
    factorIsOn: 'Er gilt auch als Ihr zweiter Schritt.',
    needsAnother:
      'Um einen Passkey als zweiten Schritt zu verwenden, schalten Sie zuerst eine andere Methode ein.',
    signInLost: 'Damit anmelden können Sie sich erst, wenn er auch Ihr zweiter Schritt ist.',
    signInLostForGood:
      'Sie können sich mit Ihrem Passkey nicht anmelden, solange eine andere Methode eingeschaltet ist.',
    turnOn: {
      label: 'Auch als zweiten Schritt verwenden',
      hint: 'Er ersetzt dann Passwort und Code.',
    },
    haveOne: ({ count }, { plural }) =>
      plural(count, {
        one: 'Sie haben schon einen Passkey.',
        other: 'Sie haben schon # Passkeys.',
      }),
    turnOnNow: 'Passkey einschalten',
    create: 'Passkey erstellen',
    showList: 'Passkeys anzeigen',
  },

  progress: {
    starting: 'Wird gestartet …',
    asking: 'Folgen Sie den Schritten in Ihrem Browser.',
    askingHint: 'Nicht zu sehen? Suchen Sie nach einem anderen Fenster.',
    saving: 'Ihr Passkey wird gespeichert …',
    turningOn: 'Ihr Passkey ist gespeichert. Er wird eingeschaltet …',
  },
  unfinished: {
    unsaved: 'Ihr Passkey wurde nicht gespeichert und funktioniert deshalb noch nicht.',
    'perhaps-saved': 'Wir wissen noch nicht, ob Ihr Passkey gespeichert wurde.',
    registered: 'Ihr Passkey ist gespeichert. Er ist noch nicht Ihr zweiter Schritt.',
  },

  done: {
    name: 'Name (optional)',
    saved: 'Ihr Passkey ist gespeichert.',
    on: 'Ihr Passkey ersetzt jetzt Passwort und Code. Mit Ihrem Passwort brauchen Sie weiterhin einen Code.',
    ready: 'Sie können sich überall damit anmelden, wo Passkeys angeboten werden.',
  },

  leaving: {
    unsaved:
      'Ihr Passkey ist nicht gespeichert und funktioniert womöglich nicht. Wenn Ihr Gerät ihn anbietet, löschen Sie ihn dort.',
    'perhaps-saved':
      'Ihr Passkey ist vielleicht nicht gespeichert. Sehen Sie später nach. Fehlt er in der Liste, löschen Sie ihn auf Ihrem Gerät.',
    saved: 'Ihr Passkey ist gespeichert. Sehen Sie später nach, ob er eingeschaltet wurde.',
  },

  failure: {
    cancelled: 'Es wurde kein Passkey erstellt. Die Anfrage wurde abgebrochen oder hat zu lange gedauert.',
    'exists-here':
      'Dieses Gerät oder dieser Passwortmanager hat Ihren Passkey schon. Verwenden Sie ihn oder wählen Sie einen anderen Ort.',
    'no-web-authn':
      'Dieser Browser kann keine Passkeys erstellen. Öffnen Sie diese Seite in einem aktuellen Browser.',
    'insecure-origin':
      'Passkeys funktionieren nur auf sicheren Seiten. Öffnen Sie diese Seite unter einer Adresse, die mit „https“ beginnt.',
    'wrong-origin': {
      known: ({ host }) =>
        `Passkeys funktionieren nur auf ${host}. Öffnen Sie Ihr Konto dort, um einen zu erstellen.`,
      unknown:
        'Passkeys funktionieren unter dieser Adresse nicht. Der Support kann Ihnen sagen, wo das möglich ist.',
    },
    'wrong-relying-party':
      'Der Passkey gehört zu einer anderen Website und wurde nicht gespeichert. Wählen Sie ein anderes Gerät oder einen anderen Passwortmanager.',
    'not-capable':
      'Dieses Gerät kann den nötigen Passkey nicht erstellen. Richten Sie eine Bildschirmsperre ein oder verwenden Sie ein anderes Gerät.',
    'device-failed':
      'Ihr Gerät oder Passwortmanager konnte den Passkey nicht erstellen. Versuchen Sie es erneut oder wählen Sie etwas anderes.',
    'limit-reached':
      'Sie haben so viele Passkeys, wie möglich sind. Löschen Sie einen, um einen anderen zu erstellen.',
    'challenge-expired':
      'Ihr Passkey wurde nicht gespeichert: Vielleicht hat es zu lange gedauert. Erstellen Sie ihn erneut.',
    'client-mismatch':
      'Ihre Anmeldung hat sich geändert, deshalb wurde der Passkey nicht gespeichert. Laden Sie diese Seite neu und versuchen Sie es erneut.',
    'credential-not-supported':
      'Ihr Passkey wurde nicht gespeichert. Wählen Sie ein Gerät oder einen Passwortmanager, der hier angenommen wird.',
    'not-enabled': 'Passkeys gibt es für Ihr Konto nicht. Der Support kann Ihnen mehr dazu sagen.',
    'not-configured':
      'Passkeys sind hier nicht vollständig eingerichtet. Wenden Sie sich an den Support, damit das behoben wird.',
    'cannot-be-factor':
      'Keiner Ihrer Passkeys kann ein zweiter Schritt sein. Einer mit Bildschirmsperre, Fingerabdruck oder PIN kann es.',
    'nickname-not-saved': 'Der Name konnte nicht gespeichert werden. Versuchen Sie es gleich noch einmal.',
  },
  leftBehind: 'Wenn Ihr Gerät diesen Passkey anbietet, löschen Sie ihn dort: Er funktioniert nicht.',
} satisfies WholeMessages['passkeys'];

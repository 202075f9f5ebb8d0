import type { WholeMessages } from '../whole-messages.js';

/** The passkey list, and creating a passkey. */
export const passkeys = {
  heading: 'Passkeys',
  intro:
    'Bestätigen Sie per Fingerabdruck, Gesichtserkennung, Bildschirmsperre oder Sicherheitsschlüssel, dass Sie es sind.',
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
    unnamed: 'Passkey ohne Namen',
    kind: {
      device: 'Gerät oder Passwortmanager',
      phone: 'Telefon oder Tablet',
      'security-key': 'Sicherheitsschlüssel',
    },
    created: ({ date }) => `Erstellt am ${date}`,
    emptyTitle: 'Noch keine Passkeys',
    empty:
      'Ein Passkey lässt sich weder erraten noch vergessen und funktioniert nur auf der Website, für die er erstellt wurde.',
    full: ({ limit }, { plural }) =>
      plural(limit, {
        one: 'Sie haben # Passkey, mehr sind nicht möglich. Um einen anderen zu erstellen, löschen Sie zuerst diesen.',
        other:
          'Sie haben # Passkeys, mehr sind nicht möglich. Um einen weiteren zu erstellen, löschen Sie zuerst einen.',
      }),
    namesNotRead: 'Die Namen, die Sie Ihren Passkeys gegeben haben, konnten nicht geladen werden.',
    loadFailed: 'Ihre Passkeys konnten nicht geladen werden',
    federatedTitle: 'Von Ihrem Anmeldeanbieter verwaltet',
    federated:
      'Sie melden sich über einen anderen Anbieter an. Passkeys können Sie in Ihrem Konto dort verwenden.',
  },

  rename: {
    rename: 'Umbenennen',
    label: ({ name }) => `${name} umbenennen`,
    field: 'Name',
    hint: 'Zum Beispiel „Dienstlaptop“.',
    hintWithDefault: ({ name }) =>
      `Zum Beispiel „Dienstlaptop“. Lassen Sie das Feld leer, damit er wieder „${name}“ heißt.`,
    save: 'Namen speichern',
    saved: 'Der Name wurde gespeichert.',
  },

  remove: {
    delete: 'Löschen',
    label: ({ name }) => `${name} löschen`,
    title: 'Diesen Passkey löschen?',
    blockedTitle: 'Dieser Passkey kann nicht gelöscht werden',
    about:
      'Sie können sich dann nicht mehr damit anmelden. Wenn Ihr Gerät ihn weiterhin anbietet, löschen Sie ihn auch dort.',
    last: 'Es ist Ihr einziger Passkey.',
    checking: 'Es wird geprüft, ob Sie sich ohne ihn anmelden können …',
    onlyWayIn:
      'Sie können sich auf keinem anderen Weg anmelden. Ohne ihn wären Sie ausgesperrt. Erstellen Sie zuerst einen weiteren Passkey und löschen Sie dann diesen.',
    perhapsOnlyWayIn: 'Wenn Sie kein Passwort haben, können Sie sich ohne ihn womöglich nicht mehr anmelden.',
    turnsFactorOff: 'Passkey wird auch als zweiter Schritt ausgeschaltet.',
    factorIsOff: 'Passkey wurde als zweiter Schritt ausgeschaltet. Der Passkey selbst wurde nicht gelöscht.',
    turnBackOn: 'Wieder einschalten',
    leaveOff: 'Ausgeschaltet lassen',
    deleted: 'Der Passkey wurde gelöscht.',
    wasGone: 'Der Passkey war schon gelöscht.',
    deletedAndOff: 'Der Passkey wurde gelöscht. Passkey ist als zweiter Schritt ausgeschaltet.',
  },

  explain: {
    about:
      'Mit einem Passkey bestätigen Sie per Fingerabdruck, Gesichtserkennung, Bildschirmsperre oder Sicherheitsschlüssel, dass Sie es sind. Er liegt auf Ihrem Gerät oder in Ihrem Passwortmanager und funktioniert nur auf der Website, für die er erstellt wurde.',
    steps: 'Ihr Browser fragt Sie, wo er gespeichert werden soll.',
    factorTitle: 'Passkey als zweiter Schritt',
    factor:
      'Wenn „Passkey“ eingeschaltet ist, zählt die Anmeldung mit Ihrem Passkey als beide Schritte. Wenn Sie sich mit Ihrem Passwort anmelden, werden Sie wie bisher nach Ihrer anderen Methode gefragt.',
    factorIsOn:
      '„Passkey“ ist eingeschaltet. Deshalb zählt auch die Anmeldung mit dem neuen Passkey als beide Schritte.',
    needsAnother:
      'Ein Passkey kann nicht Ihr einziger zweiter Schritt sein. Sie können ihn jetzt erstellen und „Passkey“ einschalten, sobald eine andere Methode eingeschaltet ist: Dann zählt die Anmeldung mit Ihrem Passkey als beide Schritte.',
    signInLost:
      'Solange „Passkey“ ausgeschaltet und eine andere Methode eingeschaltet ist, können Sie sich nicht mit Ihrem Passkey allein anmelden.',
    signInLostForGood:
      'Solange eine andere Methode eingeschaltet ist, können Sie sich nicht mit Ihrem Passkey allein anmelden.',
    turnOn: {
      label: 'Passkey als zweiten Schritt einschalten',
      hint: 'Die Anmeldung mit Ihrem Passkey zählt dann als beide Schritte.',
    },
    haveOne: ({ count }, { plural }) =>
      plural(count, {
        one: 'Sie haben schon einen Passkey und müssen keinen erstellen.',
        other: 'Sie haben schon # Passkeys und müssen keinen erstellen.',
      }),
    turnOnNow: 'Passkey einschalten',
    create: 'Passkey erstellen',
    showList: 'Passkeys anzeigen',
  },

  progress: {
    asking: 'Folgen Sie den Schritten Ihres Browsers.',
    askingHint:
      'Wenn Sie sie nicht sehen, suchen Sie nach einem anderen Fenster Ihres Browsers oder Passwortmanagers.',
    saving: 'Ihr Passkey ist erstellt. Er wird gespeichert …',
    turningOn: 'Ihr Passkey ist gespeichert. Er wird eingeschaltet …',
  },
  unfinished: {
    unsaved:
      'Ihr Gerät hat einen Passkey erstellt, aber er konnte hier nicht gespeichert werden. Deshalb funktioniert er noch nicht.',
    'perhaps-saved':
      'Ihr Gerät hat einen Passkey erstellt. Wir wissen noch nicht, ob er hier gespeichert wurde.',
    registered:
      'Ihr Passkey ist gespeichert und bleibt es. Er ist nur nicht als zweiter Schritt eingeschaltet.',
  },

  done: {
    name: 'Name (optional)',
    on: 'Die Anmeldung mit Ihrem Passkey zählt jetzt als beide Schritte. Wenn Sie sich mit Ihrem Passwort anmelden, werden Sie nach Ihrer anderen Methode gefragt.',
    needsAnother:
      'Ihr Passkey ist gespeichert. Um ihn als zweiten Schritt zu verwenden, schalten Sie zuerst eine andere Methode ein, dann „Passkey“.',
    signInLost:
      'Um sich damit anzumelden, schalten Sie Passkey als zweiten Schritt ein: Bis dahin steht Ihre andere Methode im Weg.',
    signInLostForGood:
      'Ihr Passkey ist gespeichert. Solange eine andere Methode eingeschaltet ist, können Sie sich nicht damit anmelden.',
    ready:
      'Ihr Passkey ist gespeichert. Sie können sich überall damit anmelden, wo Ihnen ein Passkey angeboten wird.',
  },

  leaving: {
    unsaved:
      'Ein Passkey wurde erstellt und ist hier noch nicht gespeichert. Wenn Sie jetzt gehen, funktioniert er vielleicht nicht, und Ihr Gerät bietet ihn womöglich weiterhin an: Löschen Sie ihn dort.',
    'perhaps-saved':
      'Ein Passkey wurde erstellt, und wir wissen noch nicht, ob er hier gespeichert wurde. Wenn Sie jetzt gehen, sehen Sie später in Ihrer Liste der Passkeys nach. Wenn er dort fehlt, löschen Sie ihn auf Ihrem Gerät.',
    saved:
      'Ihr Passkey ist gespeichert und wird gerade eingeschaltet. Wenn Sie jetzt gehen, sehen Sie später nach, ob „Passkey“ eingeschaltet ist.',
  },

  failure: {
    cancelled:
      'Es wurde kein Passkey erstellt: Die Anfrage wurde abgebrochen oder hat zu lange gedauert. Sie können es jederzeit erneut versuchen.',
    'exists-here':
      'Dieses Gerät oder dieser Passwortmanager hat schon einen Passkey für Ihr Konto. Verwenden Sie diesen oder wählen Sie für den neuen einen anderen Ort.',
    'no-web-authn':
      'Dieser Browser kann keine Passkeys erstellen. Öffnen Sie diese Seite in einem aktuellen Browser, um einen zu erstellen.',
    'insecure-origin':
      'Passkeys können nur auf sicheren Seiten erstellt werden. Öffnen Sie diese Seite unter einer Adresse, die mit „https“ beginnt.',
    'wrong-origin': {
      known: ({ host }) =>
        `Passkeys für dieses Konto werden für ${host} erstellt, nicht für diese Seite. Öffnen Sie Ihr Konto dort, um einen zu erstellen.`,
      unknown:
        'Passkeys für dieses Konto können unter der Adresse dieser Seite nicht erstellt werden. Der Support kann Ihnen sagen, wo das möglich ist.',
    },
    'wrong-relying-party':
      'Der Passkey wurde für eine andere Website erstellt und deshalb nicht gespeichert. Wählen Sie ein anderes Gerät oder einen anderen Passwortmanager und versuchen Sie es dann erneut.',
    'not-capable':
      'Hier kann nichts die Art von Passkey erstellen, die dieses Konto verlangt. Richten Sie auf diesem Gerät eine Bildschirmsperre ein oder verwenden Sie Ihr Telefon oder einen Sicherheitsschlüssel.',
    'device-failed':
      'Das Gerät oder der Passwortmanager konnte den Passkey nicht erstellen. Versuchen Sie es erneut oder wählen Sie etwas anderes.',
    'limit-reached':
      'Sie haben so viele Passkeys, wie möglich sind. Löschen Sie einen, den Sie nicht mehr verwenden, und erstellen Sie dann den neuen.',
    'challenge-expired':
      'Das hat zu lange gedauert oder wurde zugleich an anderer Stelle begonnen. Deshalb wurde der Passkey nicht gespeichert. Erstellen Sie ihn erneut.',
    'client-mismatch':
      'Ihre Anmeldung hat sich zwischendurch geändert. Deshalb wurde der Passkey nicht gespeichert. Laden Sie diese Seite neu und erstellen Sie ihn dann erneut.',
    'credential-not-supported':
      'Passkeys dieses Geräts oder Passwortmanagers werden hier nicht angenommen. Deshalb wurde er nicht gespeichert. Wählen Sie etwas anderes und versuchen Sie es dann erneut.',
    'not-enabled':
      'Passkeys werden für dieses Konto nicht verwendet. Der Support kann Ihnen mehr dazu sagen.',
    'not-configured':
      'Passkeys sind für diesen Dienst nicht vollständig eingerichtet, deshalb kann keiner erstellt werden. Wenden Sie sich an den Support, damit das behoben wird.',
    'cannot-be-factor':
      'Keiner Ihrer Passkeys kann hier ein zweiter Schritt sein. Einer, der eine Bildschirmsperre, einen Fingerabdruck oder eine PIN verlangt, kann es.',
    'nickname-not-saved': 'Der Name konnte nicht gespeichert werden. Versuchen Sie es gleich noch einmal.',
  },
  leftBehind:
    'Wenn Ihr Gerät jetzt einen Passkey für diese Website anbietet, löschen Sie ihn dort: Er funktioniert nicht.',
} satisfies WholeMessages['passkeys'];

import type { WholeMessages } from '../whole-messages.js';

/** Das Profil. */
export const profile = {
  heading: 'Profil',
  loading: 'Ihr Profil wird geladen',
  loadFailed: 'Ihr Profil konnte nicht geladen werden',
  federated: 'Ihr Anmeldeanbieter verwaltet Ihr Profil. Ändern Sie es dort.',
  attribute: {
    name: 'Name',
    given_name: 'Vorname',
    family_name: 'Nachname',
    middle_name: 'Weiterer Vorname',
    nickname: 'Spitzname',
    preferred_username: 'Benutzername',
    gender: 'Geschlecht',
    birthdate: 'Geburtsdatum',
    picture: 'Link zum Bild',
    website: 'Webseite',
    profile: 'Link zum Profil',
    locale: 'Sprache',
    zoneinfo: 'Zeitzone',
    address: 'Anschrift',
  },
  required: ({ name }) => `${name} (Pflichtfeld)`,
  none: 'Keine Angabe',
  yes: 'Ja',
  no: 'Nein',
  picture: 'Ihr Bild',
  save: 'Speichern',
  discard: 'Verwerfen',
  saving: 'Wird gespeichert…',
  saved: 'Gespeichert.',
  elsewhere: ({ value }) => `Anderswo geändert in „${value}“. Speichern ersetzt das.`,
  elsewhereEmpty: 'Anderswo geleert. Speichern füllt es wieder.',
  changedElsewhere: 'Ihr Profil wurde anderswo geändert. Ihre Eingaben bleiben.',
  problem: {
    missing: 'Hier muss etwas stehen.',
    'not-a-date': 'Geben Sie ein vollständiges Datum ein, das es gibt.',
    'not-a-url': 'Geben Sie einen Link ein, der mit https:// beginnt.',
    'not-a-locale': 'Geben Sie einen Sprachcode ein, zum Beispiel de oder pt-BR.',
    'not-a-zone': 'Geben Sie eine Zeitzone ein, zum Beispiel Europe/Berlin.',
    'not-a-number': 'Geben Sie eine Zahl ein, nur mit Ziffern.',
    'too-long': ({ count }, intl) =>
      intl.plural(count, {
        one: 'Höchstens # Zeichen ist erlaubt.',
        other: 'Höchstens # Zeichen sind erlaubt.',
      }),
  },
  failure: {
    'not-writable':
      'Diese App kann das nicht ändern. Verwerfen Sie es oder wenden Sie sich an ihren Support.',
    'not-changeable':
      'Das lässt sich nicht mehr ändern. Verwerfen Sie es oder wenden Sie sich an den Support.',
    'not-in-schema':
      'Diese App kann das nicht speichern. Verwerfen Sie es oder wenden Sie sich an ihren Support.',
    'not-valid': 'Das wird nicht angenommen. Prüfen Sie die Schreibweise.',
    'required-by-pool': 'Hier muss etwas stehen. Jedes Konto braucht es.',
    taken: 'Ein anderes Konto hat das schon. Wählen Sie etwas anderes.',
    'account-incomplete':
      'Ihrem Konto fehlt noch etwas anderes, das nötig ist. Wenden Sie sich an den Support.',
    'refused-by-app':
      'Diese App hat Ihre Änderungen abgelehnt. Prüfen Sie sie oder wenden Sie sich an ihren Support.',
    'cannot-send': 'Diese App ist dafür nicht eingerichtet. Wenden Sie sich an ihren Support.',
    'one-of-several':
      'Nichts wurde gespeichert, weil eine Änderung abgelehnt wurde. Speichern Sie sie einzeln.',
    'not-applied': 'Ein Teil wurde nicht gespeichert. Ihre Eingaben sind noch da.',
  },
} satisfies WholeMessages['profile'];

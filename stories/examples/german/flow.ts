import type { WholeMessages } from '../whole-messages.js';

/** Messages that all set-ups share. */
export const flow = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  notNow: 'Nicht jetzt',
  understood: 'Verstanden',
  back: 'Zurück',
  continue: 'Weiter',
  finish: 'Fertig',
  turnOn: 'Einschalten',
  turningOn: 'Der Code stimmt. Wird eingeschaltet …',
  notTurnedOn: 'Noch nicht eingeschaltet',
  loading: 'Wird geladen …',
  code: {
    checking: 'Der Code wird geprüft …',
    problem: {
      'not-digits': 'Ein Code besteht nur aus Ziffern.',
      'too-few': ({ missing }, { plural }) =>
        plural(missing, {
          one: 'Der Code ist zu kurz: Es fehlt # Ziffer.',
          other: 'Der Code ist zu kurz: Es fehlen # Ziffern.',
        }),
      'too-many': ({ surplus }, { plural }) =>
        plural(surplus, {
          one: 'Der Code ist um # Ziffer zu lang.',
          other: 'Der Code ist um # Ziffern zu lang.',
        }),
    },
  },
  prefer: {
    label: 'Als bevorzugte Methode festlegen',
    hint: 'Danach werden Sie bei der Anmeldung zuerst gefragt.',
  },
  preferRisk: {
    'password-reset-blocked': 'Ein vergessenes Passwort könnten Sie dann nicht zurücksetzen.',
  },
  withPasskey: {
    label: 'Auch „Passkey“ einschalten',
    hint: 'So können Sie sich weiterhin mit Ihrem Passkey anmelden.',
  },
  leaving: { title: 'Gehen, ohne fertig zu sein?', stay: 'Weitermachen', leave: 'Verlassen' },
  federated:
    'Sie melden sich über einen anderen Anbieter an. Dieser legt fest, ob ein zweiter Schritt nötig ist. Ändern können Sie das in Ihrem Konto dort.',
} satisfies WholeMessages['flow'];

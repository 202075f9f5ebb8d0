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
  turningOn: 'Code angenommen. Wird eingeschaltet …',
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
  prefer: { label: 'Als bevorzugte Methode festlegen' },
  preferRisk: {
    'password-reset-blocked': 'Ein vergessenes Passwort könnten Sie dann nicht zurücksetzen.',
  },
  withPasskey: { label: 'Weiterhin mit meinem Passkey anmelden' },
  leaving: { title: 'Gehen, ohne fertig zu sein?', stay: 'Weitermachen', leave: 'Verlassen' },
  federated: 'Ihr Anmeldeanbieter legt das fest. Ändern Sie es in Ihrem Konto dort.',
} satisfies WholeMessages['flow'];

import type { WholeMessages } from '../whole-messages.js';

/** Gemerkte Geräte. */
export const devices = {
  heading: 'Gemerkte Geräte',
  intro: 'Auf diesen Geräten werden Sie nicht nach einem Code gefragt.',
  loading: 'Ihre Geräte werden geladen…',
  loadFailed: 'Ihre Geräte konnten nicht geladen werden',
  unavailableTitle: 'Hier wird kein Gerät gemerkt',
  unavailable: 'Sie werden auf jedem Gerät nach einem Code gefragt.',
  emptyTitle: 'Keine gemerkten Geräte',
  empty: 'Sie werden auf jedem Gerät nach einem Code gefragt.',
  current: 'Dieses Gerät',
  unknownDevice: 'Unbekanntes Gerät',
  device: ({ name, system }) => `${name} auf ${system}`,
  lastSignIn: ({ ago }) => `Letzte Anmeldung ${ago}`,
  forget: 'Vergessen',
  forgetLabel: ({ name }) => `Vergessen: ${name}`,
  question: {
    title: ({ name }) => `${name} vergessen?`,
    titleCurrent: 'Dieses Gerät vergessen?',
    about: 'Es wird beim nächsten Mal nach einem Code gefragt. Es wird nicht sofort abgemeldet.',
    aboutCurrent:
      'Sie werden beim nächsten Mal nach einem Code gefragt. Vergessen meldet Sie auch hier bald ab.',
    forget: 'Vergessen',
    askForCode: 'Nur nach Code fragen',
  },
  ending: 'Wird gespeichert…',
  done: {
    forget: ({ name }) => `${name} ist vergessen.`,
    'ask-for-code': ({ name }) => `${name} wird beim nächsten Mal nach einem Code gefragt.`,
  },
  failure: {
    unknown: 'Wir wissen nicht, ob das geklappt hat. Versuchen Sie es erneut.',
    'not-applied': 'Das hat nicht geklappt. Versuchen Sie es erneut.',
  },
} satisfies WholeMessages['devices'];

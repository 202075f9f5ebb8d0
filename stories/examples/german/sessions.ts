import type { WholeMessages } from '../whole-messages.js';

/** Sitzungen. */
export const sessions = {
  heading: 'Wo Sie angemeldet sind',
  intro: 'Ein Gerät kann nach der angegebenen Zeit noch aktiv gewesen sein.',
  loading: 'Ihre Sitzungen werden geladen…',
  loadFailed: 'Ihre Sitzungen konnten nicht geladen werden',
  unavailableTitle: 'Sitzungen lassen sich hier nicht auflisten',
  unavailable: 'Sie können sich trotzdem überall auf einmal abmelden.',
  current: 'Dieses Gerät',
  unknownDevice: 'Unbekanntes Gerät',
  device: ({ name, system }) => `${name} auf ${system}`,
  browser: 'Von der Anmeldeseite gemerkt',
  active: ({ ago }) => `Aktiv: ${ago}`,
  revoked: 'Abgemeldet',
  revoke: 'Abmelden',
  revokeLabel: ({ name }) => `Abmelden: ${name}`,
  revokeOthers: 'Alle anderen abmelden',
  everywhere: 'Überall abmelden',
  question: {
    one: ({ name }) => `${name} abmelden?`,
    all: ({ count }, intl) =>
      intl.plural(count, { one: '# andere Sitzung abmelden?', other: '# andere Sitzungen abmelden?' }),
    linked: 'Apps mit derselben Anmeldung werden auch abgemeldet.',
    notYou: 'Wenn Sie das Gerät nicht kennen, ändern Sie auch Ihr Passwort.',
    confirm: 'Abmelden',
  },
  revoking: 'Wird abgemeldet…',
  done: ({ count }, intl) => intl.plural(count, { one: 'Abgemeldet.', other: '# Sitzungen abgemeldet.' }),
  partly: ({ done, all }) => `${done} von ${all} abgemeldet.`,
  everywhereQuestion: {
    title: 'Überall abmelden?',
    about: 'Sie werden auf allen Geräten abgemeldet, auch hier.',
    rest: 'Andere Dienste, die Sie von hier geöffnet haben, bleiben vielleicht noch eine Weile angemeldet.',
    confirm: 'Überall abmelden',
    signingOut: 'Sie werden abgemeldet…',
  },
  signedOut: { title: 'Überall abgemeldet', about: 'Melden Sie sich wieder an, um fortzufahren.' },
  failure: {
    unknown: 'Wir wissen nicht, ob abgemeldet wurde. Versuchen Sie es erneut.',
    'not-applied': 'Es wurde nicht abgemeldet. Versuchen Sie es erneut.',
  },
} satisfies WholeMessages['sessions'];

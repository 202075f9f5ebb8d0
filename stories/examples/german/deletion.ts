import type { WholeMessages } from '../whole-messages.js';

/** Konto löschen. */
export const deletion = {
  heading: 'Konto löschen',
  intro: 'Löscht Ihr Konto endgültig. Das lässt sich nicht rückgängig machen.',
  open: 'Konto löschen',
  title: { question: 'Ihr Konto löschen?', deleted: 'Konto gelöscht' },
  about: 'Das lässt sich nicht rückgängig machen, und Sie können sich nicht mehr anmelden.',
  phrase: 'mein Konto löschen',
  typeIt: ({ phrase }) => `Geben Sie zur Bestätigung „${phrase}“ ein`,
  wrongPhrase: ({ phrase }) => `Geben Sie „${phrase}“ ein.`,
  submit: 'Konto löschen',
  deleting: 'Ihr Konto wird gelöscht…',
  deleted: 'Ihr Konto gibt es nicht mehr.',
  failure: {
    stopped:
      'Ihr Konto kann jetzt nicht gelöscht werden. Versuchen Sie es später, oder wenden Sie sich an den Support.',
    unknown: 'Wir wissen nicht, ob Ihr Konto gelöscht wurde. Versuchen Sie es erneut.',
    'not-applied': 'Ihr Konto wurde nicht gelöscht. Versuchen Sie es erneut.',
  },
} satisfies WholeMessages['deletion'];

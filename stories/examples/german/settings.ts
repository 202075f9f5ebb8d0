import type { WholeMessages } from '../whole-messages.js';

/** The account page itself. */
export const settings = {
  contents: 'Auf dieser Seite',
} satisfies WholeMessages['settings'];

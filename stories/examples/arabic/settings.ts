import type { WholeMessages } from '../whole-messages.js';

/** The account page itself. */
export const settings = {
  contents: 'في هذه الصفحة',
} satisfies WholeMessages['settings'];

import type { MessageIntl } from '../messages/message-intl.js';
import type { BoundMessages, MessageCatalogue } from '../messages/messages.js';
import type { FactorOffer } from '../preference/turn-on-options.js';

/** The words that all set-ups share, in English: a catalogue of its own, so that it loads with the first of them. */
export const flowMessages = {
  /** The name of the cross; a button beside it is called otherwise, so that each can be named aloud. */
  close: 'Close',
  cancel: 'Cancel',
  /** Leaves what can be done later as well. */
  notNow: 'Not now',
  /** Leaves where there is nothing to do. */
  understood: 'OK',
  back: 'Back',
  continue: 'Continue',
  finish: 'Done',
  turnOn: 'Turn on',
  turningOn: 'The code is right. Turning it on…',
  notTurnedOn: 'Not turned on yet',
  loading: 'Loading…',

  code: {
    checking: 'Checking the code…',
    problem: {
      'not-digits': 'A code has digits only.',
      'too-few': ({ missing }: { missing: number }, intl: MessageIntl) =>
        intl.plural(missing, {
          one: 'The code is too short: # digit is missing.',
          other: 'The code is too short: # digits are missing.',
        }),
      'too-many': ({ surplus }: { surplus: number }, intl: MessageIntl) =>
        intl.plural(surplus, {
          one: 'The code is too long by # digit.',
          other: 'The code is too long by # digits.',
        }),
    },
  },

  prefer: { label: 'Make it my preferred method', hint: 'Asked for first when you sign in.' },
  /** What preferring it would put at risk; read with the choice. */
  preferRisk: {
    'password-reset-blocked': 'You could then not reset a forgotten password.',
  } satisfies Record<NonNullable<FactorOffer['preferRisk']>, string>,
  withPasskey: { label: 'Turn on Passkey too', hint: 'Keeps signing in with your passkey possible.' },

  leaving: { title: 'Leave without finishing?', stay: 'Keep going', leave: 'Leave' },

  federated:
    'You sign in through another provider, which decides whether a second step is needed. To change it, go to your account there.',
} satisfies MessageCatalogue;

/** The shape of these messages; an app replaces any of them through the provider's `messages.flow`. */
export type FlowMessages = typeof flowMessages;

/** These messages in the app's words and locale. */
export type FlowText = BoundMessages<FlowMessages>;

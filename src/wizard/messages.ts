import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';
import type { TurnOnOptions } from '../preference/turn-on-options.js';

/**
 * The English messages that all set-ups share. A separate catalogue, so that it loads with the first set-up.
 */
export const flowMessages = {
  /**
   * The name of the close button. No other button of a step has it, so that voice control can tell them
   * apart.
   */
  close: 'Close',
  cancel: 'Cancel',
  /** Leaves a step that the user can do later. */
  notNow: 'Not now',
  /** Leaves a sheet without anything to do. */
  understood: 'OK',
  back: 'Back',
  continue: 'Continue',
  finish: 'Done',
  turnOn: 'Turn on',
  turningOn: 'Code accepted. Turning it on…',
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

  prefer: { label: 'Make it my preferred method' },
  /** The risk of making it preferred. Read with the checkbox. */
  preferRisk: {
    'password-reset-blocked': "You couldn't reset a forgotten password.",
  } satisfies Record<NonNullable<TurnOnOptions['preferRisk']>, string>,
  /** Turns the passkey factor on as well: without it, the passkey no longer signs the user in. */
  withPasskey: { label: 'Keep signing in with my passkey' },

  leaving: { title: 'Leave without finishing?', stay: 'Keep going', leave: 'Leave' },

  federated: 'Your sign-in provider decides this. Change it in your account there.',
} satisfies MessageCatalogue;

/** The shape of these messages. Apps override them with the provider's `messages.flow`. */
export type FlowMessages = typeof flowMessages;

/** These messages with the app's overrides, in its locale. */
export type BoundFlowMessages = BoundMessages<FlowMessages>;

import type { MfaFailure } from '../account/failure.js';
import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';
import type { PasswordRequirement } from './password-policy.js';
import type { PasswordFailure } from './to-password-failure.js';

/** The English messages of a change of the password. Failures that all features share use `mfa.failure`. */
export const passwordMessages = {
  /** The section of the page that opens the dialog. */
  heading: 'Password',
  intro: 'Use one that you use nowhere else.',

  title: {
    change: 'Change password',
    set: 'Set a password',
    changed: 'Password changed',
    'was-set': 'Password set',
  },
  current: 'Current password',
  next: 'New password',
  show: { label: 'Show', name: ({ name }: { name: string }) => `Show ${name}` },
  hide: { label: 'Hide', name: ({ name }: { name: string }) => `Hide ${name}` },

  /** The list under the field. Ticks show what the password has already. */
  requirements: 'It needs:',
  requirement: {
    length: ({ count }: { count: number }, intl: MessageIntl) =>
      intl.plural(count, { one: '# character or more', other: '# characters or more' }),
    lowercase: 'a lowercase letter',
    uppercase: 'an uppercase letter',
    number: 'a number',
    symbol: 'a symbol',
  } satisfies Record<PasswordRequirement, unknown>,
  /** Read aloud after a requirement. */
  met: 'done',
  unmet: 'missing',

  problem: {
    'current-missing': 'Enter your current password.',
    'next-missing': 'Enter a new password.',
    unmet: ({ names }: { names: readonly string[] }, intl: MessageIntl) => `Add ${intl.list(names)}.`,
    'too-long': ({ count }: { count: number }, intl: MessageIntl) =>
      intl.plural(count, { one: 'Use at most # character.', other: 'Use at most # characters.' }),
    same: 'This is your current password. Choose another one.',
  },

  submit: { change: 'Change password', set: 'Set password' },
  saving: 'Changing your password…',
  /** Submits a password that is known from a leak. */
  useAnyway: 'Use it anyway',

  done: {
    change: 'Use your new password next time you sign in.',
    set: 'You can now sign in with your password.',
    /** Where the app can list sessions. */
    otherSessions: 'Other devices stay signed in.',
    signOutOthers: 'Sign them out',
  },

  failure: {
    'wrong-password': "That isn't your current password.",
    'password-exists': 'You have a password already. Enter it to change it.',
    'maybe-changed': 'Your new password may already work. Sign out and try it.',
    unknown: "We don't know whether your password was changed. Try again, or sign in with the new one.",
    'password-refused': "This password isn't accepted. Choose a longer, less common one.",
    'used-before': "You've used this password before. Choose another one.",
    leaked: 'This password was found in a data leak, so others may guess it. Choose another one.',
    'limit-exceeded': 'You can try this five times an hour. Wait, then try again.',
  } satisfies Record<
    Exclude<PasswordFailure['kind'], MfaFailure['kind']> | 'unknown' | 'limit-exceeded',
    string
  >,
} satisfies MessageCatalogue;

/** The shape of these messages. Apps override them with the provider's `messages.password`. */
export type PasswordMessages = typeof passwordMessages;

/** These messages with the app's overrides, in its locale. */
export type BoundPasswordMessages = BoundMessages<PasswordMessages>;

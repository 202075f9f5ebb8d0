import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';

/** The English messages about sessions. Failures that all features share use `mfa.failure`. */
export const sessionMessages = {
  heading: "Where you're signed in",
  intro: 'A device may have been active since the time shown.',
  loading: 'Loading your sessions…',
  loadFailed: "Your sessions couldn't be loaded",
  unavailableTitle: "Sessions can't be listed here",
  unavailable: 'You can still sign out everywhere at once.',

  current: 'This device',
  unknownDevice: 'Unknown device',
  device: ({ name, system }: { name: string; system: string }) => `${name} on ${system}`,
  /** A browser that the sign-in page remembers. */
  browser: 'Remembered by the sign-in page',
  /** The value is a time in the locale's words, such as "2 hours ago". */
  active: ({ ago }: { ago: string }) => `Active ${ago}`,
  revoked: 'Signed out',

  revoke: 'Sign out',
  revokeLabel: ({ name }: { name: string }) => `Sign out ${name}`,
  revokeOthers: 'Sign out all others',
  everywhere: 'Sign out everywhere',

  question: {
    one: ({ name }: { name: string }) => `Sign out ${name}?`,
    all: ({ count }: { count: number }, intl: MessageIntl) =>
      intl.plural(count, { one: 'Sign out # other session?', other: 'Sign out # other sessions?' }),
    /** Apps share the sign-in of a browser. */
    linked: 'Apps that share its sign-in are signed out, too.',
    notYou: "Don't know it? Change your password too.",
    confirm: 'Sign out',
  },
  revoking: 'Signing out…',
  done: ({ count }: { count: number }, intl: MessageIntl) =>
    intl.plural(count, { one: 'Signed out.', other: '# sessions signed out.' }),
  /** A sign-out of several sessions that failed on the way. The values are numbers in the locale's digits. */
  partly: ({ done, all }: { done: string; all: string }) => `${done} of ${all} signed out.`,

  everywhereQuestion: {
    title: 'Sign out everywhere?',
    about: "You're signed out on all devices, and here.",
    rest: 'Services that you opened from here may stay signed in.',
    confirm: 'Sign out everywhere',
    signingOut: 'Signing out…',
  },
  signedOut: { title: 'Signed out everywhere', about: 'Sign in again to go on.' },

  failure: {
    unknown: "We don't know whether it was signed out. Try again.",
    'not-applied': "It wasn't signed out. Try again.",
  },
} satisfies MessageCatalogue;

/** The shape of these messages. Apps override them with the provider's `messages.sessions`. */
export type SessionMessages = typeof sessionMessages;

/** These messages with the app's overrides, in its locale. */
export type BoundSessionMessages = BoundMessages<SessionMessages>;

import type { BoundMessages, MessageCatalogue } from '../messages/messages.js';

/** The English messages about remembered devices. Failures that all features share use `mfa.failure`. */
export const deviceMessages = {
  heading: 'Remembered devices',
  intro: "You aren't asked for a code on these devices.",
  loading: 'Loading your devices…',
  loadFailed: "Your devices couldn't be loaded",
  unavailableTitle: 'No device is remembered here',
  unavailable: "You're asked for a code on every device.",
  emptyTitle: 'No remembered devices',
  empty: "You're asked for a code on every device.",

  current: 'This device',
  unknownDevice: 'Unknown device',
  device: ({ name, system }: { name: string; system: string }) => `${name} on ${system}`,
  /** The value is a time in the locale's words, such as "2 hours ago". */
  lastSignIn: ({ ago }: { ago: string }) => `Last sign-in ${ago}`,

  forget: 'Forget',
  forgetLabel: ({ name }: { name: string }) => `Forget ${name}`,
  question: {
    title: ({ name }: { name: string }) => `Forget ${name}?`,
    titleCurrent: 'Forget this device?',
    about: "It's asked for a code next time. It isn't signed out at once.",
    aboutCurrent: "You're asked for a code next time. Forgetting it also signs you out here soon.",
    forget: 'Forget',
    askForCode: 'Only ask for a code',
  },
  ending: 'Saving…',
  done: {
    forget: ({ name }: { name: string }) => `${name} is forgotten.`,
    'ask-for-code': ({ name }: { name: string }) => `${name} is asked for a code next time.`,
  },
  failure: {
    unknown: "We don't know whether this was done. Try again.",
    'not-applied': "This wasn't done. Try again.",
  },
} satisfies MessageCatalogue;

/** The shape of these messages. Apps override them with the provider's `messages.devices`. */
export type DeviceMessages = typeof deviceMessages;

/** These messages with the app's overrides, in its locale. */
export type BoundDeviceMessages = BoundMessages<DeviceMessages>;

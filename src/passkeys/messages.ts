import type { MfaFailure } from '../account/failure.js';
import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';
import type { NicknameFailure } from './nicknames.js';
import type { PasskeyKind } from './passkey.js';
import type { PasskeyFailure } from './passkey-failure.js';

/** The name of a passkey, in a sentence. */
interface Named {
  readonly name: string;
}

/**
 * Every message about passkeys, in English. A separate catalogue, so that it loads with the list or the dialog. Errors of the
 * service have their messages in `mfa.failure`.
 *
 * A passkey "as a second step" is the setting of the panel. A passkey without it cannot sign in while another method is on, and
 * after the password the service asks for the other method either way (AWS MFA guide).
 */
export const passkeyMessages = {
  heading: 'Passkeys',
  intro: 'Sign in with your fingerprint, face or screen lock.',
  loading: 'Loading your passkeys',
  create: 'Create a passkey',
  createAnother: 'Create another passkey',

  title: {
    'set-up': 'Set up passkey',
    create: 'Create a passkey',
    unsaved: 'Not saved yet',
    'perhaps-saved': 'It may not be saved',
    on: 'Passkey is on',
    created: 'Passkey created',
  },

  list: {
    unnamed: 'Unnamed',
    kind: {
      device: 'Device or password manager',
      phone: 'Phone or tablet',
      'security-key': 'Security key',
    } satisfies Record<PasskeyKind, string>,
    created: ({ date }: { readonly date: string }) => `Created ${date}`,
    emptyTitle: 'No passkeys yet',
    empty: "There's nothing to remember, and nobody can guess it.",
    full: ({ limit }: { readonly limit: number }, intl: MessageIntl) =>
      intl.plural(limit, {
        one: 'You have # passkey, the most you can have. Delete it to create another.',
        other: 'You have # passkeys, the most you can have. Delete one to create another.',
      }),
    namesNotRead: "We couldn't load the names you gave your passkeys.",
    loadFailed: "We couldn't load your passkeys",
    federatedTitle: 'Managed by your sign-in provider',
    federated: 'You sign in through another provider. Create passkeys in your account there.',
  },

  rename: {
    rename: 'Rename',
    /** The accessible name of the button; it contains the visible one. */
    label: ({ name }: Named) => `Rename passkey ${name}`,
    field: 'Name',
    hint: 'For example, “Work laptop”.',
    hintWithDefault: ({ name }: Named) => `Leave it empty to use “${name}” again.`,
    save: 'Save name',
    saved: ({ name }: Named) => `The passkey is now called “${name}”.`,
  },

  remove: {
    delete: 'Delete',
    /** The accessible name of the button; it contains the visible one. */
    label: ({ name }: Named) => `Delete passkey ${name}`,
    title: 'Delete this passkey?',
    blockedTitle: "You can't delete this passkey",
    about: "You won't be able to sign in with it.",
    last: 'This is your only passkey.',
    checking: 'Checking whether you can sign in without it…',
    onlyWayIn: "It's your only way to sign in. Create another first.",
    perhapsOnlyWayIn: 'Without a password, you may be locked out.',
    turnsFactorOff: 'Passkey as a second step turns off too.',
    deleting: 'Deleting the passkey…',
    factorIsOff: "Your passkey wasn't deleted, but it's no longer your second step.",
    turnBackOn: 'Turn it back on',
    leaveOff: 'Leave it off',
    deleted: ({ name }: Named) => `The passkey “${name}” was deleted.`,
    wasGone: ({ name }: Named) => `The passkey “${name}” was already deleted.`,
    deletedAndOff: ({ name }: Named) => `The passkey “${name}” was deleted. Passkey as a second step is off.`,
    /** Follows each of these. */
    onDevice: 'If your device still offers it, delete it there too.',
  },

  explain: {
    /** The passkey is turned on as a second step once it exists. */
    factor: 'It also becomes your second step: no password, no code.',
    factorIsOn: 'It also works as your second step.',
    needsAnother: 'To use a passkey as a second step, turn on another method first.',
    signInLost: "It can't sign you in until it's also your second step.",
    signInLostForGood: "Your passkey can't sign you in while another method is on.",
    turnOn: {
      label: 'Also use it as my second step',
      hint: 'It then replaces your password and code.',
    },
    haveOne: ({ count }: { readonly count: number }, intl: MessageIntl) =>
      intl.plural(count, {
        one: 'You already have a passkey.',
        other: 'You already have # passkeys.',
      }),
    turnOnNow: 'Turn on passkey',
    create: 'Create passkey',
    showList: 'Show passkeys',
  },

  progress: {
    starting: 'Starting…',
    asking: 'Follow the steps in your browser.',
    askingHint: "Don't see them? Look for another window.",
    saving: 'Saving your passkey…',
    turningOn: 'Your passkey is saved. Turning it on…',
  },
  /** A passkey was created, and the rest failed. */
  unfinished: {
    unsaved: "Your passkey wasn't saved, so it doesn't work yet.",
    'perhaps-saved': "We don't know yet whether your passkey was saved.",
    registered: "Your passkey is saved. It isn't your second step yet.",
  },

  done: {
    name: 'Name (optional)',
    /** The list shows it before the sentence on what the passkey is good for. */
    saved: 'Your passkey is saved.',
    on: 'Your passkey now replaces your password and code. With your password, you still need a code.',
    ready: 'You can sign in with it wherever passkeys are offered.',
  },

  leaving: {
    unsaved: "Your passkey isn't saved and may not work. If your device offers it, delete it there.",
    'perhaps-saved':
      "Your passkey may not be saved. Check your passkeys later. If it isn't listed, delete it on your device.",
    saved: 'Your passkey is saved. Check later whether it was turned on.',
  },

  failure: {
    cancelled: 'No passkey was created. The request was cancelled or took too long.',
    'exists-here':
      'This device or password manager already has your passkey. Use that one, or choose another place.',
    'no-web-authn': "This browser can't create passkeys. Open this page in an up-to-date browser.",
    'insecure-origin':
      'Passkeys only work on secure pages. Open this page at an address that starts with “https”.',
    'wrong-origin': {
      known: ({ host }: { readonly host: string }) =>
        `Passkeys only work on ${host}. Open your account there to create one.`,
      unknown: "Passkeys don't work at this address. Contact support to learn where they do.",
    },
    'wrong-relying-party':
      "The passkey was made for another site, so it wasn't saved. Choose another device or password manager.",
    'not-capable':
      "This device can't create the passkey you need. Set up a screen lock, or use another device.",
    'device-failed':
      "Your device or password manager couldn't create the passkey. Try again, or choose another one.",
    'limit-reached': 'You have as many passkeys as you can have. Delete one to create another.',
    'challenge-expired': "Your passkey wasn't saved: this may have taken too long. Create it again.",
    'client-mismatch': "Your sign-in changed, so the passkey wasn't saved. Reload this page and try again.",
    'credential-not-supported':
      "Your passkey wasn't saved. Choose a device or password manager that's accepted here.",
    'not-enabled': "Passkeys aren't available for your account. Contact support to learn more.",
    'not-configured': "Passkeys aren't fully set up here. Contact support to get this fixed.",
    'cannot-be-factor':
      'None of your passkeys can be a second step. One with a screen lock, fingerprint or PIN can.',
    'nickname-not-saved': "We couldn't save the name. Try again in a moment.",
  } satisfies Record<Exclude<PasskeyFailure['kind'], MfaFailure['kind']> | NicknameFailure['kind'], unknown>,
  /** After the service rejected a new passkey. */
  leftBehind: "If your device offers this passkey, delete it there: it doesn't work.",
} satisfies MessageCatalogue;

/** The shape of these messages. An app replaces any of them through the provider's `messages.passkeys`. */
export type PasskeyMessages = typeof passkeyMessages;

/** These messages with the app's own texts and locale. */
export type BoundPasskeyMessages = BoundMessages<PasskeyMessages>;

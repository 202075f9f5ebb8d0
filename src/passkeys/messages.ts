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
 * "Passkey is on" is about the second step, which is not the same as signing in with a passkey alone: after the password, the
 * service asks for the other method whether or not the passkey is on (AWS MFA guide).
 */
export const passkeyMessages = {
  heading: 'Passkeys',
  intro: 'Confirm that it is you by fingerprint, face, screen lock, or security key.',
  loading: 'Loading your passkeys',
  create: 'Create a passkey',
  createAnother: 'Create another passkey',

  title: {
    'set-up': 'Set up passkey',
    create: 'Create a passkey',
    unsaved: 'Not saved yet',
    'perhaps-saved': 'Perhaps not saved',
    on: 'Passkey is on',
    created: 'Passkey created',
  },

  list: {
    unnamed: 'Unnamed passkey',
    kind: {
      device: 'Device or password manager',
      phone: 'Phone or tablet',
      'security-key': 'Security key',
    } satisfies Record<PasskeyKind, string>,
    created: ({ date }: { readonly date: string }) => `Created ${date}`,
    emptyTitle: 'No passkeys yet',
    empty: 'A passkey cannot be guessed or forgotten, and works only on the site that it was made for.',
    full: ({ limit }: { readonly limit: number }, intl: MessageIntl) =>
      intl.plural(limit, {
        one: 'You have # passkey, which is as many as there can be. To create another one, delete it first.',
        other:
          'You have # passkeys, which is as many as there can be. To create another one, delete one first.',
      }),
    namesNotRead: 'The names that you gave to your passkeys could not be loaded.',
    loadFailed: 'Your passkeys could not be loaded',
    federatedTitle: 'Managed by your sign-in provider',
    federated: 'You sign in through another provider. To use passkeys, go to your account there.',
  },

  rename: {
    rename: 'Rename',
    /** The accessible name of the button; it contains the visible one. */
    label: ({ name }: Named) => `Rename ${name}`,
    field: 'Name',
    hint: 'For example “Work laptop”.',
    hintWithDefault: ({ name }: Named) =>
      `For example “Work laptop”. Leave it empty to call it “${name}” again.`,
    save: 'Save name',
    saved: 'The name was saved.',
  },

  remove: {
    delete: 'Delete',
    /** The accessible name of the button; it contains the visible one. */
    label: ({ name }: Named) => `Delete ${name}`,
    title: 'Delete this passkey?',
    blockedTitle: 'This passkey cannot be deleted',
    about: 'You can no longer sign in with it. If your device goes on offering it, delete it there too.',
    last: 'It is your only passkey.',
    checking: 'Checking whether you can sign in without it…',
    onlyWayIn:
      'You have no other way to sign in, so deleting it would lock you out. Create another passkey first, then delete this one.',
    perhapsOnlyWayIn: 'If you have no password, you may not be able to sign in without it.',
    turnsFactorOff: 'Passkey will be turned off as a second step too.',
    factorIsOff: 'Passkey was turned off as a second step. The passkey itself was not deleted.',
    turnBackOn: 'Turn it back on',
    leaveOff: 'Leave it off',
    deleted: 'The passkey was deleted.',
    wasGone: 'The passkey had been deleted already.',
    deletedAndOff: 'The passkey was deleted. Passkey is off as a second step.',
  },

  explain: {
    about:
      'With a passkey, you confirm that it is you with your fingerprint, face, or screen lock, or with a security key. Your device or password manager keeps it, and it works only on the site that it was made for.',
    steps: 'Your browser will ask where to keep it.',
    factorTitle: 'Passkey as a second step',
    /** The factor is turned on with the passkey. */
    factor:
      'When Passkey is on, signing in with your passkey counts as both steps. If you sign in with your password, you are asked for your other method, as before.',
    factorIsOn: 'Passkey is on, so signing in with the new passkey counts as both steps too.',
    needsAnother:
      'A passkey cannot be your only second step. You can create it now, and turn Passkey on once another method is on: signing in with your passkey then counts as both steps.',
    signInLost: 'While Passkey is off and another method is on, you cannot sign in with your passkey alone.',
    signInLostForGood: 'While another method is on, you cannot sign in with your passkey alone.',
    turnOn: {
      label: 'Turn on Passkey as a second step',
      hint: 'Signing in with your passkey then counts as both steps.',
    },
    haveOne: ({ count }: { readonly count: number }, intl: MessageIntl) =>
      intl.plural(count, {
        one: 'You have a passkey already, so there is no need to create one.',
        other: 'You have # passkeys already, so there is no need to create one.',
      }),
    turnOnNow: 'Turn on Passkey',
    create: 'Create passkey',
    showList: 'Show passkeys',
  },

  progress: {
    asking: 'Follow the steps of your browser.',
    askingHint:
      'If you do not see them, look for another window, of your browser or of your password manager.',
    saving: 'Your passkey is made. Saving it…',
    turningOn: 'Your passkey is saved. Turning it on…',
  },
  /** A passkey was created, and the rest failed. */
  unfinished: {
    unsaved: 'Your device made a passkey, but it could not be saved here, so it does not work yet.',
    'perhaps-saved': 'Your device made a passkey. We do not know yet whether it was saved here.',
    registered: 'Your passkey is saved and stays so. It is only not turned on as a second step.',
  },

  done: {
    name: 'Name (optional)',
    on: 'Signing in with your passkey now counts as both steps. If you sign in with your password, you are asked for your other method.',
    needsAnother:
      'Your passkey is saved. To use it as a second step, turn on another method first, then Passkey.',
    signInLost:
      'To sign in with it, turn on Passkey as a second step: until then, your other method stands in the way.',
    signInLostForGood: 'Your passkey is saved. While another method is on, you cannot sign in with it.',
    ready: 'Your passkey is saved. You can sign in with it wherever you are offered to use a passkey.',
  },

  leaving: {
    unsaved:
      'A passkey was made, and is not saved here yet. If you leave now, it may not work, and your device may go on offering it: delete it there.',
    'perhaps-saved':
      'A passkey was made, and we do not know yet whether it was saved here. If you leave now, look at your list of passkeys later. If it is not there, delete it on your device.',
    saved:
      'Your passkey is saved, and is being turned on. If you leave now, check later whether Passkey is on.',
  },

  failure: {
    cancelled:
      'No passkey was created: the request was cancelled, or took too long. You can try again at any time.',
    'exists-here':
      'This device or password manager has a passkey for your account already. Use that one, or choose another place for the new one.',
    'no-web-authn':
      'This browser cannot create passkeys. Open this page in an up-to-date browser to create one.',
    'insecure-origin':
      'Passkeys can be created on secure pages only. Open this page at an address that begins with “https”.',
    'wrong-origin': {
      known: ({ host }: { readonly host: string }) =>
        `Passkeys for this account are made for ${host}, not for this page. Open your account there to create one.`,
      unknown:
        'Passkeys for this account cannot be created at the address of this page. Contact support to learn where they can.',
    },
    'wrong-relying-party':
      'The passkey was made for another site, so it was not saved. Choose another device or password manager, then try again.',
    'not-capable':
      'Nothing here can make the kind of passkey that this account needs. Set up a screen lock on this device, or use your phone or a security key.',
    'device-failed':
      'The device or password manager could not make the passkey. Try again, or choose another one.',
    'limit-reached':
      'You have as many passkeys as there can be. Delete one that you no longer use, then create the new one.',
    'challenge-expired':
      'This took too long, or was started somewhere else at the same time, so the passkey was not saved. Create it again.',
    'client-mismatch':
      'Your sign-in changed on the way, so the passkey was not saved. Reload this page, then create it again.',
    'credential-not-supported':
      'Passkeys of this device or password manager are not accepted here, so it was not saved. Choose another one, then try again.',
    'not-enabled': 'Passkeys are not used for this account. Contact support to learn more.',
    'not-configured':
      'Passkeys are not set up completely for this service, so none can be created. Contact support so that this can be put right.',
    'cannot-be-factor':
      'None of your passkeys can be a second step here. One that asks for a screen lock, a fingerprint, or a PIN can.',
    'nickname-not-saved': 'The name could not be saved. Try again in a moment.',
  } satisfies Record<Exclude<PasskeyFailure['kind'], MfaFailure['kind']> | NicknameFailure['kind'], unknown>,
  /** After the service rejected a new passkey. */
  leftBehind: 'If your device now offers a passkey for this site, delete it there: it does not work.',
} satisfies MessageCatalogue;

/** The shape of these messages. An app replaces any of them through the provider's `messages.passkeys`. */
export type PasskeyMessages = typeof passkeyMessages;

/** These messages with the app's own texts and locale. */
export type BoundPasskeyMessages = BoundMessages<PasskeyMessages>;

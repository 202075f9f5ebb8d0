import type { MfaFailure } from '../account/failure.js';
import type { BoundMessages, MessageCatalogue } from '../messages/messages.js';
import type { TotpSetupFailure } from './to-totp-failure.js';

/**
 * The English messages of the authenticator's set-up. They load with the dialog. Failures that all features
 * share use `mfa.failure`.
 */
export const totpSetupMessages = {
  title: {
    'set-up': 'Set up authenticator app',
    replace: 'Replace authenticator app',
    done: 'Authenticator app is on',
    replaced: 'Authenticator app replaced',
  },

  explain: {
    about: 'Get sign-in codes from an app on your phone or in your password manager.',
    replacing:
      'Your current app stops working when you continue. Until you finish, you may not be able to sign in. Have the new app ready.',
    unfinished:
      "You didn't finish replacing your app, so it may not work. Continue for a new QR code, and delete older entries.",
    passkeyLoss: 'Your passkey stops signing you in, unless you keep it in the next step.',
    passkeyLossForGood: 'Your passkey stops signing you in.',
  },

  key: {
    /** Read aloud while the key is on its way. */
    loading: 'Getting your key…',
    scan: 'Scan this with your authenticator app.',
    qrCode: "QR code for your authenticator app. If you can't scan it, use the key.",
    /** Reveals the key where the QR code comes first. */
    cannotScan: "Can't scan it?",
    /** Reveals the QR code on a phone, which cannot scan its own screen. */
    showQrCode: 'Show QR code',
    byHand: 'Enter this key instead:',
    copy: 'Copy key',
    copied: 'Copied',
    notCopied: "Couldn't copy. Select the key and copy it yourself.",
    openApp: 'Open on this device',
  },

  code: { label: 'Code from the app' },
  /** Shown when the user is asked for a code. */
  name: { label: 'Device name (optional)' },
  replace: 'Replace',
  startOver: 'Start over',

  registered: "Your authenticator app is set up, but isn't on yet.",
  done: 'Keep the app: you need it to sign in.',
  replaced: "Your old app's codes no longer work. You can delete its entry.",

  leaving: {
    'set-up': 'The QR code stops working. If you added it to your app, delete that entry.',
    replace: 'Your old app may no longer work. You may be locked out, or only your password may protect you.',
    'maybe-set-up': 'Your code may have been accepted. Keep the entry in your app, and come back to check.',
    'turning-on': 'Your app is set up. Keep its entry, and come back to see whether it was turned on.',
  },

  failure: {
    'wrong-code': "That code isn't right. Enter the next one.",
    'wrong-code-again':
      "Still not right. Set your phone's clock to automatic, and use the newest entry in the app.",
    'code-lost': 'We lost the connection. Enter the next code to find out whether that one arrived.',
    'set-up-elsewhere': 'Another set-up is running for this account. Try again in a moment.',
    'key-lost': 'This key no longer works. Delete its entry in your app, then continue for a new one.',
    'not-offered': "Authenticator apps can't be set up for this account. Contact support.",
  } satisfies Record<
    Exclude<TotpSetupFailure['kind'], MfaFailure['kind']> | 'wrong-code-again' | 'code-lost',
    string
  >,
} satisfies MessageCatalogue;

/** The shape of these messages. An app replaces any of them through `messages.totpSetup` of the provider. */
export type TotpSetupMessages = typeof totpSetupMessages;

/** These messages, with the app's own ones, in its locale. */
export type BoundTotpSetupMessages = BoundMessages<TotpSetupMessages>;

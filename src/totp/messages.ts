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
    about:
      'An authenticator app shows a new code every 30 seconds, even when your phone has no signal. Many password managers have one built in.',
    steps: 'In the next step, you scan a QR code with the app and enter the code that it shows.',
    replacing:
      'Your current authenticator app stops working when you continue. Have the new one ready and finish all steps: in between, you may not be able to sign in with a code.',
    unfinished:
      'You started to replace your authenticator app before and did not finish. Continue to get a new QR code, and delete an entry from before in your app.',
    passkeyLoss:
      'Once an authenticator app is on, you can no longer sign in with your passkey alone, unless Passkey is on here too. You can turn it on in the next step.',
    passkeyLossForGood: 'Once an authenticator app is on, you can no longer sign in with your passkey alone.',
  },

  key: {
    scan: 'Scan this QR code with your authenticator app.',
    qrCode: 'QR code for your authenticator app. If you cannot scan it, use the key instead.',
    byHand: 'Or enter this key by hand:',
    copy: 'Copy key',
    copied: 'Copied',
    notCopied: 'Could not copy. Select the key and copy it yourself.',
    openApp: 'Open in an app on this device',
  },

  code: {
    label: 'Code from the app',
    hint: '6 digits. A new one appears every 30 seconds.',
  },

  name: {
    label: 'Name (optional)',
    hint: 'Shown when you are asked for a code, for example “Work phone”.',
  },
  replace: 'Replace',
  startOver: 'Start over',

  registered: 'Your authenticator app is set up and stays so. It is only not turned on.',
  done: 'Keep the app: you need it to sign in.',
  replaced: 'Codes from the app that you used before no longer work. You can delete its entry there.',

  leaving: {
    'set-up':
      'The QR code will no longer work. If you have added it to your app already, delete that entry: its codes will not be accepted.',
    replace:
      'The authenticator app that you used before may have stopped working, and the new one is not confirmed. If you leave now, you may be let in with your password alone, or not be able to sign in with a code, until you set up an app again.',
  },

  failure: {
    'wrong-code': 'That code is not right. Wait for the next one and enter it.',
    'wrong-code-again':
      'That code is not right either. Codes depend on the time: let your phone set its clock by itself. If the app has several entries for this account, use the newest.',
    'code-lost':
      'We lost the connection, so we do not know whether the code arrived. Enter the next code to find out.',
    'set-up-elsewhere':
      'An authenticator app is being set up for this account somewhere else at the same time. Wait a moment, then try again.',
    'key-lost':
      'The service no longer knows this key. Delete the entry in your app, then continue to get a new QR code.',
    'not-offered': 'Authenticator apps cannot be set up for this account. Contact support to learn more.',
  } satisfies Record<
    Exclude<TotpSetupFailure['kind'], MfaFailure['kind']> | 'wrong-code-again' | 'code-lost',
    string
  >,
} satisfies MessageCatalogue;

/** The shape of these messages. An app replaces any of them through `messages.totpSetup` of the provider. */
export type TotpSetupMessages = typeof totpSetupMessages;

/** These messages, with the app's own ones, in its locale. */
export type BoundTotpSetupMessages = BoundMessages<TotpSetupMessages>;

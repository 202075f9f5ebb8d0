import type { ContactKind, PreferableFactor } from '../account/factor.js';
import type { RecoveryChannel } from '../account/user-pool-policy.js';
import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';
import type { CheckupWay, Finding } from './findings.js';

const phoneLost = "Without your phone, you're locked out.";
const noReset = { title: 'No password reset', about: "You couldn't reset a forgotten password." };

/** The English messages of the check-up. Set-ups and failures use `mfa`. */
export const checkupMessages = {
  heading: 'Security check-up',
  /** Read aloud. */
  loading: 'Checking your account',
  loadFailed: "We couldn't check your account",
  federated: 'Check your security in your account there.',
  allSet: { title: "You're all set", about: 'We found nothing to improve.' },

  finding: {
    'no-second-step': {
      title: 'Two-step verification is off',
      about: 'Your password alone opens your account.',
    },
    'only-way-in': { title: 'One way in', about: "Without your passkey, you're locked out." },
    'lone-method': {
      title: 'One method only',
      about: {
        totp: phoneLost,
        sms: phoneLost,
        email: "Without your email, you're locked out.",
      } satisfies Record<PreferableFactor, string>,
    },
    'no-password-reset': noReset,
    'password-reset-blocked': {
      title: noReset.title,
      about: {
        sms: "It's not possible while text message is preferred.",
        email: "It's not possible while email is preferred.",
      } satisfies Record<RecoveryChannel, string>,
    },
    'unverified-contact': {
      title: { phone: "Phone isn't verified", email: "Email isn't verified" } satisfies Record<
        ContactKind,
        string
      >,
      about: 'Codes may not reach you.',
    },
    'text-message-preferred': {
      title: 'Text message is preferred',
      about: 'Your authenticator app is safer.',
    },
    'old-sessions': {
      title: ({ count }: { count: number }, intl: MessageIntl) =>
        intl.plural(count, { one: '# old sign-in', other: '# old sign-ins' }),
      about: 'Not active for 90 days.',
    },
    'lone-passkey': { title: 'One passkey only', about: 'Add another in case you lose it.' },
    'no-passkey': { title: 'No passkey yet', about: 'Faster, and safe from fake sites.' },
  } satisfies Record<Finding['kind'], { title: unknown; about: unknown }>,

  /** The buttons. That of a set-up is `mfa.setUp`. */
  way: {
    contact: {
      add: { phone: 'Add phone', email: 'Add email' } satisfies Record<ContactKind, string>,
      verify: { phone: 'Verify phone', email: 'Verify email' } satisfies Record<ContactKind, string>,
    },
    preference: 'Review methods',
    passkey: 'Add passkey',
    sessions: 'Review sign-ins',
  } satisfies Record<Exclude<CheckupWay['kind'], 'set-up'>, unknown>,
} satisfies MessageCatalogue;

/** The shape of these messages. Apps override them with the provider's `messages.checkup`. */
export type CheckupMessages = typeof checkupMessages;

/** These messages with the app's overrides, in its locale. */
export type BoundCheckupMessages = BoundMessages<CheckupMessages>;

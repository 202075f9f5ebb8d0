import type { ContactKind } from '../account/factor.js';
import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';
import type { OwnContactFailure } from './to-contact-failure.js';

/** A number or address in a sentence, masked. */
interface Shown {
  readonly shown: string;
}

const phone = {
  name: 'Phone number',
  title: {
    add: 'Add a phone number',
    verify: 'Verify your phone number',
    change: 'Change your phone number',
    verified: 'Phone number verified',
    remove: 'Remove your phone number?',
    needed: 'Your phone number is needed',
    removed: 'Phone number removed',
    on: 'Text message is on',
    restored: 'Text message is on again',
  },

  enter: {
    about: {
      add: 'We send a code by text message, to make sure that your messages arrive. Your carrier may charge for it.',
      verify:
        'Nobody has entered a code for this number yet. We send one by text message; enter it to show that it arrives.',
      /** Whether it is verified is not known. */
      check: 'We send a code by text message. Enter it to show that your messages arrive.',
      change: 'We send a code to the new number by text message. Enter it to finish the change.',
    },
    current: 'Your phone number',
    label: 'Phone number',
    labelNew: 'New phone number',
    useOther: 'Use another number',
    passkeyLoss:
      'Once Text message is on, you can no longer sign in with your passkey alone, unless Passkey is on here too. You can turn it on in the next step.',
    passkeyLossForGood: 'Once Text message is on, you can no longer sign in with your passkey alone.',
    remove: 'Remove phone number',
  },

  /** What a change does, said before it is made. */
  change: {
    paused:
      'Text message is turned off while you change your number, and on again as soon as the new one is verified.',
    'turned-off': 'Text message is turned off by this change, and cannot be turned on again here.',
    'password-reset-lost': 'You cannot reset a forgotten password before the new number is verified.',
  },
  removal: {
    about: ({ shown }: Shown) => `${shown} is taken off your account. No codes can be sent there any more.`,
    'turned-off': 'Text message is turned off first.',
    'password-reset-lost':
      'You will no longer be able to reset a forgotten password, because there is nowhere else to send a code.',
  },
  /** What a change or a removal means to those who sign in with it. */
  signInName: {
    'sign-in-name-changed': 'You then sign in with the new number, and no longer with the old one.',
    'sign-in-name-lost': 'You will no longer be able to sign in with this number.',
  },

  code: {
    sentTo: 'Code sent by text message to',
    change: 'Change number',
    hint: ({ shown }: Shown) => `6 digits, sent to ${shown}.`,
    noCode: 'It can take a minute to arrive.',
    pending: 'Your current number stays until the new one is verified.',
    replaced: 'The new number has taken the place of the old one already. It still has to be verified.',
  },

  /** What a change has done to the factor, for as long as it lasts. */
  factor: {
    paused: 'Text message is off until the new number is verified.',
    off: 'Text message is off now.',
    'maybe-off': 'Text message may be off now. We lost the connection while it was turned off.',
    exposed:
      'Text message is on and sends your sign-in codes to this number, although it is not verified. Verify it to make sure that you can sign in.',
    restore: 'Turn Text message back on',
  },

  verified: 'Your phone number is verified. Turn on Text message to have sign-in codes sent there.',
  notOn: 'Your phone number is verified and stays so. Text message is only not turned on.',
  done: {
    factor: 'Sign-in codes can be sent to your phone now. Change the number here before you give it up.',
    contact: 'Your number is verified. Codes for your account can be sent there from now on.',
  },
  removed: 'Your phone number is no longer on your account.',
  restored: 'Your sign-in codes go to the number that you had before.',

  /** What leaving half-way would do. */
  leaving: {
    unverified: 'Without the code, the number is not verified and cannot be used.',
    pending: 'Your current number stays. The new one is not used as long as it is not verified.',
    replaced:
      'Your number has been changed, but the new one is not verified, so it cannot be used for codes.',
    'under-way': 'This is on its way. If you leave now, come back later to see what became of it.',
    paused: 'Text message is off. If you leave now, it stays off until you turn it on again.',
    'paused-restorable':
      'Text message is off. You can turn it back on with the number that you have, or leave it off.',
    'maybe-paused':
      'Text message may be off now. If you leave, look at your sign-in methods, and turn it on again if it is off.',
    exposed:
      'Text message is on and sends your sign-in codes to a number that is not verified. If they do not arrive there, you may not be able to sign in.',
  },

  /** Why nothing can be changed. */
  federated: 'You sign in through another provider. To change your phone number, go to your account there.',
  'not-offered': 'Text messages are not used as a second step here.',

  failure: {
    'not-valid': 'No message can be sent to this number. Check it, and the country beside it.',
    unchanged: 'This is your phone number already, and it is verified.',
    taken: 'This number belongs to another account. Use a different one, or contact support.',
    'not-delivered': 'The message could not be sent. Check the number, or try again later.',
    'cannot-send':
      'The message could not be sent, because this app cannot send text messages. Contact its support team.',
    'send-unclear':
      'No clear answer came, so we do not know whether a code was sent. Wait a minute. If none arrives, send a new one.',
    'wrong-code': 'That code is not right. Enter the code from the newest message.',
    'code-expired': 'That code is too old, or was used already. Send a new one.',
    'too-many-codes':
      'You have asked for too many codes. The newest one that you received still works; for another one, wait an hour.',
    'too-many-tries': 'Too many codes were entered. Wait an hour, then send a new one.',
    'refused-by-app': 'This app did not accept the number. Use a different one, or contact its support team.',
    'not-writable': 'This app is not allowed to change your phone number. Contact its support team.',
    'not-changeable': 'Your phone number cannot be changed here. Contact support to learn more.',
    'account-incomplete':
      'Something else that is required is missing from your account, so your phone number could not be changed. Contact support.',
    'required-by-pool':
      'Every account here needs a phone number, so it cannot be removed. You can change it instead.',
    'last-factor-required':
      'Your account requires a sign-in code, and text message is your only way to get one. Turn on another method first.',
  } satisfies Record<OwnContactFailure['kind'], string>,
} satisfies MessageCatalogue;

/** The same messages in other words. */
type SameMessages<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends (...args: never[]) => string
      ? Catalogue[Key]
      : SameMessages<Catalogue[Key]>;
};

const email = {
  name: 'Email address',
  title: {
    add: 'Add an email address',
    verify: 'Verify your email address',
    change: 'Change your email address',
    verified: 'Email address verified',
    remove: 'Remove your email address?',
    needed: 'Your email address is needed',
    removed: 'Email address removed',
    on: 'Email is on',
    restored: 'Email is on again',
  },

  enter: {
    about: {
      add: 'We send a code to the address, to make sure that your messages arrive.',
      verify:
        'Nobody has entered a code for this address yet. We send one by email; enter it to show that it arrives.',
      check: 'We send a code to the address. Enter it to show that your messages arrive.',
      change: 'We send a code to the new address. Enter it to finish the change.',
    },
    current: 'Your email address',
    label: 'Email address',
    labelNew: 'New email address',
    useOther: 'Use another address',
    passkeyLoss:
      'Once Email is on, you can no longer sign in with your passkey alone, unless Passkey is on here too. You can turn it on in the next step.',
    passkeyLossForGood: 'Once Email is on, you can no longer sign in with your passkey alone.',
    remove: 'Remove email address',
  },

  change: {
    paused:
      'Email is turned off while you change your address, and on again as soon as the new one is verified.',
    'turned-off': 'Email is turned off by this change, and cannot be turned on again here.',
    'password-reset-lost': 'You cannot reset a forgotten password before the new address is verified.',
  },
  removal: {
    about: ({ shown }: Shown) => `${shown} is taken off your account. No codes can be sent there any more.`,
    'turned-off': 'Email is turned off first.',
    'password-reset-lost':
      'You will no longer be able to reset a forgotten password, because there is nowhere else to send a code.',
  },
  signInName: {
    'sign-in-name-changed': 'You then sign in with the new address, and no longer with the old one.',
    'sign-in-name-lost': 'You will no longer be able to sign in with this address.',
  },

  code: {
    sentTo: 'Code sent by email to',
    change: 'Change address',
    hint: ({ shown }: Shown) => `6 digits, sent to ${shown}.`,
    noCode: 'It can take a minute to arrive. Look in your spam folder too.',
    pending: 'Your current address stays until the new one is verified.',
    replaced: 'The new address has taken the place of the old one already. It still has to be verified.',
  },

  factor: {
    paused: 'Email is off until the new address is verified.',
    off: 'Email is off now.',
    'maybe-off': 'Email may be off now. We lost the connection while it was turned off.',
    exposed:
      'Email is on and sends your sign-in codes to this address, although it is not verified. Verify it to make sure that you can sign in.',
    restore: 'Turn Email back on',
  },

  verified: 'Your email address is verified. Turn on Email to have sign-in codes sent there.',
  notOn: 'Your email address is verified and stays so. Email is only not turned on.',
  done: {
    factor: 'Sign-in codes can be sent to your inbox now. Change the address here before you give it up.',
    contact: 'Your address is verified. Codes for your account can be sent there from now on.',
  },
  removed: 'Your email address is no longer on your account.',
  restored: 'Your sign-in codes go to the address that you had before.',

  leaving: {
    unverified: 'Without the code, the address is not verified and cannot be used.',
    pending: 'Your current address stays. The new one is not used as long as it is not verified.',
    replaced:
      'Your address has been changed, but the new one is not verified, so it cannot be used for codes.',
    'under-way': 'This is on its way. If you leave now, come back later to see what became of it.',
    paused: 'Email is off. If you leave now, it stays off until you turn it on again.',
    'paused-restorable':
      'Email is off. You can turn it back on with the address that you have, or leave it off.',
    'maybe-paused':
      'Email may be off now. If you leave, look at your sign-in methods, and turn it on again if it is off.',
    exposed:
      'Email is on and sends your sign-in codes to an address that is not verified. If they do not arrive there, you may not be able to sign in.',
  },

  federated: 'You sign in through another provider. To change your email address, go to your account there.',
  'not-offered': 'Email is not used as a second step here.',

  failure: {
    'not-valid': 'No message can be sent to this address. Check how it is written.',
    unchanged: 'This is your email address already, and it is verified.',
    taken: 'This address belongs to another account. Use a different one, or contact support.',
    'not-delivered': 'The message could not be sent. Check the address, or try again later.',
    'cannot-send':
      'The message could not be sent, because this app cannot send email. Contact its support team.',
    'send-unclear':
      'No clear answer came, so we do not know whether a code was sent. Wait a minute. If none arrives, send a new one.',
    'wrong-code': 'That code is not right. Enter the code from the newest message.',
    'code-expired': 'That code is too old, or was used already. Send a new one.',
    'too-many-codes':
      'You have asked for too many codes. The newest one that you received still works; for another one, wait an hour.',
    'too-many-tries': 'Too many codes were entered. Wait an hour, then send a new one.',
    'refused-by-app':
      'This app did not accept the address. Use a different one, or contact its support team.',
    'not-writable': 'This app is not allowed to change your email address. Contact its support team.',
    'not-changeable': 'Your email address cannot be changed here. Contact support to learn more.',
    'account-incomplete':
      'Something else that is required is missing from your account, so your email address could not be changed. Contact support.',
    'required-by-pool':
      'Every account here needs an email address, so it cannot be removed. You can change it instead.',
    'last-factor-required':
      'Your account requires a sign-in code, and email is your only way to get one. Turn on another method first.',
  } satisfies Record<OwnContactFailure['kind'], string>,
} satisfies SameMessages<typeof phone>;

/**
 * The messages of the change of a phone number or email address, in English. They load with it. Errors of the
 * service use the messages of `mfa.failure`.
 */
export const contactMessages = {
  phone,
  email,

  badge: { verified: 'Verified', unverified: 'Not verified' },
  /** Introduces the consequences that end once the new number or address is verified. */
  until: 'Until then:',
  send: 'Send code',
  /** Leads to the field for a code that was sent before. */
  haveCode: 'I have a code',
  codeTitle: 'Enter the code',
  code: {
    label: 'Code',
    /** Where nothing says that a code was sent just now. */
    for: 'Code for',
    digits: '6 digits.',
    verify: 'Verify',
    resend: 'Send a new code',
    wait: ({ seconds }: { seconds: number }, intl: MessageIntl) =>
      intl.plural(seconds, { one: 'New code in # second', other: 'New code in # seconds' }),
    /** Read aloud instead of the seconds, which would be read one by one. */
    soon: 'You can ask for a new code in a moment.',
    limit: 'You can have a few codes an hour.',
    /** From the second wrong one on. */
    wrongAgain:
      'That code is not right either. Only the newest message counts. If in doubt, send a new code.',
    sending: 'Sending a new code…',
    sent: 'A new code is on its way. Only the newest one counts.',
  },
  keep: 'Keep it',
  remove: 'Remove',
  removing: 'Removing it…',

  phoneField: {
    hint: 'As you would dial it, or pasted.',
    country: 'Country code',
    /** Read aloud when what the user types has chosen another country. */
    chosen: ({ name }: { name: string }) => `Country changed to ${name}.`,
    problem: {
      empty: 'Enter a phone number.',
      'not-a-number': 'A phone number has digits only, and a + before them if it begins with a country code.',
      'too-short': 'This number is too short. Check that no digit is missing.',
      'too-long': 'This number is too long. Check it, and the country beside it.',
      'no-country': 'Choose the country of the number, or begin it with + and its country code.',
      'not-possible': 'There is no such number in that country. Check it, and the country beside it.',
    },
  },
  emailField: {
    problem: {
      empty: 'Enter an email address.',
      'not-an-address': 'An email address looks like ada@example.com. Check how it is written.',
    },
  },
} satisfies MessageCatalogue & Record<ContactKind, MessageCatalogue>;

/** The shape of these messages; an app replaces any of them through the provider's `messages.contact`. */
export type ContactMessages = typeof contactMessages;

/** These messages, bound to the app's overrides and locale. */
export type BoundContactMessages = BoundMessages<ContactMessages>;

import type { ContactKind } from '../account/factor.js';
import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';
import { contactSectionMessages } from './section/messages.js';
import type { OwnContactFailure } from './to-contact-failure.js';

/** A number or address in a sentence, masked. */
interface Shown {
  readonly shown: string;
}

const phone = {
  name: 'Phone number',
  title: {
    add: 'Add a phone number',
    verify: 'Verify phone number',
    change: 'Change phone number',
    verified: 'Phone number verified',
    remove: 'Remove phone number?',
    needed: 'Phone number needed',
    removed: 'Phone number removed',
    on: 'Text message is on',
    restored: 'Text message is on again',
  },

  enter: {
    about: {
      add: "We'll text you a code. Carrier charges may apply.",
      verify: "We'll text a code to this number.",
      change: "We'll text a code to the new number.",
    },
    current: 'Your phone number',
    label: 'Phone number',
    labelNew: 'New phone number',
    useOther: 'Use another number',
    passkeyLoss: 'Your passkey stops signing you in, unless you keep it in the next step.',
    passkeyLossForGood: 'Your passkey stops signing you in.',
    remove: 'Remove phone number',
  },

  /** What a change does, said before it is made. */
  change: {
    paused: 'Text message is off until the new number is verified.',
    'paused-reset-lost':
      "Until the new number is verified, text message is off and you can't reset a forgotten password.",
    'only-password': 'Until the new number is verified, only your password protects your account.',
    'only-password-reset-lost':
      "Until you verify the new number, only your password protects your account, and you can't reset it.",
    'reset-lost': "Until the new number is verified, you can't reset a forgotten password.",
    'turned-off': 'This turns text message off for good.',
    'sign-in-name': 'Then sign in with the new number.',
  },
  /** What a removal does. */
  removal: {
    about: ({ shown }: Shown) => `${shown} won't get codes any more.`,
    'turned-off': 'This also turns text message off.',
    'turned-off-reset-lost':
      "This also turns text message off, and you won't be able to reset a forgotten password.",
    'only-password': 'Only your password will protect your account.',
    'only-password-reset-lost':
      "Only your password will protect your account, and you won't be able to reset it.",
    'reset-lost': "You won't be able to reset a forgotten password.",
    'sign-in-name': "You won't be able to sign in with it.",
  },

  code: {
    sentTo: 'Code texted to',
    change: 'Change number',
    pending: 'Your current number stays until this one is verified.',
    replaced: 'Your new number is set, but not verified.',
  },

  /** What a change has done to the factor, for as long as it lasts. */
  factor: {
    paused: 'Text message is off until the new number is verified.',
    off: 'Text message is off now.',
    'maybe-off': 'Text message may be off now: we lost the connection.',
    exposed: 'Verify this number, or you may be locked out: your sign-in codes go there.',
    restore: 'Turn text message back on',
  },

  verified: 'Your number is verified. Turn on text message to get codes there.',
  notOn: "Your number is verified. Text message isn't on yet.",
  done: {
    factor: 'Change your number here before you give it up.',
    contact: 'Codes for your account can be sent there now.',
  },
  removed: 'Your phone number is no longer on your account.',
  restored: 'Your codes go to the number that you had before.',

  /** What leaving half-way would do. */
  leaving: {
    unverified: "The number isn't verified, so it can't be used.",
    pending: "Your current number stays. The new one isn't verified, so it isn't used.",
    replaced: "Your new number isn't verified, so it can't get codes.",
    'under-way': 'This is under way. Come back later to see whether it worked.',
    paused: 'Text message stays off until you turn it on again.',
    'paused-restorable': 'Text message is off. Turn it back on, or it stays off.',
    'maybe-paused': 'Text message may be off. Check your sign-in methods, and turn it on again if needed.',
    exposed: "Your codes go to a number that isn't verified. If they don't arrive, you can't sign in.",
  },

  /** Why nothing can be changed. */
  federated: 'You sign in through another provider. Change your phone number in your account there.',
  'not-offered': "Text message isn't used for two-step verification here.",

  failure: {
    'not-valid': "We can't send messages to this number. Check it and its country.",
    unchanged: "This is already your phone number, and it's verified.",
    taken: 'Another account has this number. Use a different one, or contact support.',
    'not-delivered': "The message couldn't be sent. Check the number, or try again later.",
    'cannot-send': "This app can't send text messages. Contact its support team.",
    'send-unclear': "We don't know whether a code was sent. If none arrives in a minute, send a new one.",
    'wrong-code': "That code isn't right. Enter the one from the newest message.",
    'code-expired': 'That code is too old, or was already used. Send a new one.',
    'too-many-codes':
      "You've asked for too many codes. The newest one still works. Wait an hour for another.",
    'too-many-tries': 'Too many codes were entered. Wait an hour, then send a new one.',
    'refused-by-app': "This app didn't accept the number. Use a different one, or contact its support team.",
    'not-writable': "This app can't change your phone number. Contact its support team.",
    'not-changeable': "Your phone number can't be changed here. Contact support.",
    'account-incomplete': "Your account lacks something else that's required. Contact support.",
    'required-by-pool': 'Every account here needs a phone number. You can change it instead.',
    'last-factor-required':
      'Text message is your only method, and your account needs one. Turn on another first.',
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
    verify: 'Verify email address',
    change: 'Change email address',
    verified: 'Email address verified',
    remove: 'Remove email address?',
    needed: 'Email address needed',
    removed: 'Email address removed',
    on: 'Email is on',
    restored: 'Email is on again',
  },

  enter: {
    about: {
      add: "We'll email a code to this address.",
      verify: "We'll email a code to this address.",
      change: "We'll email a code to the new address.",
    },
    current: 'Your email address',
    label: 'Email address',
    labelNew: 'New email address',
    useOther: 'Use another address',
    passkeyLoss: 'Your passkey stops signing you in, unless you keep it in the next step.',
    passkeyLossForGood: 'Your passkey stops signing you in.',
    remove: 'Remove email address',
  },

  change: {
    paused: 'Email is off until the new address is verified.',
    'paused-reset-lost':
      "Until the new address is verified, email is off and you can't reset a forgotten password.",
    'only-password': 'Until the new address is verified, only your password protects your account.',
    'only-password-reset-lost':
      "Until you verify the new address, only your password protects your account, and you can't reset it.",
    'reset-lost': "Until the new address is verified, you can't reset a forgotten password.",
    'turned-off': 'This turns email off for good.',
    'sign-in-name': 'Then sign in with the new address.',
  },
  removal: {
    about: ({ shown }: Shown) => `${shown} won't get codes any more.`,
    'turned-off': 'This also turns email off.',
    'turned-off-reset-lost':
      "This also turns email off, and you won't be able to reset a forgotten password.",
    'only-password': 'Only your password will protect your account.',
    'only-password-reset-lost':
      "Only your password will protect your account, and you won't be able to reset it.",
    'reset-lost': "You won't be able to reset a forgotten password.",
    'sign-in-name': "You won't be able to sign in with it.",
  },

  code: {
    sentTo: 'Code emailed to',
    change: 'Change address',
    pending: 'Your current address stays until this one is verified.',
    replaced: 'Your new address is set, but not verified.',
  },

  factor: {
    paused: 'Email is off until the new address is verified.',
    off: 'Email is off now.',
    'maybe-off': 'Email may be off now: we lost the connection.',
    exposed: 'Verify this address, or you may be locked out: your sign-in codes go there.',
    restore: 'Turn email back on',
  },

  verified: 'Your address is verified. Turn on email to get codes there.',
  notOn: "Your address is verified. Email isn't on yet.",
  done: {
    factor: 'Change your address here before you give it up.',
    contact: 'Codes for your account can be sent there now.',
  },
  removed: 'Your email address is no longer on your account.',
  restored: 'Your codes go to the address that you had before.',

  leaving: {
    unverified: "The address isn't verified, so it can't be used.",
    pending: "Your current address stays. The new one isn't verified, so it isn't used.",
    replaced: "Your new address isn't verified, so it can't get codes.",
    'under-way': 'This is under way. Come back later to see whether it worked.',
    paused: 'Email stays off until you turn it on again.',
    'paused-restorable': 'Email is off. Turn it back on, or it stays off.',
    'maybe-paused': 'Email may be off. Check your sign-in methods, and turn it on again if needed.',
    exposed: "Your codes go to an address that isn't verified. If they don't arrive, you can't sign in.",
  },

  federated: 'You sign in through another provider. Change your email address in your account there.',
  'not-offered': "Email isn't used for two-step verification here.",

  failure: {
    'not-valid': "We can't send messages to this address. Check how it's written.",
    unchanged: "This is already your email address, and it's verified.",
    taken: 'Another account has this address. Use a different one, or contact support.',
    'not-delivered': "The message couldn't be sent. Check the address, or try again later.",
    'cannot-send': "This app can't send email. Contact its support team.",
    'send-unclear': "We don't know whether a code was sent. If none arrives in a minute, send a new one.",
    'wrong-code': "That code isn't right. Enter the one from the newest message.",
    'code-expired': 'That code is too old, or was already used. Send a new one.',
    'too-many-codes':
      "You've asked for too many codes. The newest one still works. Wait an hour for another.",
    'too-many-tries': 'Too many codes were entered. Wait an hour, then send a new one.',
    'refused-by-app': "This app didn't accept the address. Use a different one, or contact its support team.",
    'not-writable': "This app can't change your email address. Contact its support team.",
    'not-changeable': "Your email address can't be changed here. Contact support.",
    'account-incomplete': "Your account lacks something else that's required. Contact support.",
    'required-by-pool': 'Every account here needs an email address. You can change it instead.',
    'last-factor-required': 'Email is your only method, and your account needs one. Turn on another first.',
  } satisfies Record<OwnContactFailure['kind'], string>,
} satisfies SameMessages<typeof phone>;

/**
 * The messages of the change of a phone number or email address, in English. They load with it. Errors of the
 * service use the messages of `mfa.failure`.
 */
export const contactMessages = {
  phone,
  email,
  /** The card with both. It loads these alone. */
  section: contactSectionMessages,

  badge: { unverified: 'Not verified' },
  send: 'Send code',
  sending: 'Sending a code…',
  /** Leads to the field for a code that was sent before. */
  haveCode: 'I have a code',
  codeTitle: 'Enter the code',
  code: {
    label: 'Code',
    /** Where nothing says that a code was sent just now. */
    for: 'Code for',
    verify: 'Verify',
    /** For a code that was sent by email. */
    spam: 'Check your spam folder.',
    resend: 'Send a new code',
    /** Shown at the button until it works. */
    wait: ({ seconds }: { seconds: number }, intl: MessageIntl) =>
      intl.plural(seconds, { one: 'In # second', other: 'In # seconds' }),
    /** Read aloud instead of the seconds, which would be read one by one. */
    soon: 'You can ask for a new code in a moment.',
    /** From the second wrong one on. */
    wrongAgain: "That code isn't right either. Only the newest message counts.",
    sending: 'Sending a new code…',
    sent: 'New code sent. Only the newest one counts.',
  },
  keep: 'Keep it',
  restoring: 'Turning it back on…',
  remove: 'Remove',
  removing: 'Removing it…',

  phoneField: {
    country: 'Country code',
    /** Read aloud when what the user types has chosen another country. */
    chosen: ({ name }: { name: string }) => `Country changed to ${name}.`,
    problem: {
      empty: 'Enter a phone number.',
      'not-a-number': 'Use digits only, with a + before a country code.',
      'too-short': 'This number is too short. Check that no digit is missing.',
      'too-long': 'This number is too long. Check it and its country.',
      'no-country': 'Choose a country, or begin with + and the country code.',
      'not-possible': 'There is no such number in that country. Check both.',
    },
  },
  emailField: {
    problem: {
      empty: 'Enter an email address.',
      'not-an-address': "An email address looks like ada@example.com. Check how it's written.",
    },
  },
} satisfies MessageCatalogue & Record<ContactKind, MessageCatalogue>;

/** The shape of these messages; an app replaces any of them through the provider's `messages.contact`. */
export type ContactMessages = typeof contactMessages;

/** These messages, bound to the app's overrides and locale. */
export type BoundContactMessages = BoundMessages<ContactMessages>;

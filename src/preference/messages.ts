import type { Factor, PreferableFactor } from '../account/factor.js';
import type { MfaFailure, MissingPart } from '../account/failure.js';
import type { RecoveryChannel } from '../account/user-pool-policy.js';
import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';
import type { Consequence, Risk } from './consequences.js';
import type { LockReason } from './factor-availability.js';
import type { PlanProblem } from './plan-change.js';
import type { SignInPreview } from './sign-in-preview.js';

/** A name inside a sentence. */
interface Named {
  readonly name: string;
}

const passkeyAlone = "A passkey can't be your only method. Turn on another one first.";

/** Every word that the MFA surfaces show, in English. Keys that name a kind are the model's own. */
export const mfaMessages = {
  heading: 'Two-step verification',
  loading: 'Loading your sign-in methods',
  loadingSetUp: 'Loading…',
  notLoaded: "We couldn't load this. Check your connection, then reload the page.",
  reload: 'Reload page',

  factor: {
    totp: {
      name: 'Authenticator app',
      about: 'Works offline',
      setUp: 'Set up authenticator app',
      manage: 'Replace authenticator app',
    },
    sms: {
      name: 'Text message',
      about: 'Codes sent to your phone',
      setUp: 'Set up text message',
      manage: 'Change phone number',
    },
    email: {
      name: 'Email',
      about: 'Codes sent to your inbox',
      setUp: 'Set up email',
      manage: 'Change email address',
    },
    passkey: {
      name: 'Passkey',
      about: 'Fingerprint, face or PIN',
      setUp: 'Set up passkey',
      manage: 'Manage passkeys',
    },
  } satisfies Record<Factor, Record<'name' | 'about' | 'setUp' | 'manage', string>>,
  /** Seen on the button of a row; its accessible name is the factor's own `setUp`. */
  setUp: 'Set up',
  /** Seen on the button of a factor that is set up; its accessible name is the factor's own `manage`. */
  manage: { totp: 'Replace', sms: 'Change', email: 'Change', passkey: 'Manage' } satisfies Record<
    Factor,
    string
  >,
  /** What a flow left half done; `finish` leads back to the replacement. */
  unfinished: {
    replacement: "You didn't finish replacing your authenticator app. Its codes may no longer work.",
    finish: 'Finish replacing',
    leftOff: ({ name }: Named) => `${name} is still off, because a change wasn't finished.`,
  },
  /** Read aloud in place of a masked number, whose dots would be read one by one. */
  endingIn: ({ digits }: { digits: string }) => `ending in ${digits}`,
  unknownFactor: "It's on. You can't change it here.",
  /** A method that the kit doesn't manage: by its wire name where that is known. The panel shows the others' wire names, for support. */
  otherMethod: { VOICE_MFA: 'Voice call', unknown: 'Another method' },
  preferredBadge: 'Preferred',
  unsavedBadge: 'Not saved',
  requiredBadge: 'Required',
  /** Whether anything is asked for after the password. */
  state: { on: 'On', off: 'Off' },
  /** While no method is on: the button in the header. */
  turnOn: {
    totp: 'Turn on authenticator app',
    sms: 'Turn on text message',
    email: 'Turn on email',
  } satisfies Record<PreferableFactor, string>,

  missing: {
    authenticator: 'Set up an authenticator app first.',
    'phone-number': 'Add a phone number first.',
    'phone-verification': 'Verify your phone number first.',
    'email-address': 'Add an email address first.',
    'email-verification': 'Verify your email address first.',
    passkey: 'Create a passkey first.',
  } satisfies Record<MissingPart, string>,

  lock: {
    'last-factor-required': 'Turn on another method before turning this off.',
    'needs-another-factor': passkeyAlone,
  } satisfies Record<LockReason, string>,

  preferred: {
    legend: 'Preferred method',
    askEachTime: 'Ask me each time',
    resetRisk: "You couldn't reset your password.",
    locked: ({ name }: Named) => `${name} is preferred. You can't change that here.`,
  },

  signIn: {
    next: ({ clause }: { clause: string }) => `Next sign-in: ${clause}.`,
    afterSaving: ({ clause }: { clause: string }) => `After saving: ${clause}.`,
    /** Follows the sentence where the passkey counts for both steps. */
    orPasskey: 'Or use your passkey.',
    askedFor: {
      totp: 'password, then a code from your authenticator app',
      sms: 'password, then a code by text message',
      email: 'password, then a code by email',
    } satisfies Record<PreferableFactor, string>,
    choice: {
      totp: 'authenticator app',
      sms: 'text message',
      email: 'email',
    } satisfies Record<PreferableFactor, string>,
    clause: {
      'password-only': 'password only',
      passwordless: 'as now, without a password',
      'passkey-only': 'your passkey',
      'password-missing': 'not possible without a password',
      'never-asked': "password only, because two-step verification isn't used here",
      'asked-to-choose': ({ choices }: { choices: readonly string[] }, intl: MessageIntl) =>
        `password, then choose between ${intl.list(choices)}`,
      'asked-to-set-up': "password, then a code, or you'll set up a method",
      unknown: 'password, then maybe another method',
      federated: "your sign-in provider decides what you're asked for",
    } satisfies Record<Exclude<SignInPreview['kind'], 'asked-for'>, unknown>,
    unless: {
      'unusual-sign-in': 'password, and a code only when a sign-in looks unusual',
      'remembered-device': ({ clause }: { clause: string }) =>
        `${clause}, unless you're on a remembered device`,
    },
  },

  /** The risks of a preference as it stands, and of one that is about to be saved. */
  risk: {
    'password-reset-blocked': {
      sms: "You can't reset your password while text message is preferred. Choose another method.",
      email: "You can't reset your password while email is preferred. Choose another method.",
    } satisfies Record<RecoveryChannel, string>,
    'sign-in-lost': "You can't sign in without a password while a method is on. Set a password first.",
    'passkey-sign-in-lost': "Your passkey can't sign you in until it's also your second step.",
    /** Where the pool offers no passkey as a second step. */
    passkeyUseless: "Your passkey can't sign you in while another method is on.",
  } satisfies Record<Risk['kind'] | 'passkeyUseless', unknown>,

  /** What a change brings about; `before` it is made, and `after`. */
  consequence: {
    'preference-cleared': {
      before: ({ name }: Named) => `${name} will no longer be preferred.`,
      after: ({ name }: Named) => `${name} is no longer preferred.`,
    },
    'passkey-turned-off': {
      before: "Your passkey turns off too. It can't be your only method.",
      after: "Your passkey is off too. It can't be your only method.",
    },
    'no-factor-left': {
      before: 'Only your password will protect your account.',
      after: 'Only your password protects your account now.',
    },
  } satisfies Record<Exclude<Consequence, Risk>['kind'], unknown>,

  confirmation: {
    title: {
      'no-factor-left': 'Turn off two-step verification?',
      'passkey-turned-off': 'Turn off your passkey too?',
      'sign-in-lost': 'You have no password',
      'passkey-sign-in-lost': 'Keep passkey sign-in?',
      'password-reset-blocked': 'Continue without password reset?',
      'preference-cleared': 'Turn off your preferred method?',
    } satisfies Record<Consequence['kind'], string>,
    confirm: {
      'no-factor-left': 'Turn off',
      'passkey-turned-off': 'Turn off both',
      'sign-in-lost': 'Turn on anyway',
      'passkey-sign-in-lost': 'Continue without',
      'password-reset-blocked': 'Continue',
      'preference-cleared': 'Turn off',
    } satisfies Record<Consequence['kind'], string>,
    withPasskey: 'Turn on passkey',
    /** For the switch of the passkey itself. */
    passkeyOff: { title: 'Turn off passkey sign-in?', confirm: 'Turn off' },
    cancel: 'Cancel',
  },

  status: {
    saving: 'Saving…',
    on: ({ name }: Named) => `${name} is on.`,
    off: ({ name }: Named) => `${name} is off.`,
    preferred: ({ name }: Named) => `${name} is now preferred.`,
    askedEachTime: "We'll ask you each time.",
    undone: ({ changes }: { changes: string }) => `Undone. ${changes}`,
    /** What an undone change leads back to. */
    again: {
      on: ({ name }: Named) => `${name} is on again.`,
      off: ({ name }: Named) => `${name} is off again.`,
      preferred: ({ name }: Named) => `${name} is preferred again.`,
      askedEachTime: "We'll ask you each time again.",
    },
    changedElsewhere: ({ changes }: { changes: string }) =>
      `Changed in another window or on another device. ${changes}`.trimEnd(),
    undo: 'Undo',
    dismiss: 'Dismiss',
  },

  save: {
    save: 'Save changes',
    discard: 'Discard changes',
    unsaved: ({ count }: { count: number }, intl: MessageIntl) =>
      intl.plural(count, { one: '# unsaved change', other: '# unsaved changes' }),
    problem: {
      federated: 'Your sign-in provider manages this.',
      'preferred-inactive': ({ name }: Named) =>
        `${name} is preferred, but off. Turn it on, or choose another method.`,
      'preferred-unknown': "You can't change your preferred method here.",
      'passkey-alone': passkeyAlone,
      'last-factor-required': 'Your account requires two-step verification. Turn on a method.',
      'cannot-turn-on': ({ name }: Named) => `${name} can't be turned on yet. Set it up first.`,
    } satisfies Record<PlanProblem['kind'], unknown>,
  },

  failure: {
    unreachable: {
      read: "We couldn't connect. Check your network, then try again.",
      'not-applied': "We couldn't connect. Nothing was changed.",
      unknown: "We lost the connection. We don't know if this was changed.",
    },
    busy: "We're busy right now. Try again in a moment.",
    'limit-exceeded': 'Too many attempts. Try again later.',
    'session-ended': 'Your session has ended. Sign in again.',
    'scope-missing': "This app isn't allowed to change these settings. Contact its support.",
    'not-set-up': ({ missing }: { missing: string }) => `This couldn't be turned on. ${missing}`,
    'passkey-alone': passkeyAlone,
    blocked: 'This was blocked for security reasons. Contact support.',
    account: {
      'password-reset-required': 'Reset your password before you change this.',
      'not-confirmed': 'Confirm your account before you change this.',
      'not-found': "We couldn't find your account. It may have been deleted.",
      disabled: 'Your account is disabled. Contact support.',
    },
    'not-available': "This isn't available here.",
    // Something else may have changed.
    'not-applied': "This change wasn't made. You see the current state.",
    'changed-elsewhere': 'Nothing was changed. Your settings changed elsewhere, and this no longer fits.',
    unexpected: 'Something went wrong. Try again in a moment.',
    reference: ({ reference }: { reference: string }) => `Reference: ${reference}`,
  } satisfies Record<MfaFailure['kind'] | 'reference', unknown>,

  tryAgain: 'Try again',
  /** The accessible name of that button where several may be on the page. */
  tryAgainFor: ({ name }: Named) => `Try again: ${name}`,
  signInAgain: 'Sign in again',
  /** Where the app has no way to open its sign-in from here. */
  signInHint: 'Sign out, then sign in again.',

  notice: {
    loadFailed: "We couldn't load your sign-in methods",
    outdated: 'This may be out of date',
    offline: "You're offline. Changes can't be saved right now.",
    federatedTitle: 'Managed by your sign-in provider',
    federated: 'Change two-step verification in your account there.',
    emptyTitle: 'Nothing to manage here',
    empty: "Two-step verification isn't used here.",
  },
} satisfies MessageCatalogue;

/** The shape of the MFA messages; an app replaces any of them through the provider's `messages.mfa`. */
export type MfaMessages = typeof mfaMessages;

/** The MFA messages in the app's words and locale. */
export type BoundMfaMessages = BoundMessages<MfaMessages>;

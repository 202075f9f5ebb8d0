import type { MfaFailure } from '../account/failure.js';
import type { BoundMessages, MessageCatalogue, MessageIntl } from '../messages/messages.js';
import type { StandardAttribute } from './profile-attribute.js';
import type { ProfileProblem } from './profile-values.js';
import type { OwnProfileFailure } from './to-profile-failure.js';

/** The English messages of a profile. Failures that all features share use `mfa.failure`. */
export const profileMessages = {
  heading: 'Profile',
  /** Read aloud. */
  loading: 'Loading your profile',
  loadFailed: "We couldn't load your profile",
  /** For users whose provider keeps the profile. */
  federated: 'Your sign-in provider manages your profile. Change it there.',

  attribute: {
    name: 'Name',
    given_name: 'First name',
    family_name: 'Last name',
    middle_name: 'Middle name',
    nickname: 'Nickname',
    preferred_username: 'Username',
    gender: 'Gender',
    birthdate: 'Date of birth',
    picture: 'Picture link',
    website: 'Website',
    profile: 'Profile link',
    locale: 'Language',
    zoneinfo: 'Time zone',
    address: 'Address',
  } satisfies Record<StandardAttribute, string>,
  /** The label of what can't be left empty. */
  required: ({ name }: { name: string }) => `${name} (required)`,
  /** In place of a value. */
  none: 'Not set',
  yes: 'Yes',
  no: 'No',
  /** Read aloud in place of the picture. */
  picture: 'Your picture',

  save: 'Save',
  discard: 'Discard',
  saving: 'Saving…',
  saved: 'Saved.',
  /** At a field that was changed elsewhere while the user typed. */
  elsewhere: ({ value }: { value: string }) => `Changed elsewhere to “${value}”. Saving replaces that.`,
  elsewhereEmpty: 'Emptied elsewhere. Saving fills it again.',
  /** Read aloud then. */
  changedElsewhere: 'Your profile was changed elsewhere. What you typed is kept.',

  problem: {
    missing: "This can't be empty.",
    'not-a-date': 'Enter a full date that exists.',
    'not-a-url': 'Enter a link that begins with https://.',
    'not-a-locale': 'Enter a language code, such as en or pt-BR.',
    'not-a-zone': 'Enter a time zone, such as Europe/Berlin.',
    'not-a-number': 'Enter a number, with digits only.',
    'too-long': ({ count }: { count: number }, intl: MessageIntl) =>
      intl.plural(count, { one: 'Use at most # character.', other: 'Use at most # characters.' }),
  } satisfies Record<Exclude<ProfileProblem['kind'], 'refused'>, unknown>,

  failure: {
    'not-writable': "This app can't change this. Discard it, or contact its support team.",
    'not-changeable': "This can't be changed any more. Discard it, or contact support.",
    'not-in-schema': "This app can't store this. Discard it, or contact its support team.",
    'not-valid': "This isn't accepted. Check how it's written.",
    'required-by-pool': "This can't be empty. Every account here needs it.",
    taken: 'Another account has this. Choose another one.',
    'account-incomplete': "Your account lacks something else that's required. Contact support.",
    'refused-by-app': "This app didn't accept your changes. Check them, or contact its support team.",
    'cannot-send': "This app isn't set up for this change. Contact its support team.",
    /** One of several changes, and the service doesn't say which. */
    'one-of-several': "Nothing was saved, because one change wasn't accepted. Save them one at a time.",
    'not-applied': 'Some of this was not saved. What you typed is still here.',
  } satisfies Record<
    OwnProfileFailure['kind'] | 'one-of-several' | Extract<MfaFailure['kind'], 'not-applied'>,
    string
  >,
} satisfies MessageCatalogue;

/** The shape of these messages. Apps override them with the provider's `messages.profile`. */
export type ProfileMessages = typeof profileMessages;

/** These messages with the app's overrides, in its locale. */
export type BoundProfileMessages = BoundMessages<ProfileMessages>;

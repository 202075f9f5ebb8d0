import type { BoundMessages, MessageCatalogue } from '../messages/messages.js';

/** The English messages of a deletion of the account. Failures that all features share use `mfa.failure`. */
export const deletionMessages = {
  /** The section of the page that offers it. */
  heading: 'Delete account',
  intro: "Deletes your account for good. You can't undo this.",
  open: 'Delete account',

  title: { question: 'Delete your account?', deleted: 'Account deleted' },
  about: "You can't undo this, and you can't sign in any more.",
  /** What the user types to confirm. */
  phrase: 'delete my account',
  typeIt: ({ phrase }: { phrase: string }) => `Type “${phrase}” to confirm`,
  wrongPhrase: ({ phrase }: { phrase: string }) => `Type “${phrase}”.`,
  submit: 'Delete account',
  deleting: 'Deleting your account…',
  deleted: 'Your account no longer exists.',

  failure: {
    stopped: "Your account can't be deleted now. Try again later, or contact support.",
    unknown: "We don't know whether your account was deleted. Try again.",
    'not-applied': "Your account wasn't deleted. Try again.",
  },
} satisfies MessageCatalogue;

/** The shape of these messages. Apps override them with the provider's `messages.deletion`. */
export type DeletionMessages = typeof deletionMessages;

/** These messages with the app's overrides, in its locale. */
export type BoundDeletionMessages = BoundMessages<DeletionMessages>;

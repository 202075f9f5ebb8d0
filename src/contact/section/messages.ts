import type { ContactKind } from '../../account/factor.js';
import type { BoundMessages, MessageCatalogue } from '../../messages/messages.js';

/** The English messages of `ContactSection`: those of `messages.contact.section`, without the words of the dialogs. */
export const contactSectionMessages = {
  heading: 'Phone and email',
  /** Read aloud. */
  loading: 'Loading your phone and email',
  loadFailed: "We couldn't load your phone and email",
  /** For users whose provider keeps both. */
  federated: 'Your sign-in provider manages these. Change them in your account there.',
  none: 'None',
  verified: 'Verified',
  unverified: 'Not verified',
  /** The button of a row. */
  add: 'Add',
  change: 'Change',
  verify: 'Verify',
  /** The name of each row, and the accessible names of its button. */
  phone: { name: 'Phone', add: 'Add phone', change: 'Change phone', verify: 'Verify phone' },
  email: { name: 'Email', add: 'Add email', change: 'Change email', verify: 'Verify email' },
} satisfies MessageCatalogue & Record<ContactKind, MessageCatalogue>;

/** These messages, bound to the app's overrides and locale. */
export type BoundContactSectionMessages = BoundMessages<typeof contactSectionMessages>;

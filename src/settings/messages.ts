import type { BoundMessages, MessageCatalogue } from '../messages/messages.js';

/** The English messages of the account page itself. Each section names itself. */
export const settingsMessages = {
  /** The accessible name of the table of contents. */
  contents: 'On this page',
} satisfies MessageCatalogue;

/** The shape of these messages. Apps override them with the provider's `messages.settings`. */
export type SettingsMessages = typeof settingsMessages;

/** These messages with the app's overrides, in its locale. */
export type BoundSettingsMessages = BoundMessages<SettingsMessages>;

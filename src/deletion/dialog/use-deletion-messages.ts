import { useAccountKit } from '../../account/account-kit-provider.js';
import { useMessages } from '../../messages/use-messages.js';
import { type BoundDeletionMessages, deletionMessages } from '../messages.js';

/** The messages of the deletion with the app's overrides, in its locale. */
export function useDeletionMessages(): BoundDeletionMessages {
  const { messageOverrides, locale } = useAccountKit();
  return useMessages(deletionMessages, messageOverrides?.deletion, locale);
}

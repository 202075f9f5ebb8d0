import { useAccountKit } from '../../account/account-kit-provider.js';
import { useMessages } from '../../messages/use-messages.js';
import { type BoundPasswordMessages, passwordMessages } from '../messages.js';

/** The messages of the dialog with the app's overrides, in its locale. */
export function usePasswordMessages(): BoundPasswordMessages {
  const { messageOverrides, locale } = useAccountKit();
  return useMessages(passwordMessages, messageOverrides?.password, locale);
}

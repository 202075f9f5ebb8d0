import { useAccountKit } from '../../account/account-kit-provider.js';
import { useMessages } from '../../messages/use-messages.js';
import { useWizardMessages, type WizardMessages } from '../../wizard/hooks.js';
import { type BoundProfileMessages, profileMessages } from '../messages.js';

/** What the texts of the form are made of. */
export interface AllProfileMessages extends WizardMessages {
  readonly messages: BoundProfileMessages;
  /** A tag that `Intl` accepts, for dates. */
  readonly locale: string;
}

/** The messages of the form and those that all surfaces share, with the app's overrides, in its locale. */
export function useProfileMessages(): AllProfileMessages {
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(profileMessages, messageOverrides?.profile, locale);
  return { ...useWizardMessages(), messages, locale };
}

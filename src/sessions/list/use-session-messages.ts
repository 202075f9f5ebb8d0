import { useAccountKit } from '../../account/account-kit-provider.js';
import { useMessages } from '../../messages/use-messages.js';
import { useWizardMessages, type WizardMessages } from '../../wizard/hooks.js';
import { type BoundSessionMessages, sessionMessages } from '../messages.js';

/** The messages of the session surfaces. */
export interface AllSessionMessages extends WizardMessages {
  readonly messages: BoundSessionMessages;
  /** A tag that `Intl` accepts, for times and numbers. */
  readonly locale: string;
}

/** The messages about sessions and those that all surfaces share, with the app's own texts and locale. */
export function useSessionMessages(): AllSessionMessages {
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(sessionMessages, messageOverrides?.sessions, locale);
  return { ...useWizardMessages(), messages, locale };
}

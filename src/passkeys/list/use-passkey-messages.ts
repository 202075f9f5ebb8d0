import { useAccountKit } from '../../account/account-kit-provider.js';
import { useTimeZone } from '../../core/hooks.js';
import { useMessages } from '../../messages/use-messages.js';
import { useWizardMessages, type WizardMessages } from '../../wizard/hooks.js';
import { type BoundPasskeyMessages, passkeyMessages } from '../messages.js';

/** The messages of the passkey surfaces. */
export interface AllPasskeyMessages extends WizardMessages {
  readonly messages: BoundPasskeyMessages;
  /** A tag that `Intl` accepts, for dates. */
  readonly locale: string;
  /** The zone of dates: the user's. */
  readonly timeZone: string | undefined;
}

/** The messages about passkeys and those that all set-ups share, with the app's own texts and locale. */
export function usePasskeyMessages(): AllPasskeyMessages {
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(passkeyMessages, messageOverrides?.passkeys, locale);
  return { ...useWizardMessages(), messages, locale, timeZone: useTimeZone() };
}

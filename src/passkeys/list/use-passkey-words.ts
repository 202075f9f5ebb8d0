import { useAccountKit } from '../../account/account-kit-context.js';
import { useMessages } from '../../messages/use-messages.js';
import { type FlowWords, useFlowWords } from '../../wizard/use-wizard-messages.js';
import { type PasskeyText, passkeyMessages } from '../messages.js';

/** The messages of the passkey surfaces. */
export interface PasskeyWords extends FlowWords {
  readonly text: PasskeyText;
  /** BCP 47 tag for dates. */
  readonly locale: string;
}

/** The messages about passkeys and those that all set-ups share, with the app's own texts and locale. */
export function usePasskeyWords(): PasskeyWords {
  const { messages, locale } = useAccountKit();
  const text = useMessages(passkeyMessages, messages?.passkeys, locale);
  return { ...useFlowWords(), text, locale };
}

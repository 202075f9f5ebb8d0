import { useAccountKit } from '../../account/account-kit-context.js';
import { useMessages } from '../../messages/use-messages.js';
import { type FlowWords, useFlowWords } from '../../wizard/use-wizard-messages.js';
import { type PasskeyText, passkeyMessages } from '../messages.js';

/** What the surfaces of passkeys say. */
export interface PasskeyWords extends FlowWords {
  readonly text: PasskeyText;
  /** BCP 47 tag for dates. */
  readonly locale: string;
}

/** The words on passkeys, and those that all set-ups share, in the app's own and its locale. */
export function usePasskeyWords(): PasskeyWords {
  const { messages, locale } = useAccountKit();
  const text = useMessages(passkeyMessages, messages?.passkeys, locale);
  return { ...useFlowWords(), text, locale };
}

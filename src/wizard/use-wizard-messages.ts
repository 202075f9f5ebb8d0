import { useAccountKit } from '../account/account-kit-context.js';
import { useMessages } from '../messages/use-messages.js';
import { type MfaText, mfaMessages } from '../preference/messages.js';
import { type FlowText, flowMessages } from './messages.js';

/** What the steps of every set-up say, beside the words of their own. */
export interface FlowWords {
  readonly flowText: FlowText;
  /** The words on errors of the service, on consequences, and on the next sign-in. */
  readonly mfaText: MfaText;
  /** Leads to the app's sign-in, where it has a way to. */
  readonly signInAgain: (() => void) | undefined;
}

/** The shared words in the app's own and its locale. */
export function useFlowWords(): FlowWords {
  const { messages, locale, signInAgain } = useAccountKit();
  return {
    flowText: useMessages(flowMessages, messages?.flow, locale),
    mfaText: useMessages(mfaMessages, messages?.mfa, locale),
    signInAgain,
  };
}

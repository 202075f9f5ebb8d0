import { useAccountKit } from '../account/account-kit-context.js';
import { useMessages } from '../messages/use-messages.js';
import { type MfaText, mfaMessages } from '../preference/messages.js';
import { type FlowText, flowMessages } from './messages.js';

/** The messages that the steps of all set-ups share. */
export interface FlowWords {
  readonly flowText: FlowText;
  /** The messages for service errors, for consequences and for the next sign-in. */
  readonly mfaText: MfaText;
  /** Opens the app's sign-in. `undefined` if the app has none. */
  readonly signInAgain: (() => void) | undefined;
}

/** The shared messages with the app's overrides, in its locale. */
export function useFlowWords(): FlowWords {
  const { messages, locale, signInAgain } = useAccountKit();
  return {
    flowText: useMessages(flowMessages, messages?.flow, locale),
    mfaText: useMessages(mfaMessages, messages?.mfa, locale),
    signInAgain,
  };
}

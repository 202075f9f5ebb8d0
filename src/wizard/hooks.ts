import { useCallback, useEffect, useState } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import { useMessages } from '../messages/use-messages.js';
import { type BoundMfaMessages, mfaMessages } from '../preference/messages.js';
import { type BoundFlowMessages, flowMessages } from './messages.js';

/** The messages that the steps of all set-ups share. */
export interface WizardMessages {
  readonly flowMessages: BoundFlowMessages;
  /** The messages for service errors, for consequences and for the next sign-in. */
  readonly mfaMessages: BoundMfaMessages;
  /** Opens the app's sign-in. `undefined` if the app has none. */
  readonly signInAgain: (() => void) | undefined;
}

/** The shared messages with the app's overrides, in its locale. */
export function useWizardMessages(): WizardMessages {
  const { messageOverrides, locale, signInAgain } = useAccountKit();
  return {
    flowMessages: useMessages(flowMessages, messageOverrides?.flow, locale),
    mfaMessages: useMessages(mfaMessages, messageOverrides?.mfa, locale),
    signInAgain,
  };
}

/**
 * Makes the browser ask before the user leaves the page while an unfinished change has weakened the account.
 */
export function useUnloadQuestion(isNeeded: boolean) {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}

/** What is open in front of a surface, if anything, and its setter. What one user has opened is not for the next. */
export function useOpened<What>(): readonly [What | null, (what: What | null) => void] {
  const { accountId } = useAccountKit();
  const [opened, setOpened] = useState<{ readonly accountId: string; readonly what: What } | null>(null);
  const open = useCallback(
    (what: What | null) => setOpened(what === null ? null : { accountId, what }),
    [accountId],
  );
  return [opened?.accountId === accountId ? opened.what : null, open];
}

'use client';
import { isUnknown } from '../preference/preference-flow.js';
import { Callout } from '../ui/callout/callout.js';
import { FailureCallout } from '../wizard/failure-callout.js';
import { usePanel, usePanelState } from './panel-context.js';
import { useOnline } from './use-online.js';

/** Says when what is shown may be out of date, when a change may have been made, and when there is no network. */
export function MfaConnectionNotice() {
  const isOnline = useOnline();
  const { store, messages, signInAgain } = usePanel();
  const failure = usePanelState(({ refreshFailure }) => refreshFailure);
  return (
    // Always there, so that the notice is read out when it arises.
    <div className="cak-mfa-connection" aria-live="polite">
      {(!isOnline || failure) && (
        <div className="cak-section">
          {isOnline && failure ? (
            <FailureCallout
              isQuiet
              during={isUnknown(failure) ? 'change' : 'read'}
              title={messages.notice.outdated}
              messages={messages}
              failure={failure}
              onRetry={() => store.actions.refresh()}
              signInAgain={signInAgain}
            />
          ) : (
            <Callout>{messages.notice.offline}</Callout>
          )}
        </div>
      )}
    </div>
  );
}

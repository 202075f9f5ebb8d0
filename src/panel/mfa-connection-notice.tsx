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
  if (isOnline && failure === null) return null;
  return (
    <div className="cak-section cak-mfa-connection">
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
  );
}

'use client';
import { isUnknown } from '../preference/preference-flow.js';
import { Callout } from '../ui/callout/callout.js';
import { FailureCallout } from '../wizard/failure-callout.js';
import { useSlice } from './panel-slices.js';
import { useOnline } from './use-online.js';

/** Says when what is shown may be out of date, when a change may have been made, and when there is no network. */
export function MfaConnectionNotice() {
  const isOnline = useOnline();
  const failure = useSlice('refreshFailure');
  const messages = useSlice('messages');
  const actions = useSlice('actions');
  const signInAgain = useSlice('signInAgain');
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
          onRetry={() => actions.refresh()}
          signInAgain={signInAgain}
        />
      ) : (
        <Callout>{messages.notice.offline}</Callout>
      )}
    </div>
  );
}

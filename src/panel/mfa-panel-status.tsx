'use client';
import { useAccountKit } from '../account/account-kit-context.js';
import type { BoundMfaMessages } from '../preference/messages.js';
import type { MfaPreference, ReadyMfaPreference } from '../preference/mfa-preference.js';
import { Callout } from '../ui/callout/callout.js';
import { FailureCallout } from '../wizard/failure-callout.js';
import { MfaPanelSkeleton } from './mfa-panel-skeleton.js';

export interface MfaPanelStatusProps {
  readonly preference: Exclude<MfaPreference, ReadyMfaPreference>;
  readonly messages: BoundMfaMessages;
}

/** What a panel shows in place of its parts: that it loads, could not load, or has nothing to decide. */
export function MfaPanelStatus({ preference, messages }: MfaPanelStatusProps) {
  const { userPool, signInAgain } = useAccountKit();
  switch (preference.status) {
    case 'loading':
      return (
        <>
          <p role="status" className="cak-visually-hidden">
            {messages.loading}
          </p>
          <MfaPanelSkeleton rows={userPool.factors.length} />
        </>
      );
    case 'failed':
      return (
        <div className="cak-section cak-message">
          <FailureCallout
            during="read"
            title={messages.notice.loadFailed}
            messages={messages}
            failure={preference.failure}
            onRetry={preference.retry}
            signInAgain={signInAgain}
          />
        </div>
      );
    case 'unavailable':
      return (
        <div className="cak-section cak-message">
          <Callout icon="shield" title={messages.notice.federatedTitle}>
            {messages.notice.federated}
          </Callout>
        </div>
      );
  }
}

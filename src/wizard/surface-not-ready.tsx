import type { ReactNode } from 'react';
import type { MfaFailure } from '../account/failure.js';
import type { BoundMfaMessages } from '../preference/messages.js';
import { Callout } from '../ui/callout/callout.js';
import { FailureCallout } from './failure-callout.js';

export interface SurfaceNotReadyProps {
  readonly result:
    | { readonly status: 'loading' }
    | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
    | { readonly status: 'unavailable' };
  /** The surface's own messages. */
  readonly messages: {
    readonly loading: string;
    readonly loadFailed: string;
    readonly federatedTitle: string;
    readonly federated: string;
  };
  /** The messages for service errors. */
  readonly mfaMessages: BoundMfaMessages;
  readonly signInAgain: (() => void) | undefined;
  /** Holds the room of the content while it loads. */
  readonly skeleton: ReactNode;
}

/** What a surface shows in place of its content: that it loads, could not load, or has nothing to decide. */
export function SurfaceNotReady(props: SurfaceNotReadyProps) {
  const { result, messages, mfaMessages, signInAgain, skeleton } = props;
  switch (result.status) {
    case 'loading':
      return (
        <>
          <p role="status" className="cak-visually-hidden">
            {messages.loading}
          </p>
          {skeleton}
        </>
      );
    case 'failed':
      return (
        <div className="cak-section cak-message">
          <FailureCallout
            during="read"
            title={messages.loadFailed}
            messages={mfaMessages}
            failure={result.failure}
            onRetry={result.retry}
            signInAgain={signInAgain}
          />
        </div>
      );
    case 'unavailable':
      return (
        <div className="cak-section cak-message">
          <Callout icon="shield" title={messages.federatedTitle}>
            {messages.federated}
          </Callout>
        </div>
      );
  }
}

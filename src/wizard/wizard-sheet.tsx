import type { ReactNode } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { MfaFailure } from '../account/failure.js';
import { wordLanguage } from '../account/word-language.js';
import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import { Sheet, SheetActions, SheetBody, type SheetProps } from '../ui/sheet/sheet.js';
import { FailureCallout } from './failure-callout.js';
import type { WizardMessages } from './hooks.js';
import type { BoundFlowMessages } from './messages.js';
import flowStyles from './wizard.css?inline';

/** The styles of a sheet: the shared ones, then those of one set-up. Call it outside of components. */
export function flowStylesWith(...own: readonly string[]): readonly string[] {
  return [flowStyles, ...own];
}

interface WizardSheetProps
  extends Omit<SheetProps, 'closeLabel' | 'language' | 'step' | 'title' | 'onCancel'> {
  /** The title of the current step. The leave question replaces it. */
  readonly title: string;
  readonly step: string;
  /** What the running action does, read aloud: its button shows only that it runs. Omitted where the steps say it. */
  readonly status?: string | null;
  readonly flowMessages: BoundFlowMessages;
  /** The question that is open before the user leaves. @default null: none */
  readonly leaveQuestion?: LeaveQuestion | null;
  /** Leaves if nothing would be lost, and asks otherwise. */
  readonly onLeave: () => void;
}

/** The question for a user who leaves an unfinished set-up. */
export interface LeaveQuestion {
  readonly message: string;
  /** The user would lose more than typed text. */
  readonly isWarning: boolean;
  /** A third answer, which repairs the state that leaving would cause. */
  readonly remedy?: { readonly message: string; readonly onChoose: () => void } | null;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/**
 * The sheet around the steps of a set-up, with the question before the user leaves. All steps share one
 * sheet: a new one per step would close and reopen, and move the focus out and in.
 */
export function WizardSheet(props: WizardSheetProps) {
  const { title, step, status, flowMessages, leaveQuestion = null, onLeave, children, ...sheet } = props;
  const language = wordLanguage(useAccountKit());
  return (
    <Sheet
      {...sheet}
      language={language}
      title={leaveQuestion ? flowMessages.leaving.title : title}
      step={leaveQuestion ? 'leaving' : step}
      closeLabel={flowMessages.close}
      onCancel={leaveQuestion?.onStay ?? onLeave}
    >
      {/* Always there: a screen reader skips a live region that appears together with its text. */}
      {status !== undefined && (
        <p role="status" className="cak-visually-hidden">
          {status}
        </p>
      )}
      {/* Stays mounted during the leave question, so that typed text is kept. */}
      <div className="cak-flow-step" hidden={leaveQuestion !== null}>
        {children}
      </div>
      {leaveQuestion && (
        <WizardQuestion>
          <SheetBody>
            {leaveQuestion.isWarning ? (
              <Callout tone="warning">{leaveQuestion.message}</Callout>
            ) : (
              <p className="cak-paragraph">{leaveQuestion.message}</p>
            )}
          </SheetBody>
          <SheetActions>
            <Button onClick={leaveQuestion.onLeave}>{flowMessages.leaving.leave}</Button>
            {leaveQuestion.remedy && (
              <Button onClick={leaveQuestion.remedy.onChoose}>{leaveQuestion.remedy.message}</Button>
            )}
            <Button variant="primary" onClick={leaveQuestion.onStay}>
              {flowMessages.leaving.stay}
            </Button>
          </SheetActions>
        </WizardQuestion>
      )}
    </Sheet>
  );
}

/** A question in a sheet: its body and its answers. */
export function WizardQuestion({ children }: { readonly children: ReactNode }) {
  return <div className="cak-flow-question">{children}</div>;
}

interface WizardNotReadyProps extends WizardMessages {
  /** Why the set-up can't start: the state is loading, the read failed, or the set-up is unavailable. */
  readonly reason:
    | { readonly status: 'loading' }
    | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
    | { readonly status: 'unavailable'; readonly message: ReactNode };
  readonly onClose: () => void;
}

/** The content of a sheet whose set-up can't start, or can't start yet. */
export function WizardNotReady({
  reason,
  onClose,
  flowMessages,
  mfaMessages,
  signInAgain,
}: WizardNotReadyProps) {
  return (
    <>
      <SheetBody>
        {reason.status === 'loading' && <p className="cak-paragraph">{flowMessages.loading}</p>}
        {reason.status === 'failed' && (
          <FailureCallout
            during="read"
            messages={mfaMessages}
            failure={reason.failure}
            onRetry={reason.retry}
            signInAgain={signInAgain}
          />
        )}
        {reason.status === 'unavailable' && <Callout icon="shield">{reason.message}</Callout>}
      </SheetBody>
      <SheetActions>
        {reason.status === 'unavailable' ? (
          <Button variant="primary" onClick={onClose}>
            {flowMessages.understood}
          </Button>
        ) : (
          <Button onClick={onClose}>{flowMessages.cancel}</Button>
        )}
      </SheetActions>
    </>
  );
}

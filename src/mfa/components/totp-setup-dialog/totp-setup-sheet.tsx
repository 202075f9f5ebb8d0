import { useEffect } from 'react';
import { useMessages } from '../../../i18n/use-messages.react.js';
import { useAccountKit } from '../../../provider/account-kit-context.js';
import { Button } from '../../../ui/button/button.js';
import { Callout } from '../../../ui/callout/callout.js';
import { Sheet, SheetActions, SheetBody } from '../../../ui/sheet/sheet.js';
import { type ReadyTotpSetup, useTotpSetup } from '../../hooks/use-totp-setup.js';
import { mfaMessages } from '../../mfa.messages.js';
import { type TotpSetupText, totpSetupMessages } from '../../totp-setup.messages.js';
import { FailureCallout } from '../mfa-panel/failure-callout.js';
import { EnrolStep } from './enrol-step.js';
import { ExplainStep } from './explain-step.js';
import { DoneStep, RegisteredStep } from './last-steps.js';
import type { StepProps, TotpSetupDialogProps } from './setup-props.js';
import styles from './totp-setup.css?inline';

/** The set-up itself; `TotpSetupDialog` is this, loaded when it opens. */
export function TotpSetupSheet({ onClose, ...options }: TotpSetupDialogProps) {
  const { messages, locale, signInAgain } = useAccountKit();
  const text = useMessages(totpSetupMessages, messages?.totpSetup, locale);
  const mfaText = useMessages(mfaMessages, messages?.mfa, locale);
  const result = useTotpSetup(options);
  useUnloadQuestion(result.status === 'ready' && result.setup.isCutOff);

  if (result.status === 'ready') {
    const { setup, actions } = result;
    const leave = () => {
      if (actions.leave()) onClose();
    };
    return (
      <Sheet
        title={text.title[titleOf(result)]}
        step={setup.isLeaving ? 'leaving' : stageOf(result)}
        closeLabel={text.close}
        styles={styles}
        onCancel={setup.isLeaving ? actions.stay : leave}
      >
        {/* Kept while it is asked whether to leave, with what was typed. */}
        <div className="cak-totp-step" hidden={setup.isLeaving}>
          <Step ready={result} text={text} mfaText={mfaText} signInAgain={signInAgain} onLeave={leave} />
        </div>
        {setup.isLeaving && (
          <LeaveQuestion
            isReplacing={setup.isReplacing}
            text={text}
            onStay={actions.stay}
            onLeave={onClose}
          />
        )}
      </Sheet>
    );
  }
  return (
    <Sheet
      title={text.title['set-up']}
      step={result.status}
      closeLabel={text.close}
      styles={styles}
      onCancel={onClose}
    >
      <SheetBody>
        {result.status === 'loading' && <p className="cak-mfa-paragraph">{text.loading}</p>}
        {result.status === 'failed' && (
          <FailureCallout
            during="read"
            text={mfaText}
            failure={result.failure}
            onRetry={result.retry}
            signInAgain={signInAgain}
          />
        )}
        {result.status === 'unavailable' && <Callout icon="shield">{text.failure[result.reason]}</Callout>}
      </SheetBody>
      <SheetActions>
        <Button onClick={onClose}>{text.close}</Button>
      </SheetActions>
    </Sheet>
  );
}

/** What the user sees as one step: asking and waiting for the answer are the same. */
function stageOf({ setup: { step } }: ReadyTotpSetup): 'explain' | 'enrol' | 'registered' | 'done' {
  switch (step) {
    case 'explaining':
    case 'starting':
      return 'explain';
    case 'enrolling':
    case 'verifying':
      return 'enrol';
    case 'turning-on':
    case 'registered':
      return 'registered';
    case 'done':
      return 'done';
  }
}

function titleOf(ready: ReadyTotpSetup): keyof TotpSetupText['title'] {
  const { setup, offer } = ready;
  const isReplacing = setup.step === 'explaining' ? offer.isReplacing : setup.isReplacing;
  if (setup.isLeaving) return 'leaving';
  if (setup.step === 'registered') return 'registered';
  if (setup.step === 'done') return isReplacing ? 'replaced' : 'done';
  return isReplacing ? 'replace' : 'set-up';
}

function Step(props: StepProps) {
  switch (stageOf(props.ready)) {
    case 'explain':
      return <ExplainStep {...props} />;
    case 'enrol':
      return <EnrolStep {...props} />;
    case 'registered':
      return <RegisteredStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
  }
}

interface LeaveQuestionProps {
  readonly isReplacing: boolean;
  readonly text: TotpSetupText;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function LeaveQuestion({ isReplacing, text, onStay, onLeave }: LeaveQuestionProps) {
  return (
    <>
      <SheetBody>
        <Callout tone={isReplacing ? 'warning' : 'quiet'}>
          {text.leaving[isReplacing ? 'replace' : 'set-up']}
        </Callout>
      </SheetBody>
      <SheetActions>
        <Button onClick={onLeave}>{text.leaving.leave}</Button>
        <Button variant="primary" onClick={onStay}>
          {text.leaving.stay}
        </Button>
      </SheetActions>
    </>
  );
}

/** Lets the browser ask before the page is left while the account is in between two authenticators. */
function useUnloadQuestion(isNeeded: boolean) {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}

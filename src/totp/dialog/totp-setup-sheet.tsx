import { useAccountKit } from '../../account/account-kit-context.js';
import { useMessages } from '../../messages/use-messages.js';
import type { FlowText } from '../../wizard/messages.js';
import { useUnloadQuestion } from '../../wizard/use-unload-question.js';
import { useFlowWords } from '../../wizard/use-wizard-messages.js';
import { FlowNotReady } from '../../wizard/wizard-not-ready.js';
import { FlowSheet, flowStylesWith } from '../../wizard/wizard-sheet.js';
import { type TotpSetupText, totpSetupMessages } from '../messages.js';
import { type ReadyTotpSetup, useTotpSetup } from '../use-totp-setup.js';
import { EnrolStep } from './enrol-step.js';
import { ExplainStep } from './explain-step.js';
import { DoneStep, RegisteredStep } from './last-steps.js';
import type { StepProps, TotpSetupDialogProps } from './setup-props.js';
import styles from './totp-setup.css?inline';

const sheetStyles = flowStylesWith(styles);

/** The set-up itself; `TotpSetupDialog` is this, loaded when it opens. */
export function TotpSetupSheet({ onClose, ...options }: TotpSetupDialogProps) {
  const { messages, locale } = useAccountKit();
  const text = useMessages(totpSetupMessages, messages?.totpSetup, locale);
  const words = useFlowWords();
  const result = useTotpSetup(options);
  useUnloadQuestion(result.status === 'ready' && result.setup.isCutOff);

  if (result.status !== 'ready') {
    const reason =
      result.status === 'unavailable'
        ? { status: result.status, words: unavailableWords(result.reason, text, words.flowText) }
        : result;
    return (
      <FlowSheet
        title={text.title['set-up']}
        step={result.status}
        styles={sheetStyles}
        flowText={words.flowText}
        onLeave={onClose}
      >
        <FlowNotReady {...words} reason={reason} onClose={onClose} />
      </FlowSheet>
    );
  }
  const { setup, actions } = result;
  const leave = () => {
    if (actions.leave()) onClose();
  };
  return (
    <FlowSheet
      title={titleOf(result, text, words.flowText)}
      step={stageOf(result)}
      styles={sheetStyles}
      flowText={words.flowText}
      isSuspended={setup.isConfirming}
      leaveQuestion={
        setup.isLeaving
          ? {
              words: text.leaving[setup.isReplacing ? 'replace' : 'set-up'],
              isWarning: setup.isReplacing,
              onStay: actions.stay,
              onLeave: onClose,
            }
          : null
      }
      onLeave={leave}
    >
      <Step {...words} ready={result} text={text} onLeave={leave} />
    </FlowSheet>
  );
}

function unavailableWords(reason: 'federated' | 'not-offered', text: TotpSetupText, flowText: FlowText) {
  return reason === 'federated' ? flowText.federated : text.failure['not-offered'];
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

function titleOf({ setup, offer }: ReadyTotpSetup, { title }: TotpSetupText, flowText: FlowText): string {
  const isReplacing = setup.step === 'explaining' ? offer.isReplacing : setup.isReplacing;
  if (setup.step === 'registered') return flowText.notTurnedOn;
  if (setup.step === 'done') return title[isReplacing ? 'replaced' : 'done'];
  return title[isReplacing ? 'replace' : 'set-up'];
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

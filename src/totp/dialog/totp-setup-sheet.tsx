import { useAccountKit } from '../../account/account-kit-context.js';
import { useMessages } from '../../messages/use-messages.js';
import type { FlowText } from '../../wizard/messages.js';
import { useUnloadQuestion } from '../../wizard/use-unload-question.js';
import { useFlowWords } from '../../wizard/use-wizard-messages.js';
import { FlowNotReady } from '../../wizard/wizard-not-ready.js';
import { FlowSheet, flowStylesWith } from '../../wizard/wizard-sheet.js';
import { type TotpSetupText, totpSetupMessages } from '../messages.js';
import { type ReadyTotpSetup, useTotpSetup } from '../use-totp-setup.js';
import { DoneStep } from './done-step.js';
import { EnrolStep } from './enrol-step.js';
import { IntroStep } from './intro-step.js';
import { RegisteredStep } from './registered-step.js';
import type { StepProps, TotpSetupDialogProps } from './setup-props.js';
import styles from './totp-setup.css?inline';

const sheetStyles = flowStylesWith(styles);

/** The content of `TotpSetupDialog`, which loads it when it opens. */
export function TotpSetupSheet({ onClose, ...options }: TotpSetupDialogProps) {
  const { messages, locale } = useAccountKit();
  const text = useMessages(totpSetupMessages, messages?.totpSetup, locale);
  const words = useFlowWords();
  const result = useTotpSetup(options);
  useUnloadQuestion(result.status === 'ready' && result.flow.facts.isCutOff);

  if (result.status !== 'ready') {
    const reason =
      result.status === 'unavailable'
        ? { status: result.status, words: unavailableMessage(result.reason, text, words.flowText) }
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
  const { flow, actions } = result;
  const leave = () => {
    if (actions.leave()) onClose();
  };
  return (
    <FlowSheet
      title={titleOf(result, text, words.flowText)}
      step={flow.step.name}
      styles={sheetStyles}
      flowText={words.flowText}
      isSuspended={flow.isConfirming}
      leaveQuestion={
        flow.isLeaving
          ? {
              words: text.leaving[flow.facts.isReplacing ? 'replace' : 'set-up'],
              isWarning: flow.facts.isReplacing,
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

function unavailableMessage(reason: 'federated' | 'not-offered', text: TotpSetupText, flowText: FlowText) {
  return reason === 'federated' ? flowText.federated : text.failure['not-offered'];
}

function titleOf({ flow, options }: ReadyTotpSetup, { title }: TotpSetupText, flowText: FlowText): string {
  const { step, facts, pending } = flow;
  const isReplacing = step.name === 'intro' ? options.isReplacing || facts.isCutOff : facts.isReplacing;
  if (step.name === 'registered' && pending === null) return flowText.notTurnedOn;
  if (step.name === 'done') return title[isReplacing ? 'replaced' : 'done'];
  return title[isReplacing ? 'replace' : 'set-up'];
}

function Step(props: StepProps) {
  const { step } = props.ready.flow;
  switch (step.name) {
    case 'intro':
      return <IntroStep {...props} />;
    case 'enrol':
      return <EnrolStep {...props} step={step} />;
    case 'registered':
      return <RegisteredStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
  }
}

import { useAccountKit } from '../../account/account-kit-provider.js';
import { useMessages } from '../../messages/use-messages.js';
import { useUnloadQuestion, useWizardMessages } from '../../wizard/hooks.js';
import type { BoundFlowMessages } from '../../wizard/messages.js';
import { flowStylesWith, WizardNotReady, WizardSheet } from '../../wizard/wizard-sheet.js';
import { type BoundTotpSetupMessages, totpSetupMessages } from '../messages.js';
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
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(totpSetupMessages, messageOverrides?.totpSetup, locale);
  const common = useWizardMessages();
  const result = useTotpSetup(options);
  useUnloadQuestion(result.status === 'ready' && result.flow.facts.isCutOff);

  if (result.status !== 'ready') {
    const reason =
      result.status === 'unavailable'
        ? { status: result.status, message: unavailableMessage(result.reason, messages, common.flowMessages) }
        : result;
    return (
      <WizardSheet
        title={messages.title['set-up']}
        step={result.status}
        styles={sheetStyles}
        flowMessages={common.flowMessages}
        onLeave={onClose}
      >
        <WizardNotReady {...common} reason={reason} onClose={onClose} />
      </WizardSheet>
    );
  }
  const { flow, actions } = result;
  const leave = () => {
    if (actions.leave()) onClose();
  };
  return (
    <WizardSheet
      title={titleOf(result, messages, common.flowMessages)}
      step={flow.step.name}
      status={statusOf(result, messages, common.flowMessages)}
      styles={sheetStyles}
      flowMessages={common.flowMessages}
      isSuspended={flow.isConfirming}
      leaveQuestion={
        flow.isLeaving
          ? {
              message: messages.leaving[leavingKind(flow)],
              isWarning: flow.step.name !== 'registered' && flow.facts.isReplacing,
              onStay: actions.stay,
              onLeave: onClose,
            }
          : null
      }
      onLeave={leave}
    >
      <Step {...common} ready={result} messages={messages} onLeave={leave} />
    </WizardSheet>
  );
}

/** What leaving now would mean. An entry that may count already must stay in the user's app. */
function leavingKind({
  step,
  facts,
  pending,
}: ReadyTotpSetup['flow']): keyof BoundTotpSetupMessages['leaving'] {
  if (step.name === 'registered') return 'turning-on';
  if (step.name === 'enrol' && (step.mayBeRegistered || pending !== null)) return 'maybe-set-up';
  return facts.isReplacing ? 'replace' : 'set-up';
}

function unavailableMessage(
  reason: 'federated' | 'not-offered',
  messages: BoundTotpSetupMessages,
  flowMessages: BoundFlowMessages,
) {
  return reason === 'federated' ? flowMessages.federated : messages.failure['not-offered'];
}

function titleOf(
  { flow, options }: ReadyTotpSetup,
  { title }: BoundTotpSetupMessages,
  flowMessages: BoundFlowMessages,
): string {
  const { step, facts, pending } = flow;
  const isReplacing = step.name === 'intro' ? options.isReplacing || facts.isCutOff : facts.isReplacing;
  if (step.name === 'registered' && pending === null) return flowMessages.notTurnedOn;
  if (step.name === 'done') return title[isReplacing ? 'replaced' : 'done'];
  return title[isReplacing ? 'replace' : 'set-up'];
}

function statusOf(
  { flow: { pending, step, isConfirming } }: ReadyTotpSetup,
  messages: BoundTotpSetupMessages,
  flowMessages: BoundFlowMessages,
): string | null {
  if (pending === null || isConfirming) return null;
  switch (step.name) {
    case 'intro':
      return messages.key.loading;
    case 'enrol':
      return flowMessages.code.checking;
    default:
      return flowMessages.turningOn;
  }
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

import { useState } from 'react';
import { useAccountKit } from '../../account/account-kit-provider.js';
import { useMessages } from '../../messages/use-messages.js';
import { useUnloadQuestion, useWizardMessages } from '../../wizard/hooks.js';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import { flowStylesWith, WizardNotReady, WizardSheet } from '../../wizard/wizard-sheet.js';
import type { ContactOptions } from '../contact-options.js';
import { contactMessages } from '../messages.js';
import { type UseContactChangeOptions, useContactChange } from '../use-contact-change.js';
import { CodeStep } from './code-step.js';
import contactStyles from './contact.css?inline';
import type { ContactParts, ContactTask, StepProps } from './contact-props.js';
import { leaveMessage, statusMessage, titleMessage } from './contact-text.js';
import { DoneStep, RemovedStep, RestoredStep } from './done-step.js';
import { EnterStep } from './enter-step.js';
import { RemovalStep } from './removal-step.js';
import { VerifiedStep } from './verified-step.js';

/** The styles of the sheet, then those of its content. Call it outside of components. */
export function contactStylesWith(...own: readonly string[]): readonly string[] {
  return flowStylesWith(contactStyles, ...own);
}

export interface ContactSheetProps extends FlowDialogProps, UseContactChangeOptions {
  readonly parts: ContactParts;
  readonly styles: readonly string[];
}

/** The change of a phone number or email address. `parts` brings the field. */
export function ContactSheet({ onClose, parts, styles, ...options }: ContactSheetProps) {
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(contactMessages, messageOverrides?.contact, locale);
  const ownMessages = messages[options.contact];
  const wizardMessages = useWizardMessages();
  const result = useContactChange(options);
  const [initial, setInitial] = useState<ContactOptions | null>(null);
  useUnloadQuestion(result.status === 'ready' && result.flow.facts.factor.kind !== 'as-before');

  if (result.status !== 'ready') {
    const reason =
      result.status === 'unavailable'
        ? { status: result.status, message: ownMessages[result.reason] }
        : result;
    return (
      <WizardSheet
        title={ownMessages.name}
        step={result.status}
        styles={styles}
        flowMessages={wizardMessages.flowMessages}
        onLeave={onClose}
      >
        <WizardNotReady {...wizardMessages} reason={reason} onClose={onClose} />
      </WizardSheet>
    );
  }
  // The options change on the way. What the user came for does not.
  const first = initial ?? result.options;
  if (initial === null) setInitial(first);
  const { flow, actions } = result;
  const leave = () => {
    if (actions.leave()) onClose();
  };
  const step = {
    ...wizardMessages,
    ready: result,
    task: taskOf(first),
    isForFactor: first.turnOn !== null,
    parts,
    ownMessages,
    messages,
    onLeave: leave,
  };
  return (
    <WizardSheet
      title={titleMessage(step)}
      step={flow.step.name}
      status={statusMessage(step) ?? null}
      styles={styles}
      flowMessages={wizardMessages.flowMessages}
      isSuspended={flow.isConfirming}
      leaveQuestion={
        flow.isLeaving
          ? {
              message: leaveMessage(step),
              isWarning: flow.facts.factor.kind !== 'as-before' || flow.facts.currentValue === 'replaced',
              remedy: result.canRestore
                ? { message: ownMessages.factor.restore, onChoose: () => void actions.restore() }
                : null,
              onStay: actions.stay,
              onLeave: onClose,
            }
          : null
      }
      onLeave={leave}
    >
      <Step {...step} />
    </WizardSheet>
  );
}

function taskOf({ current, turnOn, isFactorOn }: ContactOptions): ContactTask {
  if (current === null) return 'add';
  // Whether it is verified cannot be read. While it is in use, nothing asks for a code.
  const isUnknown = current.isVerified === null;
  if (!current.isVerified && !(isUnknown && isFactorOn)) return 'verify';
  return turnOn ? 'turn-on' : 'change';
}

function Step(props: StepProps) {
  const { step } = props.ready.flow;
  switch (step.name) {
    case 'enter':
      return <EnterStep {...props} step={step} />;
    case 'code':
      return <CodeStep {...props} step={step} />;
    case 'verified':
      return <VerifiedStep {...props} step={step} />;
    case 'done':
      return <DoneStep {...props} />;
    case 'removal':
      return <RemovalStep {...props} />;
    case 'removed':
      return <RemovedStep {...props} />;
    case 'restored':
      return <RestoredStep {...props} />;
  }
}

import { useState } from 'react';
import { useAccountKit } from '../../account/account-kit-context.js';
import { useMessages } from '../../messages/use-messages.js';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import { useUnloadQuestion } from '../../wizard/use-unload-question.js';
import { useFlowWords } from '../../wizard/use-wizard-messages.js';
import { FlowNotReady } from '../../wizard/wizard-not-ready.js';
import { FlowSheet, flowStylesWith } from '../../wizard/wizard-sheet.js';
import type { ContactOptions } from '../contact-options.js';
import { contactMessages } from '../messages.js';
import { type UseContactChangeOptions, useContactChange } from '../use-contact-change.js';
import { CodeStep } from './code-step.js';
import contactStyles from './contact.css?inline';
import type { ContactParts, ContactTask, StepProps } from './contact-props.js';
import { leaveWords, titleWords } from './contact-text.js';
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
  const { messages, locale } = useAccountKit();
  const text = useMessages(contactMessages, messages?.contact, locale);
  const words = text[options.contact];
  const flowWords = useFlowWords();
  const result = useContactChange(options);
  const [initial, setInitial] = useState<ContactOptions | null>(null);
  useUnloadQuestion(result.status === 'ready' && result.flow.facts.factor.kind !== 'as-before');

  if (result.status !== 'ready') {
    const reason =
      result.status === 'unavailable' ? { status: result.status, words: words[result.reason] } : result;
    return (
      <FlowSheet
        title={words.name}
        step={result.status}
        styles={styles}
        flowText={flowWords.flowText}
        onLeave={onClose}
      >
        <FlowNotReady {...flowWords} reason={reason} onClose={onClose} />
      </FlowSheet>
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
    ...flowWords,
    ready: result,
    task: taskOf(first),
    isForFactor: first.turnOn !== null,
    parts,
    words,
    text,
    onLeave: leave,
  };
  return (
    <FlowSheet
      title={titleWords(step)}
      step={flow.step.name}
      styles={styles}
      flowText={flowWords.flowText}
      isSuspended={flow.isConfirming}
      leaveQuestion={
        flow.isLeaving
          ? {
              words: leaveWords(step),
              isWarning: flow.facts.factor.kind !== 'as-before' || flow.facts.currentValue === 'replaced',
              remedy: result.canRestore
                ? { words: words.factor.restore, onChoose: () => void actions.restore() }
                : null,
              onStay: actions.stay,
              onLeave: onClose,
            }
          : null
      }
      onLeave={leave}
    >
      <Step {...step} />
    </FlowSheet>
  );
}

function taskOf({ current, turnOn }: ContactOptions): ContactTask {
  if (current === null) return 'add';
  if (!current.isVerified) return 'verify';
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

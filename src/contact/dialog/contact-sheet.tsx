import { useState } from 'react';
import { useAccountKit } from '../../account/account-kit-context.js';
import { useMessages } from '../../messages/use-messages.js';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import { useUnloadQuestion } from '../../wizard/use-unload-question.js';
import { useFlowWords } from '../../wizard/use-wizard-messages.js';
import { FlowNotReady } from '../../wizard/wizard-not-ready.js';
import { FlowSheet, flowStylesWith } from '../../wizard/wizard-sheet.js';
import type { ContactOffer } from '../contact-options.js';
import { contactMessages } from '../messages.js';
import { type UseContactChangeOptions, useContactChange } from '../use-contact-change.js';
import { CodeStep } from './code-step.js';
import contactStyles from './contact.css?inline';
import type { ContactParts, ContactTask, StepProps } from './contact-props.js';
import { leaveWords, titleWords } from './contact-text.js';
import { EnterStep } from './enter-step.js';
import { DoneStep, RemovedStep, RestoredStep, VerifiedStep } from './last-steps.js';
import { RemovalStep } from './removal-step.js';
import { type ContactStage, shownFlow, stageOf } from './stage.js';

/** The styles of the sheet, then those of what is in it alone. Call it outside of components. */
export function contactStylesWith(...own: readonly string[]): readonly string[] {
  return flowStylesWith(contactStyles, ...own);
}

export interface ContactSheetProps extends FlowDialogProps, UseContactChangeOptions {
  readonly parts: ContactParts;
  readonly styles: readonly string[];
}

/** The change of a phone number or email address, by whatever field it is typed into. */
export function ContactSheet({ onClose, parts, styles, ...options }: ContactSheetProps) {
  const { messages, locale } = useAccountKit();
  const text = useMessages(contactMessages, messages?.contact, locale);
  const words = text[options.contact];
  const flowWords = useFlowWords();
  const result = useContactChange(options);
  const [known, setKnown] = useState<ContactOffer | null>(null);
  useUnloadQuestion(result.status === 'ready' && result.flow.factor.kind !== 'as-before');

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
  // What there is changes on the way; what the user came for does not.
  const begun = known ?? result.offer;
  if (known === null) setKnown(begun);
  const { flow, actions } = result;
  const stage = stageOf(shownFlow(flow));
  const leave = () => {
    if (actions.leave()) onClose();
  };
  const step = {
    ...flowWords,
    ready: result,
    task: taskOf(begun),
    isForFactor: begun.turnOn !== null,
    parts,
    words,
    text,
    onLeave: leave,
  };
  return (
    <FlowSheet
      title={titleWords(step, stage)}
      step={stage}
      styles={styles}
      flowText={flowWords.flowText}
      isSuspended={flow.isConfirming}
      leaveQuestion={
        flow.isLeaving
          ? {
              words: leaveWords(step),
              isWarning: flow.factor.kind !== 'as-before' || flow.inForce === 'replaced',
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
      <Step {...step} stage={stage} />
    </FlowSheet>
  );
}

function taskOf({ current, turnOn }: ContactOffer): ContactTask {
  if (current === null) return 'add';
  if (!current.isVerified) return 'verify';
  return turnOn ? 'turn-on' : 'change';
}

function Step({ stage, ...props }: StepProps & { readonly stage: ContactStage }) {
  switch (stage) {
    case 'enter':
      return <EnterStep {...props} />;
    case 'code':
      return <CodeStep {...props} />;
    case 'verified':
      return <VerifiedStep {...props} />;
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

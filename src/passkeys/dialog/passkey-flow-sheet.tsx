import { useRef, useState } from 'react';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import { flowStylesWith, WizardNotReady, WizardSheet } from '../../wizard/wizard-sheet.js';
import { beginCreation } from '../list/creation.js';
import { DeletionDialog } from '../list/deletion-dialog.js';
import listStyles from '../list/passkey-list.css?inline';
import { progressText } from '../list/registration-text.js';
import { type AllPasskeyMessages, usePasskeyMessages } from '../list/use-passkey-messages.js';
import type { PasskeyActions, PasskeysResult, ReadyPasskeys } from '../use-passkeys.js';
import { DoneStep } from './done-step.js';
import { IntroStep } from './intro-step.js';
import { ListStep } from './list-step.js';
import styles from './passkey-dialog.css?inline';
import type { PasskeyPurpose, StepProps } from './passkey-props.js';
import { ProgressStep } from './progress-step.js';
import { leavingMessages, registrationView, sheetStep, sheetTitle } from './sheet-step.js';
import { UnfinishedStep } from './unfinished-step.js';

const sheetStyles = flowStylesWith(listStyles, styles);

export interface PasskeyFlowSheetProps extends FlowDialogProps {
  /** The passkeys and the registration to show: the sheet's own, or those of a list behind it. */
  readonly result: PasskeysResult;
  readonly purpose: PasskeyPurpose;
}

/** The sheet for everything that a user can do with passkeys. Its parent owns the flows. */
export function PasskeyFlowSheet({ result, purpose, onClose }: PasskeyFlowSheetProps) {
  const common = usePasskeyMessages();
  const [isCreating, setIsCreating] = useState(purpose !== 'list');
  const [name, setName] = useState('');
  // Counts the registrations that the user left: a name may be saved only after that.
  const generation = useRef(0);
  const ready = result.status === 'ready' ? result : null;
  const actions = ready?.actions;

  const quit = () => {
    generation.current += 1;
    setName('');
    actions?.cancel();
    // A running registration goes on without the dialog. The list shows its result, where there is one.
    actions?.stay();
    actions?.startOver();
    if (purpose === 'list' && isCreating) setIsCreating(false);
    else onClose();
  };
  const finish = async (rename: PasskeyActions['rename'], id: string) => {
    const now = generation.current;
    const isNamed = name.trim() === '' || (await rename(id, name));
    if (isNamed && generation.current === now) quit();
  };
  const leave = () => {
    const step = ready?.registration.step;
    const newId = step?.name === 'done' ? step.id : null;
    const isNameLost = ready !== null && newId !== null && name.trim() !== '' && !(newId in ready.renamings);
    // A user who has seen that the name could not be saved, or does not wait for it, leaves without.
    if (isNameLost) void finish(ready.actions.rename, newId);
    else if (actions?.leave() ?? true) quit();
  };
  const create = () => {
    if (ready) beginCreation(ready);
    setIsCreating(true);
  };
  const showList = () => {
    // The list is behind the sheet.
    if (purpose === 'passkey') {
      quit();
      return;
    }
    actions?.startOver();
    setIsCreating(false);
  };
  const step = sheetStep(result, isCreating);
  return (
    <>
      <WizardSheet
        title={sheetTitle(result, purpose, isCreating, common)}
        step={step}
        styles={sheetStyles}
        flowMessages={common.flowMessages}
        isSuspended={ready?.isConfirming ?? false}
        leaveQuestion={
          ready?.registration.isLeaving
            ? { ...leavingMessages(ready.registration, common), onStay: ready.actions.stay, onLeave: quit }
            : null
        }
        onLeave={leave}
      >
        {/* Outlives the steps: a region that appears together with its text is not announced. */}
        {isCreating && (
          <p role="status" className={step === 'progress' ? 'cak-passkey-progress' : 'cak-visually-hidden'}>
            {ready && progressText(common.messages, ready.registration)}
          </p>
        )}
        {result.status !== 'ready' ? (
          <WizardNotReady {...common} reason={reasonOf(result, common)} onClose={onClose} />
        ) : isCreating ? (
          <Step
            ready={result}
            purpose={purpose}
            common={common}
            name={name}
            onName={setName}
            onFinish={(id) => void finish(result.actions.rename, id)}
            onLeave={leave}
            onShowList={showList}
          />
        ) : (
          <ListStep ready={result} common={common} onCreate={create} onLeave={leave} />
        )}
      </WizardSheet>
      {/* After the sheet: after a step-up both come back, and the one that opens last is on top. */}
      {ready && !isCreating && <DeletionDialog {...ready} common={common} onCreate={create} />}
    </>
  );
}

type NotReady = Exclude<PasskeysResult, ReadyPasskeys>;

function reasonOf(result: NotReady, { messages }: AllPasskeyMessages) {
  return result.status === 'unavailable'
    ? ({ status: result.status, message: messages.list[result.reason] } as const)
    : result;
}

function Step(props: StepProps) {
  switch (registrationView(props.ready.registration)) {
    case 'intro':
      return <IntroStep {...props} />;
    case 'progress':
      return <ProgressStep {...props} />;
    case 'unfinished':
      return <UnfinishedStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
  }
}

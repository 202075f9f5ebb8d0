import { useRef, useState } from 'react';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import { FlowNotReady } from '../../wizard/wizard-not-ready.js';
import { FlowSheet, flowStylesWith } from '../../wizard/wizard-sheet.js';
import { beginCreation } from '../list/creation.js';
import listStyles from '../list/passkey-list.css?inline';
import { RemovalDialog } from '../list/removal-dialog.js';
import { type PasskeyWords, usePasskeyWords } from '../list/use-passkey-words.js';
import type { PasskeyActions } from '../passkey-actions.js';
import type { PasskeysResult, ReadyPasskeys } from '../use-passkeys.js';
import { ExplainStep } from './explain-step.js';
import { DoneStep, ProgressStep, StuckStep } from './last-steps.js';
import { ListStep } from './list-step.js';
import styles from './passkey-dialog.css?inline';
import type { PasskeyPurpose, StepProps } from './passkey-props.js';
import { leavingWords, stageOf, stepOf, titleOf } from './passkey-stage.js';

const sheetStyles = flowStylesWith(listStyles, styles);

export interface PasskeyFlowSheetProps extends FlowDialogProps {
  /** The passkeys, and the registration that the sheet shows: its own, or that of a list behind it. */
  readonly result: PasskeysResult;
  readonly purpose: PasskeyPurpose;
}

/** One sheet for all that is done with passkeys, whoever holds the session behind it. */
export function PasskeyFlowSheet({ result, purpose, onClose }: PasskeyFlowSheetProps) {
  const words = usePasskeyWords();
  const [isCreating, setIsCreating] = useState(purpose !== 'list');
  const [name, setName] = useState('');
  // Counts the registrations that were left: that a name was kept may be heard only after that.
  const turn = useRef(0);
  const ready = result.status === 'ready' ? result : null;
  const actions = ready?.actions;

  const quit = () => {
    turn.current += 1;
    setName('');
    actions?.cancel();
    // One that is on its way goes on without the dialog. What has come of it is told in the list, where there is one.
    actions?.stay();
    actions?.startOver();
    if (purpose === 'list' && isCreating) setIsCreating(false);
    else onClose();
  };
  const finish = async (rename: PasskeyActions['rename'], id: string) => {
    const now = turn.current;
    const isNamed = name.trim() === '' || (await rename(id, name));
    if (isNamed && turn.current === now) quit();
  };
  const leave = () => {
    const newId = ready?.registration.step === 'done' ? ready.registration.id : null;
    const isNameLost = ready !== null && newId !== null && name.trim() !== '' && !(newId in ready.renamings);
    // Whoever has seen that the name could not be kept, or does not wait until it is, leaves without.
    if (isNameLost) void finish(ready.actions.rename, newId);
    else if (actions?.leave() ?? true) quit();
  };
  const create = () => {
    if (ready) beginCreation(ready);
    setIsCreating(true);
  };
  const showList = () => {
    // Where a list stands behind the sheet, it is that one.
    if (purpose === 'passkey') {
      quit();
      return;
    }
    actions?.startOver();
    setIsCreating(false);
  };
  return (
    <>
      <FlowSheet
        title={titleOf(result, purpose, isCreating, words)}
        step={stepOf(result, isCreating)}
        styles={sheetStyles}
        flowText={words.flowText}
        isSuspended={ready?.isConfirming ?? false}
        leaveQuestion={
          ready?.registration.isLeaving
            ? { ...leavingWords(ready.registration, words), onStay: ready.actions.stay, onLeave: quit }
            : null
        }
        onLeave={leave}
      >
        {result.status !== 'ready' ? (
          <FlowNotReady {...words} reason={reasonOf(result, words)} onClose={onClose} />
        ) : isCreating ? (
          <Step
            ready={result}
            purpose={purpose}
            words={words}
            name={name}
            onName={setName}
            onFinish={(id) => void finish(result.actions.rename, id)}
            onLeave={leave}
            onShowList={showList}
          />
        ) : (
          <ListStep ready={result} words={words} onCreate={create} onLeave={leave} />
        )}
      </FlowSheet>
      {/* After the sheet, which comes back from aside before it: the one that opens last lies on top. */}
      {ready && !isCreating && <RemovalDialog {...ready} words={words} />}
    </>
  );
}

type NotReady = Exclude<PasskeysResult, ReadyPasskeys>;

function reasonOf(result: NotReady, { text }: PasskeyWords) {
  return result.status === 'unavailable'
    ? ({ status: result.status, words: text.list[result.reason] } as const)
    : result;
}

function Step(props: StepProps) {
  switch (stageOf(props.ready)) {
    case 'explain':
      return <ExplainStep {...props} />;
    case 'progress':
      return <ProgressStep {...props} />;
    case 'stuck':
      return <StuckStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
  }
}

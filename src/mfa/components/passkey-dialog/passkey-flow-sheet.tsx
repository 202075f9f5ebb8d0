import { useLayoutEffect, useState } from 'react';
import type { PasskeysResult, ReadyPasskeys } from '../../hooks/use-passkeys.js';
import { isRegistrationUnfinished } from '../../model/passkey-registration.js';
import { FlowNotReady } from '../flow-dialog/flow-not-ready.js';
import { FlowSheet, flowStylesWith, type LeaveQuestion } from '../flow-dialog/flow-sheet.js';
import type { FlowDialogProps } from '../flow-dialog/lazy-dialog.js';
import { useUnloadQuestion } from '../flow-dialog/use-unload-question.js';
import listStyles from '../passkey-list/passkey-list.css?inline';
import { RemovalDialog } from '../passkey-list/removal-dialog.js';
import { type PasskeyWords, usePasskeyWords } from '../passkey-list/use-passkey-words.js';
import { ExplainStep } from './explain-step.js';
import { DoneStep, ProgressStep, StuckStep } from './last-steps.js';
import { ListStep } from './list-step.js';
import styles from './passkey-dialog.css?inline';
import type { PasskeyPurpose, StepProps } from './passkey-props.js';

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
  const ready = result.status === 'ready' ? result : null;
  const actions = ready?.actions;
  // The session of a list behind it may be one in which a passkey was made before.
  useLayoutEffect(() => actions?.startOver(), [actions]);
  useUnloadQuestion(ready !== null && isRegistrationUnfinished(ready.registration));

  const quit = () => {
    actions?.cancel();
    actions?.startOver();
    if (purpose === 'list' && isCreating) setIsCreating(false);
    else onClose();
  };
  const leave = () => {
    if (actions?.leave() ?? true) quit();
  };
  const create = () => {
    // What is said of a passkey that was deleted is out of date by then.
    actions?.dismissDelete();
    setIsCreating(true);
  };
  const showList = () => {
    // Where a list stands behind the sheet, it is that one.
    if (purpose === 'passkey') quit();
    else setIsCreating(false);
  };
  return (
    <>
      <FlowSheet
        title={titleOf(ready, purpose, isCreating, words)}
        step={stepOf(result, isCreating)}
        styles={sheetStyles}
        flowText={words.flowText}
        isAside={ready?.isConfirming ?? false}
        leaveQuestion={ready && leaveQuestion(ready, words, quit)}
        onLeave={leave}
      >
        {result.status !== 'ready' ? (
          <FlowNotReady {...words} reason={reasonOf(result, words)} onClose={onClose} />
        ) : isCreating ? (
          <Step ready={result} purpose={purpose} words={words} onLeave={leave} onShowList={showList} />
        ) : (
          <ListStep ready={result} words={words} onCreate={create} onLeave={onClose} />
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

type Stage = 'explain' | 'progress' | 'stuck' | 'done';

/** What the user sees as one step. */
function stageOf({ registration: { step } }: ReadyPasskeys): Stage {
  switch (step) {
    case 'explaining':
    case 'starting':
      return 'explain';
    case 'asking':
    case 'saving':
    case 'turning-on':
      return 'progress';
    case 'unsaved':
    case 'registered':
      return 'stuck';
    case 'done':
      return 'done';
  }
}

function stepOf(result: PasskeysResult, isCreating: boolean): string {
  if (result.status !== 'ready') return result.status;
  return isCreating ? stageOf(result) : 'list';
}

function titleOf(
  ready: ReadyPasskeys | null,
  purpose: PasskeyPurpose,
  isCreating: boolean,
  { text: { title, heading }, flowText }: PasskeyWords,
): string {
  if (!isCreating) return heading;
  const registration = ready?.registration;
  if (registration?.step === 'unsaved') return title.unsaved;
  if (registration?.step === 'registered') return flowText.notTurnedOn;
  if (registration?.step === 'done') return title[registration.isTurnedOn ? 'on' : 'created'];
  return title[purpose === 'factor' ? 'set-up' : 'create'];
}

function leaveQuestion(
  { registration, actions }: ReadyPasskeys,
  { text }: PasskeyWords,
  onLeave: () => void,
): LeaveQuestion | null {
  if (!registration.isLeaving) return null;
  const isSaved = registration.step === 'turning-on';
  return {
    words: text.leaving[isSaved ? 'saved' : 'unsaved'],
    isWarning: !isSaved,
    onStay: actions.stay,
    onLeave,
  };
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

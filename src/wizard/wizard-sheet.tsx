import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import { Sheet, SheetActions, SheetBody, type SheetProps } from '../ui/sheet/sheet.js';
import type { FlowText } from './messages.js';
import flowStyles from './wizard.css?inline';

/** The styles of a sheet: the shared ones, then those of one set-up. Call it outside of components. */
export function flowStylesWith(...own: readonly string[]): readonly string[] {
  return [flowStyles, ...own];
}

export interface FlowSheetProps extends Omit<SheetProps, 'closeLabel' | 'step' | 'title' | 'onCancel'> {
  /** The title of the current step. The leave question replaces it. */
  readonly title: string;
  readonly step: string;
  readonly flowText: FlowText;
  /** The question that is open before the user leaves. @default null: none */
  readonly leaveQuestion?: LeaveQuestion | null;
  /** Leaves if nothing would be lost, and asks otherwise. */
  readonly onLeave: () => void;
}

/** The question for a user who leaves an unfinished set-up. */
export interface LeaveQuestion {
  readonly words: string;
  /** The user would lose more than typed text. */
  readonly isWarning: boolean;
  /** A third answer, which repairs the state that leaving would cause. */
  readonly remedy?: { readonly words: string; readonly onChoose: () => void } | null;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/**
 * The sheet around the steps of a set-up, with the question before the user leaves. All steps share one
 * sheet: a new one per step would close and reopen, and move the focus out and in.
 */
export function FlowSheet(props: FlowSheetProps) {
  const { title, step, flowText, leaveQuestion = null, onLeave, children, ...sheet } = props;
  return (
    <Sheet
      {...sheet}
      title={leaveQuestion ? flowText.leaving.title : title}
      step={leaveQuestion ? 'leaving' : step}
      closeLabel={flowText.close}
      onCancel={leaveQuestion?.onStay ?? onLeave}
    >
      {/* Stays mounted during the leave question, so that typed text is kept. */}
      <div className="cak-flow-step" hidden={leaveQuestion !== null}>
        {children}
      </div>
      {leaveQuestion && (
        <>
          <SheetBody>
            <Callout tone={leaveQuestion.isWarning ? 'warning' : 'quiet'}>{leaveQuestion.words}</Callout>
          </SheetBody>
          <SheetActions>
            <Button onClick={leaveQuestion.onLeave}>{flowText.leaving.leave}</Button>
            {leaveQuestion.remedy && (
              <Button onClick={leaveQuestion.remedy.onChoose}>{leaveQuestion.remedy.words}</Button>
            )}
            <Button variant="primary" onClick={leaveQuestion.onStay}>
              {flowText.leaving.stay}
            </Button>
          </SheetActions>
        </>
      )}
    </Sheet>
  );
}

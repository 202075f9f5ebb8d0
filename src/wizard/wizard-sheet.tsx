import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import { Sheet, SheetActions, SheetBody, type SheetProps } from '../ui/sheet/sheet.js';
import type { FlowText } from './messages.js';
import flowStyles from './wizard.css?inline';

/** The styles of a sheet: those that all set-ups share, then those of one. Call it outside of components. */
export function flowStylesWith(...own: readonly string[]): readonly string[] {
  return [flowStyles, ...own];
}

export interface FlowSheetProps extends Omit<SheetProps, 'closeLabel' | 'step' | 'title' | 'onCancel'> {
  /** Of the step that is shown; while it is asked whether to leave, the question's own takes its place. */
  readonly title: string;
  readonly step: string;
  readonly flowText: FlowText;
  /** What leaving now would mean, while it is asked. @default null: it is not */
  readonly leaveQuestion?: LeaveQuestion | null;
  /** Leaves, where nothing is lost by it; asks otherwise. */
  readonly onLeave: () => void;
}

/** What is asked of somebody who leaves half-way. */
export interface LeaveQuestion {
  readonly words: string;
  /** More than what was typed is at stake. */
  readonly isWarning: boolean;
  /** A third answer, which puts right what leaving would leave behind. */
  readonly remedy?: { readonly words: string; readonly onChoose: () => void } | null;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/**
 * The sheet around the steps of a set-up, and the question before one is left half-way. The same from the first word to the last:
 * another one in its place would be closed and opened, and lead the focus out and in again.
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
      {/* Kept while it is asked whether to leave, with what was typed. */}
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

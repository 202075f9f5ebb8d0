import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import type { StepProps } from './passkey-props.js';

/** The browser asks the user; then the passkey is saved and turned on. The sheet says what is going on. */
export function ProgressStep({ ready, common, onLeave }: StepProps) {
  const { messages, flowMessages } = common;
  const { registration, actions } = ready;
  const isInBrowser = registration.step.name === 'browser';
  return (
    <>
      <SheetBody>
        {isInBrowser && <p className="cak-passkey-hint">{messages.progress.askingHint}</p>}
      </SheetBody>
      <SheetActions>
        <Button onClick={isInBrowser ? actions.cancel : onLeave}>{flowMessages.cancel}</Button>
      </SheetActions>
    </>
  );
}

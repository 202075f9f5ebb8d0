import { signInText } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { DoneMessage } from '../../wizard/done-message.js';
import type { StepProps } from './setup-props.js';

/** The authenticator is on, and how the next sign-in will go. */
export function DoneStep({ ready, onLeave, messages, flowMessages, mfaMessages }: StepProps) {
  return (
    <>
      <SheetBody>
        <DoneMessage>
          <p className="cak-paragraph">{signInText(mfaMessages, ready.signIn, 'next')}</p>
          <p className="cak-done-detail">
            {ready.flow.facts.isReplacing ? messages.replaced : messages.done}
          </p>
        </DoneMessage>
      </SheetBody>
      <SheetActions>
        <Button variant="primary" onClick={onLeave}>
          {flowMessages.finish}
        </Button>
      </SheetActions>
    </>
  );
}

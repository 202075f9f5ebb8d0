import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { DoneMessage } from '../../wizard/done-message.js';
import type { PasswordStepProps } from './password-form-step.js';

/** The password is changed. Other sessions live on, and after a change the user may want them to end. */
export function PasswordDoneStep({
  isFirst,
  messages,
  flowMessages,
  onClose,
  onSignOutOthers,
}: PasswordStepProps & { readonly isFirst: boolean }) {
  const { done } = messages;
  return (
    <>
      <SheetBody>
        <DoneMessage>
          <p className="cak-paragraph">{done[isFirst ? 'set' : 'change']}</p>
          {onSignOutOthers && <p className="cak-done-detail">{done.otherSessions}</p>}
        </DoneMessage>
      </SheetBody>
      <SheetActions>
        {onSignOutOthers && <Button onClick={onSignOutOthers}>{done.signOutOthers}</Button>}
        <Button variant="primary" onClick={onClose}>
          {flowMessages.finish}
        </Button>
      </SheetActions>
    </>
  );
}

import { isPermanent } from '../../account/failure.js';
import { Button } from '../../ui/button/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { WizardFailure, withOwnMessage } from '../../wizard/wizard-failure.js';
import { revocationScope } from '../session.js';
import type { ReadySessions } from '../use-sessions.js';
import { deviceName, progressText } from './session-text.js';
import type { AllSessionMessages } from './use-session-messages.js';

export interface RevocationDialogProps {
  readonly ready: ReadySessions;
  readonly common: AllSessionMessages;
}

/** Asks before sessions are signed out. Stays until they are, or are kept, and makes way for the app's step-up. */
export function RevocationDialog({ ready, common }: RevocationDialogProps) {
  const { sessions, revocation, actions } = ready;
  const { messages, flowMessages, mfaMessages, signInAgain } = common;
  const { step, pending, failure, isConfirming } = revocation;
  const [session] = step.name === 'question' ? step.sessions : [];
  if (step.name !== 'question' || session === undefined || isConfirming) return null;
  const isPending = pending !== null;
  const isLinked = step.sessions.some((one) => revocationScope(one, sessions) === 'linked');
  const progress = progressText(revocation, common);
  return (
    <Dialog
      title={
        step.isAll
          ? messages.question.all({ count: step.sessions.length })
          : messages.question.one({ name: deviceName(messages, session) })
      }
      onCancel={() => actions.dismiss()}
      actions={
        failure !== null && isPermanent(failure) ? (
          <Button onClick={() => actions.dismiss()}>{flowMessages.understood}</Button>
        ) : (
          <>
            <Button isInert={isPending} onClick={() => actions.dismiss()}>
              {flowMessages.cancel}
            </Button>
            <Button variant="danger" isPending={isPending} onClick={() => void actions.confirmRevoke()}>
              {messages.question.confirm}
            </Button>
          </>
        )
      }
    >
      {isLinked && <p className="cak-paragraph">{messages.question.linked}</p>}
      {!step.isAll && <p className="cak-paragraph">{messages.question.notYou}</p>}
      {progress !== null && <p className="cak-paragraph">{progress}</p>}
      {failure && (
        <div className="cak-session-failure">
          <WizardFailure
            mfaMessages={mfaMessages}
            signInAgain={signInAgain}
            failure={withOwnMessage(messages.failure, failure)}
          />
        </div>
      )}
      <p role="status" className="cak-visually-hidden">
        {isPending && messages.revoking}
      </p>
    </Dialog>
  );
}

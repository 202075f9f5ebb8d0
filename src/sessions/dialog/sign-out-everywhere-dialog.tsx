'use client';
import { isPermanent } from '../../account/failure.js';
import { Button } from '../../ui/button/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import { WizardFailure, withOwnMessage } from '../../wizard/wizard-failure.js';
import { useSessionMessages } from '../list/use-session-messages.js';
import { useGlobalSignOut } from '../use-global-sign-out.js';

/**
 * Asks before the user is signed out of every session, and does it. Controlled: the parent closes it by unmounting it.
 *
 * @throws Error outside of `AccountKitProvider`.
 */
export function SignOutEverywhereDialog({ onClose }: FlowDialogProps) {
  const { messages, flowMessages, mfaMessages, signInAgain } = useSessionMessages();
  const { flow, signOut } = useGlobalSignOut();
  const { everywhereQuestion: question, signedOut } = messages;
  const isPending = flow.pending !== null;
  if (flow.step.name === 'signed-out') {
    return (
      <Dialog
        key="signed-out"
        title={signedOut.title}
        onCancel={onClose}
        actions={
          signInAgain ? (
            <Button variant="primary" onClick={signInAgain}>
              {mfaMessages.signInAgain}
            </Button>
          ) : (
            <Button onClick={onClose}>{flowMessages.understood}</Button>
          )
        }
      >
        <p className="cak-paragraph">{signedOut.about}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      key="question"
      title={question.title}
      // Closed meanwhile, it could not say what became of it.
      onCancel={() => {
        if (!isPending) onClose();
      }}
      actions={
        flow.failure !== null && isPermanent(flow.failure) ? (
          <Button onClick={onClose}>{flowMessages.understood}</Button>
        ) : (
          <>
            <Button isInert={isPending} onClick={onClose}>
              {flowMessages.cancel}
            </Button>
            <Button variant="danger" isPending={isPending} onClick={() => void signOut()}>
              {question.confirm}
            </Button>
          </>
        )
      }
    >
      <p className="cak-paragraph">{question.about}</p>
      <p className="cak-paragraph">{question.rest}</p>
      {flow.failure && (
        <WizardFailure
          mfaMessages={mfaMessages}
          signInAgain={signInAgain}
          failure={withOwnMessage(messages.failure, flow.failure)}
        />
      )}
      <p role="status" className="cak-visually-hidden">
        {isPending && question.signingOut}
      </p>
    </Dialog>
  );
}

import { useForm } from 'react-hook-form';
import { isPermanent } from '../../account/failure.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Field } from '../../ui/field/field.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { useUnloadQuestion, useWizardMessages } from '../../wizard/hooks.js';
import { WizardFailure, withOwnMessage } from '../../wizard/wizard-failure.js';
import { flowStylesWith, WizardSheet } from '../../wizard/wizard-sheet.js';
import { useDeleteAccount } from '../use-delete-account.js';
import type { DeleteAccountDialogProps } from './delete-account-props.js';
import { useDeletionMessages } from './use-deletion-messages.js';

const styles = flowStylesWith();

/** The content of `DeleteAccountDialog`, which loads it when it opens. */
export function DeleteAccountSheet({ consequences, onClose, onBeforeDelete }: DeleteAccountDialogProps) {
  const messages = useDeletionMessages();
  const { flowMessages, mfaMessages, signInAgain } = useWizardMessages();
  const { flow, deleteAccount } = useDeleteAccount({ onBeforeDelete });
  const { step, pending, failure, isConfirming } = flow;
  const isDeleting = pending !== null;
  const form = useForm({ mode: 'onChange', defaultValues: { phrase: '' } });
  const { phrase } = messages;
  const submit = form.handleSubmit(async (typed) => {
    if (isSame(typed.phrase, phrase)) await deleteAccount();
    else form.setError('phrase', { message: messages.wrongPhrase({ phrase }) }, { shouldFocus: true });
  });
  useUnloadQuestion(isDeleting && !isConfirming);
  // The app deletes its own data first: a dialog that closes meanwhile would leave half an account.
  const leave = () => {
    if (!isDeleting || isConfirming) onClose();
  };
  const sheet = { styles, flowMessages, onLeave: leave };
  if (step.name === 'deleted') {
    return (
      <WizardSheet {...sheet} title={messages.title.deleted} step="deleted">
        <SheetBody>
          <p className="cak-paragraph">{messages.deleted}</p>
        </SheetBody>
        <SheetActions>
          <Button variant="primary" onClick={onClose}>
            {flowMessages.understood}
          </Button>
        </SheetActions>
      </WizardSheet>
    );
  }
  return (
    <WizardSheet
      {...sheet}
      title={messages.title.question}
      step="question"
      status={isDeleting && !isConfirming ? messages.deleting : null}
      isSuspended={isConfirming}
    >
      <form
        noValidate
        className="cak-flow-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SheetBody>
          {consequences !== undefined && <Callout tone="warning">{consequences}</Callout>}
          <p className="cak-paragraph">{messages.about}</p>
          <Field
            label={messages.typeIt({ phrase })}
            error={form.formState.errors.phrase?.message}
            input={{
              ...form.register('phrase'),
              autoComplete: 'off',
              autoCapitalize: 'none',
              spellCheck: false,
              readOnly: isDeleting,
            }}
          />
        </SheetBody>
        {failure && (
          <div className="cak-flow-failure">
            <WizardFailure
              mfaMessages={mfaMessages}
              signInAgain={signInAgain}
              failure={
                failure.kind === 'stopped'
                  ? { message: failure.reason ?? messages.failure.stopped }
                  : withOwnMessage(messages.failure, failure)
              }
            />
          </div>
        )}
        <SheetActions>
          {failure && isPermanent(failure) ? (
            <Button variant="primary" onClick={onClose}>
              {flowMessages.understood}
            </Button>
          ) : (
            <>
              <Button isInert={isDeleting} onClick={leave}>
                {flowMessages.cancel}
              </Button>
              <Button type="submit" variant="danger" isPending={isDeleting}>
                {messages.submit}
              </Button>
            </>
          )}
        </SheetActions>
      </form>
    </WizardSheet>
  );
}

/** Keyboards capitalise, and add a space at the end. */
function isSame(typed: string, phrase: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(typed) === plain(phrase);
}

import { useForm } from 'react-hook-form';
import { useAccountKit } from '../../account/account-kit-provider.js';
import { isPermanent, type MfaFailure } from '../../account/failure.js';
import { Button } from '../../ui/button/button.js';
import { PasswordField } from '../../ui/password-field/password-field.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import type { WizardMessages } from '../../wizard/hooks.js';
import { WizardFailure } from '../../wizard/wizard-failure.js';
import type { BoundPasswordMessages } from '../messages.js';
import type { ReadyChangePassword } from '../use-change-password.js';
import { NewPasswordField } from './new-password-field.js';
import type { ChangePasswordDialogProps, PasswordValues } from './password-props.js';
import { ownFailureText, problemsOf, refusedField } from './password-text.js';

/** What every step of the dialog renders from. */
export interface PasswordStepProps extends ChangePasswordDialogProps, WizardMessages {
  readonly ready: ReadyChangePassword;
  readonly messages: BoundPasswordMessages;
}

/** The current password and the new one. What the user types stays until the service has accepted it. */
export function PasswordFormStep(props: PasswordStepProps) {
  const { ready, messages, username, flowMessages, onClose } = props;
  const { flow, hasPassword, change } = ready;
  const { failure } = flow;
  const isPending = flow.pending !== null;
  const policy = useAccountKit().userPool.passwordPolicy;
  const form = useForm<PasswordValues>({ mode: 'onChange', defaultValues: { current: '', next: '' } });
  const { errors } = form.formState;
  const isLeaked = errors.next?.type === 'leaked';
  const isOver = failure !== null && isPermanent(failure);

  const submit = form.handleSubmit(async (values) => {
    const problems = problemsOf(values, { hasPassword, policy }, messages);
    for (const field of ['next', 'current'] as const) {
      const message = problems[field];
      if (message !== undefined) form.setError(field, { message }, { shouldFocus: true });
    }
    if (Object.keys(problems).length > 0) return;
    const { current, next } = values;
    const refused = await change({ current: hasPassword ? current : null, next, despiteLeak: isLeaked });
    const field = refused && refusedField(refused);
    if (!field) return;
    const message = ownFailureText(messages, refused) ?? '';
    form.setError(field, { type: refused.kind, message }, { shouldFocus: true });
  });
  return (
    <form
      noValidate
      className="cak-flow-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <SheetBody>
        {/* Password managers store the new password under this name. */}
        {username !== undefined && (
          <input
            className="cak-password-username"
            hidden
            readOnly
            type="text"
            name="username"
            autoComplete="username"
            value={username}
          />
        )}
        {hasPassword && (
          <PasswordField
            label={messages.current}
            error={errors.current?.message}
            show={{ text: messages.show.label, label: messages.show.name({ name: messages.current }) }}
            hide={{ text: messages.hide.label, label: messages.hide.name({ name: messages.current }) }}
            input={{ ...form.register('current'), autoComplete: 'current-password', readOnly: isPending }}
          />
        )}
        <NewPasswordField
          form={form}
          policy={policy}
          error={errors.next?.message}
          isInert={isPending}
          messages={messages}
        />
      </SheetBody>
      {failure !== null && refusedField(failure) === null && (
        <div className="cak-flow-failure">
          <PasswordFailureBox {...props} />
        </div>
      )}
      <SheetActions>
        {isOver ? (
          <Button variant="primary" onClick={onClose}>
            {flowMessages.understood}
          </Button>
        ) : (
          <>
            <Button isInert={isPending} onClick={onClose}>
              {flowMessages.cancel}
            </Button>
            <Button type="submit" variant="primary" isPending={isPending}>
              {isLeaked ? messages.useAnyway : messages.submit[hasPassword ? 'change' : 'set']}
            </Button>
          </>
        )}
      </SheetActions>
    </form>
  );
}

/** A failure that is about neither field. */
function PasswordFailureBox({ ready, messages, mfaMessages, signInAgain }: PasswordStepProps) {
  const { failure } = ready.flow;
  if (failure === null) return null;
  const message = ownFailureText(messages, failure);
  return (
    <WizardFailure
      mfaMessages={mfaMessages}
      signInAgain={signInAgain}
      failure={message === null ? (failure as MfaFailure) : { message }}
    />
  );
}

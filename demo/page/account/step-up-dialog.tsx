import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { Session } from '../session.js';
import { problemTexts, SignInError } from '../sign-in/sign-in-error.js';
import { signIn } from '../sign-in/sign-in-service.js';
import { Field } from '../ui/field.js';
import { SubmitButton } from '../ui/submit-button.js';

interface StepUpDialogProps {
  session: Session;
  onSettled: (isConfirmed: boolean) => void;
}

/**
 * Asks for the password again. It starts a sign-in to check the password, and never completes it.
 *
 * An app with a backend would check it there. This check has side effects: with text messages or email, the
 * service sends the user a code; without a second step, it issues a refresh token that nobody uses.
 */
export function StepUpDialog({ session, onSettled }: StepUpDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useForm({ defaultValues: { password: '' } });
  const { errors, isSubmitting } = form.formState;
  useEffect(() => dialog.current?.showModal(), []);

  const submit = form.handleSubmit(async ({ password }) => {
    try {
      await signIn(session.pool, session.username, password);
      onSettled(true);
    } catch (error) {
      const problem = error instanceof SignInError ? error.problem : 'unknown';
      form.setError('password', { message: problemTexts[problem] }, { shouldFocus: true });
    }
  });

  return (
    <dialog ref={dialog} className="step-up" aria-labelledby="step-up-title" onClose={() => onSettled(false)}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSubmitting) void submit();
        }}
      >
        <h2 id="step-up-title">Confirm that it is you</h2>
        <p>Enter your password to make this change.</p>
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password', { required: 'Enter your password.' })}
        />
        <div className="step-up-actions">
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <SubmitButton isBusy={isSubmitting}>Continue</SubmitButton>
        </div>
      </form>
    </dialog>
  );
}

import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { DemoPool } from '../../config/demo-config.js';
import type { KeptDevice } from '../kept-device.js';
import { Field } from '../ui/field.js';
import { StepHeading } from '../ui/step-heading.js';
import { SubmitButton } from '../ui/submit-button.js';
import type { Credentials } from './credentials.js';
import { signInFromDevice } from './device-sign-in.js';
import { PasskeyButton } from './passkey-button.js';
import { problemTexts, SignInError, type SignInProblem } from './sign-in-error.js';
import { type SignInStep, signIn } from './sign-in-service.js';

interface PasswordFormProps {
  /** Controlled by the page, so that the list of accounts can fill it in. */
  form: UseFormReturn<Credentials>;
  poolFor: (username: string) => DemoPool;
  /** What this browser keeps of a device that the service knows. */
  deviceOf: (username: string) => Promise<KeptDevice | null>;
  /** Why the user is back here: the session or the previous sign-in ended. */
  notice: string | null;
  onStep: (step: SignInStep, pool: DemoPool) => Promise<void>;
}

/** The first step: the username, and the password or a passkey. */
export function PasswordForm({ form, poolFor, deviceOf, notice, onStep }: PasswordFormProps) {
  const { errors, isSubmitting } = form.formState;
  const [isUsingPasskey, setIsUsingPasskey] = useState(false);
  const isBusy = isSubmitting || isUsingPasskey;

  const { getValues, setFocus } = form;
  // A user who comes back from a later step has already given the username.
  useEffect(() => setFocus(getValues('username') ? 'password' : 'username'), [getValues, setFocus]);

  const submit = form.handleSubmit(async ({ username, password }) => {
    const name = username.trim();
    const pool = poolFor(name);
    try {
      const device = await deviceOf(name);
      const step = device
        ? await signInFromDevice(pool, name, password, device)
        : await signIn(pool, name, password);
      await onStep(step, pool);
    } catch (error) {
      const problem = error instanceof SignInError ? error.problem : 'unknown';
      form.setError(placeOf(problem), { message: problemTexts[problem] }, { shouldFocus: true });
    }
  });

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <StepHeading>Sign in</StepHeading>
      {errors.root ? (
        <p className="callout" data-tone="danger" role="alert">
          {errors.root.message}
        </p>
      ) : (
        notice && (
          <p className="callout" role="alert">
            {notice}
          </p>
        )
      )}
      <Field
        label="Username"
        type="text"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.username?.message}
        {...form.register('username', { required: 'Enter your username.' })}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password', { required: 'Enter your password.' })}
      />
      <SubmitButton isBusy={isBusy}>Sign in</SubmitButton>
      <p className="or">or</p>
      <PasskeyButton
        form={form}
        poolFor={poolFor}
        isBusy={isBusy}
        onBusy={setIsUsingPasskey}
        onStep={onStep}
      />
    </form>
  );
}

/** A wrong password belongs to its field; other problems appear above the form. */
function placeOf(problem: SignInProblem): 'password' | 'root' {
  return problem === 'wrong-password' ? 'password' : 'root';
}

import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { DemoPool } from '../../config/demo-config.js';
import { Checkbox } from '../ui/checkbox.js';
import { Field } from '../ui/field.js';
import { StepHeading } from '../ui/step-heading.js';
import { SubmitButton } from '../ui/submit-button.js';
import { problemTexts, SignInError } from './sign-in-error.js';
import { respond, type SignInStep } from './sign-in-service.js';

type CodeStep = Extract<SignInStep, { kind: 'code' }>;

interface CodeFormProps {
  pool: DemoPool;
  step: CodeStep;
  onStep: (step: SignInStep, remembersDevice: boolean) => Promise<void>;
  /** Returns to the password; with a reason if the user didn't ask for it. */
  onBack: (reason?: string) => void;
}

const headings = {
  SOFTWARE_TOKEN_MFA: 'Enter the code from your app',
  SMS_MFA: 'Check your text messages',
  EMAIL_OTP: 'Check your email',
} as const satisfies Record<CodeStep['challenge'], string>;

/** The second step: a code, with a hint where to find it. */
export function CodeForm({ pool, step, onStep, onBack }: CodeFormProps) {
  const form = useForm({ defaultValues: { code: '', remembersDevice: false } });
  const { errors, isSubmitting } = form.formState;
  const { setFocus } = form;

  useEffect(() => setFocus('code'), [setFocus]);

  const submit = form.handleSubmit(async ({ code, remembersDevice }) => {
    try {
      // People type the gap that their app shows in the code.
      await onStep(await respond(pool, step, step.challenge, code.replace(/\s/g, '')), remembersDevice);
    } catch (error) {
      const problem = error instanceof SignInError ? error.problem : 'unknown';
      if (problem === 'session-over') onBack(problemTexts[problem]);
      else form.setError('code', { message: problemTexts[problem] }, { shouldFocus: true });
    }
  });

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSubmitting) void submit();
      }}
    >
      <StepHeading>{headings[step.challenge]}</StepHeading>
      <Field
        label="Code"
        hint={whereTheCodeIs(step)}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={errors.code?.message}
        {...form.register('code', { required: 'Enter the code.' })}
      />
      {pool.policy.rememberedDevices === 'opt-in' && (
        <Checkbox
          label="Remember this device"
          hint="You won't be asked for a code here."
          {...form.register('remembersDevice')}
        />
      )}
      <SubmitButton isBusy={isSubmitting}>Verify</SubmitButton>
      <button className="link" type="button" onClick={() => onBack()}>
        Back to sign-in
      </button>
    </form>
  );
}

function whereTheCodeIs({ challenge, destination }: CodeStep): string {
  switch (challenge) {
    case 'SOFTWARE_TOKEN_MFA':
      return 'Open your authenticator app and enter the code that it shows for Alder.';
    case 'SMS_MFA':
      return `We sent a code by text message${destination ? ` to ${destination}` : ''}.`;
    case 'EMAIL_OTP':
      return `We sent a code by email${destination ? ` to ${destination}` : ''}.`;
  }
}

import type { UseFormReturn } from 'react-hook-form';
import type { DemoPool } from '../../config/demo-config.js';
import type { Credentials } from './credentials.js';
import { signInWithPasskey } from './passkey-sign-in.js';
import { problemTexts, SignInError } from './sign-in-error.js';
import type { SignInStep } from './sign-in-service.js';

interface PasskeyButtonProps {
  form: UseFormReturn<Credentials>;
  poolFor: (username: string) => DemoPool;
  isBusy: boolean;
  onBusy: (isBusy: boolean) => void;
  onStep: (step: SignInStep, pool: DemoPool) => Promise<void>;
}

/** Signs in without a password. It needs the username: the service lists one user's passkeys. */
export function PasskeyButton({ form, poolFor, isBusy, onBusy, onStep }: PasskeyButtonProps) {
  const signIn = async () => {
    form.clearErrors();
    if (!(await form.trigger('username', { shouldFocus: true }))) return;
    const name = form.getValues('username').trim();
    const pool = poolFor(name);
    onBusy(true);
    try {
      await onStep(await signInWithPasskey(pool, name), pool);
    } catch (error) {
      const problem = error instanceof SignInError ? error.problem : 'unknown';
      form.setError('root', { message: problemTexts[problem] });
    } finally {
      onBusy(false);
    }
  };
  return (
    <button
      className="button"
      type="button"
      aria-disabled={isBusy || undefined}
      onClick={() => {
        if (!isBusy) void signIn();
      }}
    >
      Sign in with a passkey
    </button>
  );
}

import { AccountKitProvider, type AccountKitProviderProps } from 'cognito-account-kit';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';

type Props = AccountKitProviderProps & { checkPassword: (password: string) => Promise<boolean> };

export function GuardedAccountKit({ checkPassword, ...kit }: Props) {
  // While this is not null, somebody waits for the answer.
  const [answer, setAnswer] = useState<((isConfirmed: boolean) => void) | null>(null);
  const confirmIdentity = () => new Promise<boolean>((resolve) => setAnswer(() => resolve));
  const settle = (isConfirmed: boolean) => {
    answer?.(isConfirmed);
    setAnswer(null);
  };
  return (
    <>
      <AccountKitProvider {...kit} confirmIdentity={confirmIdentity} />
      {answer && <PasswordDialog checkPassword={checkPassword} onSettled={settle} />}
    </>
  );
}

interface PasswordDialogProps extends Pick<Props, 'checkPassword'> {
  onSettled: (isConfirmed: boolean) => void;
}

function PasswordDialog({ checkPassword, onSettled }: PasswordDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await checkPassword(password)) onSettled(true);
    else setIsWrong(true);
  };
  return (
    <dialog ref={dialog} aria-labelledby="step-up" onClose={() => onSettled(false)}>
      <form onSubmit={(event) => void submit(event)}>
        <h2 id="step-up">Confirm that it is you</h2>
        <label>
          Password{' '}
          <input
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <p role="alert">{isWrong && 'That is not your password.'}</p>
        <button type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        <button>Continue</button>
      </form>
    </dialog>
  );
}

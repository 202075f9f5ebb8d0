import { AccountKitProvider, type AccountKitProviderProps } from 'cognito-account-kit';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';

type Props = AccountKitProviderProps & { checkPassword: (password: string) => Promise<boolean> };

/** The kit waits for the answer. A late answer can't answer a newer question. */
interface Question {
  settle: (isConfirmed: boolean) => void;
}

export function GuardedAccountKit({ checkPassword, ...kit }: Props) {
  const [question, setQuestion] = useState<Question | null>(null);
  const confirmIdentity = () =>
    new Promise<boolean>((resolve) => {
      const asked: Question = {
        settle(isConfirmed) {
          resolve(isConfirmed);
          setQuestion((current) => (current === asked ? null : current));
        },
      };
      question?.settle(false);
      setQuestion(asked);
    });
  return (
    <>
      <AccountKitProvider {...kit} confirmIdentity={confirmIdentity} />
      {question && <PasswordDialog checkPassword={checkPassword} onSettled={question.settle} />}
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

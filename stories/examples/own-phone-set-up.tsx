import {
  type ContactFailure,
  type ContactStep,
  type ReadyContactChange,
  useContactChange,
} from 'cognito-account-kit/headless';
import { useState } from 'react';

/** Adds or verifies a phone number, then turns text messages on. */
export function OwnPhoneSetUp() {
  const change = useContactChange({ contact: 'phone', purpose: 'factor' });
  if (change.status === 'loading') return <p role="status">One moment…</p>;
  if (change.status === 'failed') return <button onClick={change.retry}>Try again</button>;
  if (change.status === 'unavailable') return <p>Text messages cannot be used here.</p>;
  return <Steps {...change} />;
}

function Steps({ flow, options, actions }: ReadyContactChange) {
  const [typed, setTyped] = useState('');
  switch (flow.step.name) {
    case 'enter':
      return (
        // Make way for the app's own step-up.
        <form hidden={flow.isConfirming} action={() => void actions.send(typed)}>
          <label>
            Phone number, with its country code{' '}
            <input type="tel" autoComplete="tel" value={typed} onChange={(e) => setTyped(e.target.value)} />
          </label>
          <button aria-disabled={flow.pending === 'send'}>Send code</button>
          {options.current?.isVerified === false && (
            <button type="button" onClick={() => void actions.sendToCurrent()}>
              Verify {options.current.masked}
            </button>
          )}
          {flow.failure && <p role="alert">{flow.failure.kind}</p>}
        </form>
      );
    case 'code':
      return <Code step={flow.step} failure={flow.failure} actions={actions} />;
    case 'verified':
      if (flow.pending) return <p role="status">Turning it on…</p>;
      return <button onClick={() => void actions.turnOn()}>Verified. Turn it on</button>;
    default:
      return <p role="status">Sign-in codes can be sent to your phone now.</p>;
  }
}

type CodeProps = Pick<ReadyContactChange, 'actions'> & {
  readonly step: Extract<ContactStep, { name: 'code' }>;
  readonly failure: ContactFailure | null;
};

function Code({ step, failure, actions }: CodeProps) {
  const [code, setCode] = useState('');
  return (
    <form action={() => void actions.confirm(code, { prefer: false, withPasskey: false })}>
      <label>
        Code sent to {step.value ?? step.destination}{' '}
        <input
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(e) => setCode(e.target.value)}
        />
      </label>
      <button>Verify</button>
      <button type="button" onClick={() => void actions.resend()}>
        Send another one
      </button>
      <button type="button" onClick={actions.edit}>
        Correct the number
      </button>
      {failure && <p role="alert">{failure.kind}</p>}
    </form>
  );
}

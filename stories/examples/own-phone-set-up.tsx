import { type ReadyContactChange, useContactChange } from 'cognito-account-kit/headless';
import { useState } from 'react';

/** Adds or verifies a phone number, then turns text messages on. */
export function OwnPhoneSetUp() {
  const change = useContactChange({ contact: 'phone', purpose: 'factor' });
  if (change.status === 'loading') return <p role="status">One moment…</p>;
  if (change.status === 'failed') return <button onClick={change.retry}>Try again</button>;
  if (change.status === 'unavailable') return <p>Text messages cannot be used here.</p>;
  return <Steps {...change} />;
}

function Steps({ flow, offer, actions }: ReadyContactChange) {
  const [typed, setTyped] = useState('');
  switch (flow.step) {
    case 'entering':
    case 'sending':
      return (
        // The app's own step-up is on the page meanwhile: a dialog of ours would have to step aside.
        <form hidden={flow.isConfirming} action={() => void actions.send(typed)}>
          <label>
            Phone number, with its country code{' '}
            <input type="tel" autoComplete="tel" value={typed} onChange={(e) => setTyped(e.target.value)} />
          </label>
          <button aria-disabled={flow.step === 'sending'}>Send code</button>
          {offer.current?.isVerified === false && (
            <button type="button" onClick={() => void actions.sendToCurrent()}>
              Verify {offer.current.masked}
            </button>
          )}
          {'failure' in flow && flow.failure && <p role="alert">{flow.failure.kind}</p>}
        </form>
      );
    case 'code':
    case 'resending':
    case 'verifying':
      return <Code flow={flow} actions={actions} />;
    case 'turning-on':
      return <p role="status">Turning it on…</p>;
    case 'verified':
      return <button onClick={() => void actions.turnOn()}>Verified. Turn it on</button>;
    default:
      return <p role="status">Sign-in codes can be sent to your phone now.</p>;
  }
}

type CodeProps = Pick<ReadyContactChange, 'actions'> & {
  readonly flow: Extract<ReadyContactChange['flow'], { step: 'code' | 'resending' | 'verifying' }>;
};

function Code({ flow, actions }: CodeProps) {
  const [code, setCode] = useState('');
  return (
    <form action={() => void actions.confirm(code, { prefer: false, withPasskey: false })}>
      <label>
        Code sent to {flow.value ?? flow.destination}{' '}
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
      {flow.step === 'code' && flow.failure && <p role="alert">{flow.failure.kind}</p>}
    </form>
  );
}

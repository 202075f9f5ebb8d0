import { useTotpSetup } from 'cognito-account-kit/headless';
import { useState } from 'react';

/** Sets up an authenticator app, or replaces the registered one. */
export function OwnAuthenticator({ onClose }: { readonly onClose: () => void }) {
  const result = useTotpSetup({ issuer: 'Alder' });
  const [code, setCode] = useState('');
  if (result.status === 'loading') return <p role="status">One moment…</p>;
  if (result.status === 'failed') return <button onClick={result.retry}>Try again</button>;
  if (result.status === 'unavailable') return <p>Authenticator apps cannot be used here.</p>;
  const { flow, options, uri, actions } = result;
  const { step, facts, failure } = flow;
  const close = () => {
    // `false`: something would be lost. The flow now asks, until `stay()`.
    if (actions.leave()) onClose();
  };
  return (
    <section aria-label="Authenticator app" hidden={flow.isConfirming}>
      {step.name === 'intro' && (
        <button onClick={() => void actions.start()}>
          {options.isReplacing ? 'Replace: the old one stops working' : 'Get a key'}
        </button>
      )}
      {step.name === 'enrol' && (
        <form action={() => void actions.confirm({ code, deviceName: '' }, choices)}>
          <p>
            Key: <code>{step.secret}</code> {uri && <a href={uri}>Open in an app</a>}
          </p>
          <label>
            Code from the app{' '}
            <input
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={(e) => setCode(e.target.value)}
            />
          </label>
          <button>Turn on</button>
        </form>
      )}
      {step.name === 'registered' && <button onClick={() => void actions.retry()}>Turn it on again</button>}
      {step.name === 'done' && <p role="status">Keep the app: you need it to sign in.</p>}
      {failure && <p role="alert">{failure.kind}</p>}
      {flow.isLeaving ? (
        <p role="alert">
          {facts.isCutOff ? 'Your old app may no longer work.' : 'The key will be lost.'}{' '}
          <button onClick={actions.stay}>Stay</button> <button onClick={onClose}>Leave</button>
        </p>
      ) : (
        <button onClick={close}>Close</button>
      )}
    </section>
  );
}

const choices = { prefer: true, withPasskey: false };

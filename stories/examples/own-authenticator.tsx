import { useTotpSetup } from 'cognito-account-kit/headless';
import { useState } from 'react';

/** Sets an authenticator app up, or another one in place of a registered one. */
export function OwnAuthenticator({ onClose }: { readonly onClose: () => void }) {
  const result = useTotpSetup({ issuer: 'Alder' });
  const [code, setCode] = useState('');
  if (result.status === 'loading') return <p role="status">One moment…</p>;
  if (result.status === 'failed') return <button onClick={result.retry}>Try again</button>;
  if (result.status === 'unavailable') return <p>Authenticator apps cannot be used here.</p>;
  const { setup, offer, uri, actions } = result;
  const failure = 'failure' in setup ? setup.failure : null;
  const close = () => {
    // `false`: something would be lost. The set-up asks now, until `stay()`.
    if (actions.leave()) onClose();
  };
  return (
    <section aria-label="Authenticator app" hidden={setup.isConfirming}>
      {setup.step === 'explaining' && (
        <button onClick={() => void actions.start()}>
          {offer.isReplacing ? 'Replace: the old one stops working' : 'Get a key'}
        </button>
      )}
      {'secret' in setup && (
        <form action={() => void actions.confirm({ code, deviceName: '' }, choices)}>
          <p>
            Key: <code>{setup.secret}</code> {uri && <a href={uri}>Open in an app</a>}
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
      {setup.step === 'registered' && <button onClick={() => void actions.retry()}>Turn it on again</button>}
      {setup.step === 'done' && <p role="status">Keep the app: you need it to sign in.</p>}
      {failure && <p role="alert">{failure.kind}</p>}
      {setup.isLeaving ? (
        <p role="alert">
          {setup.isCutOff ? 'Your old app may no longer work.' : 'The key will be lost.'}{' '}
          <button onClick={actions.stay}>Stay</button> <button onClick={onClose}>Leave</button>
        </p>
      ) : (
        <button onClick={close}>Close</button>
      )}
    </section>
  );
}

const choices = { prefer: true, withPasskey: false };

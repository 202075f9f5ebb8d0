import { usePasskeys } from 'cognito-account-kit/headless';

/** Lists the passkeys, creates and deletes them. */
export function OwnPasskeys() {
  const result = usePasskeys();
  if (result.status === 'loading') return <p role="status">One moment…</p>;
  if (result.status === 'failed') return <button onClick={result.retry}>Try again</button>;
  if (result.status === 'unavailable') return <p>Your identity provider looks after this.</p>;
  const { passkeys, canCreateHere, isFull, options, registration, deletion, deletionPreview } = result;
  const { actions, disabledFactor } = result;
  const { step, pending, failure } = registration;
  return (
    <section aria-label="Passkeys" hidden={result.isConfirming}>
      <ul>
        {passkeys.map(({ id, name }) => (
          <li key={id}>
            {name ?? 'Unnamed'} <button onClick={() => actions.askToDelete(id)}>Delete</button>
          </li>
        ))}
      </ul>
      {deletion.step.name === 'question' && (
        <p role="alert">
          Delete {deletion.step.passkey.name}?{' '}
          {deletionPreview?.turnsFactorOff && 'Passkey is turned off with it.'}{' '}
          {deletionPreview?.blocked ? (
            'It is your only way in, so it stays.'
          ) : (
            <button onClick={() => void actions.confirmDelete()}>Delete it</button>
          )}
          <button onClick={actions.dismissDelete}>Keep it</button>
          {deletion.failure?.kind}
        </p>
      )}
      {disabledFactor && (
        <button onClick={() => void actions.turnFactorOn()}>Passkey is off. Turn it on again</button>
      )}
      {step.name === 'browser' ? (
        <button onClick={actions.cancel}>Cancel: your browser is asking</button>
      ) : (
        <button
          disabled={!canCreateHere.ok || isFull || pending !== null || step.name !== 'intro'}
          onClick={() => void actions.create({ turnOn: options.canTurnOn })}
        >
          Create a passkey
        </button>
      )}
      {pending === null && (step.name === 'pending-credential' || step.name === 'saved-credential') && (
        <button onClick={() => void actions.retry()}>Try the rest again</button>
      )}
      {step.name === 'done' && <button onClick={actions.startOver}>Saved. Make another</button>}
      {failure && <p role="alert">{failure.kind}</p>}
    </section>
  );
}

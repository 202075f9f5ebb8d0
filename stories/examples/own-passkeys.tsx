import { usePasskeys } from 'cognito-account-kit/headless';

/** Lists the passkeys, makes further ones and deletes them. */
export function OwnPasskeys() {
  const result = usePasskeys();
  if (result.status === 'loading') return <p role="status">One moment…</p>;
  if (result.status === 'failed') return <button onClick={result.retry}>Try again</button>;
  if (result.status === 'unavailable') return <p>Your identity provider looks after this.</p>;
  const { passkeys, canCreateHere, isFull, offer, registration, removal, removalOffer } = result;
  const { actions, factorLeftOff } = result;
  const failure = 'failure' in registration ? registration.failure : null;
  return (
    <section aria-label="Passkeys" hidden={result.isConfirming}>
      <ul>
        {passkeys.map(({ id, name }) => (
          <li key={id}>
            {name ?? 'Unnamed'} <button onClick={() => actions.askToDelete(id)}>Delete</button>
          </li>
        ))}
      </ul>
      {removal.step === 'asked' && (
        <p role="alert">
          Delete {removal.passkey.name}? {removalOffer?.turnsFactorOff && 'Passkey is turned off with it.'}{' '}
          {removalOffer?.blocked ? (
            'It is your only way in, so it stays.'
          ) : (
            <button onClick={() => void actions.confirmDelete()}>Delete it</button>
          )}
          <button onClick={actions.dismissDelete}>Keep it</button>
          {removal.failure?.kind}
        </p>
      )}
      {factorLeftOff && (
        <button onClick={() => void actions.turnFactorOn()}>Passkey is off. Turn it on again</button>
      )}
      {registration.step === 'asking' ? (
        <button onClick={actions.cancel}>Cancel: your browser is asking</button>
      ) : (
        <button
          disabled={!canCreateHere.ok || isFull || registration.step !== 'explaining'}
          onClick={() => void actions.create({ turnOn: offer.canTurnOn })}
        >
          Create a passkey
        </button>
      )}
      {(registration.step === 'unsaved' || registration.step === 'registered') && (
        <button onClick={() => void actions.retry()}>Try the rest again</button>
      )}
      {registration.step === 'done' && <button onClick={actions.startOver}>Saved. Make another</button>}
      {failure && <p role="alert">{failure.kind}</p>}
    </section>
  );
}

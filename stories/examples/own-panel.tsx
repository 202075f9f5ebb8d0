import { type ReadyMfaPreference, useMfaPreference } from 'cognito-account-kit/headless';

const names = { totp: 'Authenticator app', sms: 'Text message', email: 'Email', passkey: 'Passkey' };

export function OwnPanel() {
  const preference = useMfaPreference();
  if (preference.status === 'loading') return <p role="status">One moment…</p>;
  if (preference.status === 'unavailable') return <p>Your identity provider looks after this.</p>;
  if (preference.status === 'failed') return <button onClick={preference.retry}>Try again</button>;
  return <Factors {...preference} />;
}

function Factors({ view, actions, isSaving, notice, confirmation }: ReadyMfaPreference) {
  return (
    <fieldset aria-busy={isSaving}>
      <legend>Ways to confirm that it is you</legend>
      {view.factors.map(({ factor, availability, failure, isPreferred }) => {
        const isOn = availability.kind === 'on';
        const isFixed = (!isOn && availability.kind !== 'off') || availability.lock !== null;
        return (
          <label key={factor} style={{ display: 'block' }}>
            <input
              type="checkbox"
              checked={isOn}
              disabled={isFixed}
              onChange={() => actions.setFactor(factor, !isOn)}
            />
            {names[factor]} {isPreferred && '(preferred)'}{' '}
            {failure && <em role="alert">That did not work.</em>}
          </label>
        );
      })}
      {confirmation && <button onClick={actions.confirm}>Yes, turn it off</button>}
      <p role="status">{notice?.kind === 'saved' && 'Saved.'}</p>
    </fieldset>
  );
}

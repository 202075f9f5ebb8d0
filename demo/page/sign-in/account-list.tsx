import { useState } from 'react';
import type { EmulatorConfig } from '../../config/demo-config.js';

interface AccountListProps {
  config: EmulatorConfig;
  onChoose: (username: string) => void;
}

/** The accounts of the emulator; choosing one fills in the form. */
export function AccountList({ config, onChoose }: AccountListProps) {
  const [isReset, setIsReset] = useState(false);
  const reset = async () => {
    const { ok } = await fetch(config.reset, { method: 'DELETE' });
    setIsReset(ok);
  };
  return (
    <section className="accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title">Demo accounts</h2>
      <p className="accounts-note">
        Choose one to fill in the form. Password: <code>{config.password}</code>
      </p>
      <ul role="list">
        {config.accounts.map(({ username, person, shows }) => (
          <li key={username}>
            <button type="button" aria-describedby={`account-${username}`} onClick={() => onChoose(username)}>
              {person} <span className="accounts-username">{username}</span>
            </button>
            <p id={`account-${username}`}>{shows}</p>
          </li>
        ))}
      </ul>
      <p className="accounts-reset">
        <button className="button" type="button" onClick={() => void reset()}>
          Reset all demo accounts
        </button>
        <span role="status">{isReset && 'All accounts are as at first.'}</span>
      </p>
    </section>
  );
}

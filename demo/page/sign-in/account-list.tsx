import type { EmulatorConfig } from '../../config/demo-config.js';

interface AccountListProps {
  config: EmulatorConfig;
  onChoose: (username: string) => void;
}

/** The accounts of the emulator; choosing one fills in the form. */
export function AccountList({ config, onChoose }: AccountListProps) {
  return (
    <section className="accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title">Demo accounts</h2>
      <p className="accounts-note">
        Choose one to fill in the form. Password: <code>{config.password}</code>
      </p>
      <ul role="list">
        {config.accounts.map(({ username, shows }) => (
          <li key={username}>
            <button type="button" aria-describedby={`account-${username}`} onClick={() => onChoose(username)}>
              {username}
            </button>
            <p id={`account-${username}`}>{shows}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

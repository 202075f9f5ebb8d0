import { useEffect, useState } from 'react';
import {
  type Factor,
  factors,
  type Preference,
  readUser,
  type User,
  withFactor,
  writePreference,
} from '../common/preference.js';
import { about, drawings, names, signInSentence } from '../common/words.js';
import '../common/page.css';

/** The panel without any library but React: what a developer writes for the happy path in an afternoon. */
export function App() {
  const [user, setUser] = useState<User | null>(null);
  const [wanted, setWanted] = useState<Preference | null>(null);
  const [undoTo, setUndoTo] = useState<Preference | null>(null);
  const [notice, setNotice] = useState('');
  const [error, setError] = useState<string | null>(null);

  const load = () =>
    readUser().then(
      (now) => {
        setUser(now);
        setError(null);
      },
      () => setError('We could not load your sign-in methods.'),
    );
  useEffect(() => void load(), []);

  if (user === null) {
    return (
      <section className="panel" aria-busy={error === null}>
        <h2>Two-step verification</h2>
        {error === null ? (
          <p role="status">Loading your sign-in methods</p>
        ) : (
          <p role="alert">
            {error} <button onClick={() => void load()}>Try again</button>
          </p>
        )}
      </section>
    );
  }

  const change = async (next: Preference, words: string, isUndo = false) => {
    if (wanted !== null) return;
    if (next.on.length === 0 && !confirm('Turn off two-step verification?')) return;
    setWanted(next);
    setError(null);
    try {
      await writePreference(user, next);
      setUser(await readUser());
      setUndoTo(isUndo ? null : user);
      setNotice(words);
    } catch {
      setError('That could not be saved.');
    }
    setWanted(null);
  };
  const shown = wanted ?? user;
  const preferable = factors.filter((factor) => factor !== 'WEB_AUTHN_MFA' && shown.on.includes(factor));
  const isSaving = wanted !== null;

  return (
    <section className="panel" aria-labelledby="heading">
      <h2 id="heading">Two-step verification</h2>
      <p className="muted">Confirm that it is you with a second step when you sign in.</p>
      <ul>
        {factors.map((factor) => (
          <Row
            key={factor}
            factor={factor}
            target={user.target[factor]}
            isOn={shown.on.includes(factor)}
            isPreferred={shown.preferred === factor}
            isSaving={isSaving && shown.on.includes(factor) !== user.on.includes(factor)}
            onChange={(isOn) =>
              void change(withFactor(user, factor, isOn), `${names[factor]} is ${isOn ? 'on' : 'off'}.`)
            }
          />
        ))}
      </ul>
      {preferable.length > 1 && (
        <fieldset>
          <legend>Preferred method</legend>
          <p className="muted">Asked for first when you sign in.</p>
          <div className="choices">
            {[...preferable, '' as const].map((factor) => (
              <label key={factor}>
                <input
                  type="radio"
                  name="preferred"
                  checked={shown.preferred === factor}
                  aria-disabled={isSaving || undefined}
                  onChange={() =>
                    void change(
                      { on: user.on, preferred: factor },
                      factor ? `${names[factor]} is now preferred.` : "We'll ask you each time.",
                    )
                  }
                />
                {factor ? names[factor] : 'Ask me each time'}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p className="callout">{signInSentence(shown)}</p>
      {error !== null && <p role="alert">{error}</p>}
      <p className="status">
        <span role="status">{isSaving ? 'Saving…' : notice}</span>
        {undoTo !== null && !isSaving && (
          <button onClick={() => void change(undoTo, 'Undone.', true)}>Undo</button>
        )}
      </p>
    </section>
  );
}

interface RowProps {
  readonly factor: Factor;
  readonly target: string | undefined;
  readonly isOn: boolean;
  readonly isPreferred: boolean;
  readonly isSaving: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Row({ factor, target, isOn, isPreferred, isSaving, onChange }: RowProps) {
  const id = `factor-${factor}`;
  return (
    <li>
      <span className="tile">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d={drawings[factor]} />
        </svg>
      </span>
      <div className="words">
        <label htmlFor={id}>{names[factor]}</label>
        {isPreferred && <span className="badge">Preferred</span>}
        <p id={`${id}-detail`} className="muted">
          {target ?? about[factor]}
        </p>
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-disabled={isSaving || undefined}
        aria-describedby={`${id}-detail`}
        onChange={() => isSaving || onChange(!isOn)}
      />
    </li>
  );
}

import { useEffect, useState } from 'react';
import {
  factors,
  type Preference,
  readUser,
  type User,
  withFactor,
  writePreference,
} from '../common/preference.js';
import { names } from '../common/words.js';

/** The least that does it: native switches and radios, the same requests, and not a word more. */
export function App() {
  const [user, setUser] = useState<User | null>(null);
  useEffect(() => void readUser().then(setUser), []);
  if (user === null) return null;
  const change = async (next: Preference) => {
    setUser({ ...user, ...next });
    await writePreference(user, next);
    setUser(await readUser());
  };
  const preferable = factors.filter((factor) => factor !== 'WEB_AUTHN_MFA' && user.on.includes(factor));
  return (
    <>
      {factors.map((factor) => (
        <label key={factor}>
          <input
            type="checkbox"
            role="switch"
            checked={user.on.includes(factor)}
            onChange={(event) => void change(withFactor(user, factor, event.target.checked))}
          />
          {names[factor]}
        </label>
      ))}
      {[...preferable, '' as const].map((factor) => (
        <label key={factor}>
          <input
            type="radio"
            checked={user.preferred === factor}
            onChange={() => void change({ on: user.on, preferred: factor })}
          />
          {factor === '' ? 'Ask me each time' : names[factor]}
        </label>
      ))}
    </>
  );
}

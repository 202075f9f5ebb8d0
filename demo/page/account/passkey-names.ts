import type { NicknameStore } from 'cognito-account-kit';

/**
 * Keeps the names that a user gives to their passkeys in this browser: the service has no place for them. An app would keep them
 * with the rest of the user's profile.
 */
export function passkeyNames(accountId: string): NicknameStore {
  const key = `alder:passkey-names:${accountId}`;
  const read = () => JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
  return {
    read,
    write(credentialId, nickname) {
      const others = Object.entries(read()).filter(([id]) => id !== credentialId);
      const own = nickname === null ? [] : [[credentialId, nickname] as const];
      localStorage.setItem(key, JSON.stringify(Object.fromEntries([...others, ...own])));
    },
  };
}

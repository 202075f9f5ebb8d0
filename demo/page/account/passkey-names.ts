import type { NicknameStore } from 'cognito-account-kit';

/**
 * Stores the user's passkey names in this browser, because the service can't. An app would store them in the
 * user's profile.
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

import type { NicknameStore } from 'cognito-account-kit';

/** Keeps the names with the app's own backend, which knows its user by the session. */
export const nicknames: NicknameStore = {
  async read() {
    const response = await fetch('/api/passkey-names');
    if (!response.ok) throw new Error('The names could not be read.');
    return (await response.json()) as Record<string, string>;
  },
  async write(credentialId, nickname) {
    const address = `/api/passkey-names/${encodeURIComponent(credentialId)}`;
    const response = await (nickname === null
      ? fetch(address, { method: 'DELETE' })
      : fetch(address, { method: 'PUT', body: nickname }));
    if (!response.ok) throw new Error('The name could not be kept.');
  },
};

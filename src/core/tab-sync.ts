/** What one tab tells the others: that something changed, never what. Each reads for itself, with its own token. */
const changed = 'mfa-changed';

const channels = new Map<string, { channel: BroadcastChannel; members: number }>();

/**
 * Listens for changes that other tabs make to this account. All members of one page share a channel, which does not
 * hear itself: a page learns of its own changes by reading them back.
 * @returns a function that ends it
 */
export function joinTabs(accountId: string, onChange: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const entry = channels.get(accountId) ?? {
    channel: new BroadcastChannel(`cognito-account-kit:${accountId}`),
    members: 0,
  };
  channels.set(accountId, entry);
  entry.members += 1;
  const onMessage = (event: MessageEvent) => {
    if (event.data === changed) onChange();
  };
  entry.channel.addEventListener('message', onMessage);
  return () => {
    entry.channel.removeEventListener('message', onMessage);
    entry.members -= 1;
    if (entry.members > 0) return;
    entry.channel.close();
    channels.delete(accountId);
  };
}

/** Tells the other tabs that this account's preference was written. */
export function tellTabs(accountId: string): void {
  channels.get(accountId)?.channel.postMessage(changed);
}

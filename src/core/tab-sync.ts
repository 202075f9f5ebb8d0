/** The message between tabs: something changed, never what. Each tab reads by itself, with its own token. */
const changed = 'changed';

/**
 * Milliseconds in which a tab acts on at most one message. Any page of the origin can post, and each message
 * costs requests.
 */
const quietTime = 1_000;

interface Entry {
  readonly channel: BroadcastChannel;
  members: number;
}

const channels = new Map<string, Entry>();

const nameOf = (accountId: string) => `cognito-account-kit:${accountId}`;

const isSupported = () => typeof BroadcastChannel === 'function';

/**
 * Listens for changes that other tabs make to this account. All listeners of a page share a channel. It
 * doesn't receive its own messages: a page reads its own changes back.
 * @returns a function that stops listening
 */
export function listenToTabs(accountId: string, onChange: () => void): () => void {
  if (!isSupported()) return () => undefined;
  const entry = channels.get(accountId) ?? { channel: new BroadcastChannel(nameOf(accountId)), members: 0 };
  channels.set(accountId, entry);
  entry.members += 1;
  const notify = atMostOncePer(quietTime, onChange);
  const onMessage = (event: MessageEvent) => {
    if (event.data === changed) notify.call();
  };
  entry.channel.addEventListener('message', onMessage);
  return () => {
    notify.cancel();
    entry.channel.removeEventListener('message', onMessage);
    entry.members -= 1;
    if (entry.members > 0) return;
    entry.channel.close();
    channels.delete(accountId);
  };
}

/** Notifies the other tabs of a change to this account, even if this page doesn't listen. */
export function broadcastChange(accountId: string): void {
  if (!isSupported()) return;
  const known = channels.get(accountId)?.channel;
  const channel = known ?? new BroadcastChannel(nameOf(accountId));
  channel.postMessage(changed);
  if (known === undefined) channel.close();
}

/** Calls at once, then at most once per interval; calls within an interval end in a single one after it. */
function atMostOncePer(interval: number, callback: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  function call() {
    if (timer !== undefined) {
      isWaiting = true;
      return;
    }
    callback();
    timer = setTimeout(() => {
      timer = undefined;
      if (!isWaiting) return;
      isWaiting = false;
      call();
    }, interval);
  }
  return { call, cancel: () => clearTimeout(timer) };
}

import { attempt } from './outside-world.js';

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

/** Null where the browser has no channels, or refuses them: Firefox does where the user blocks site data. */
function openChannel(accountId: string): BroadcastChannel | null {
  return attempt(() => new BroadcastChannel(nameOf(accountId))) ?? null;
}

/**
 * Listens for changes that other tabs make to this account. All listeners of a page share a channel. It
 * doesn't receive its own messages: a page reads its own changes back.
 * @returns a function that stops listening
 */
export function listenToTabs(accountId: string, onChange: () => void): () => void {
  const channel = channels.get(accountId)?.channel ?? openChannel(accountId);
  if (channel === null) return () => undefined;
  const entry = channels.get(accountId) ?? { channel, members: 0 };
  channels.set(accountId, entry);
  entry.members += 1;
  const notify = atMostOncePer(quietTime, onChange);
  const onMessage = (event: MessageEvent) => {
    if (event.data === changed) notify.call();
  };
  channel.addEventListener('message', onMessage);
  return () => {
    notify.cancel();
    channel.removeEventListener('message', onMessage);
    entry.members -= 1;
    if (entry.members > 0) return;
    channels.delete(accountId);
    attempt(() => channel.close());
  };
}

/** Notifies the other tabs of a change to this account, even if this page doesn't listen. Never throws. */
export function broadcastChange(accountId: string): void {
  const known = channels.get(accountId)?.channel;
  const channel = known ?? openChannel(accountId);
  attempt(() => channel?.postMessage(changed));
  if (known === undefined) attempt(() => channel?.close());
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

import { createStore, type Store } from '../core/store.js';
import {
  emptyShelf,
  type NicknameEvent,
  type NicknameShelf,
  nextShelf,
  type PasskeyNicknames,
} from './passkey-nicknames.js';

/** The names that the app keeps, outside of React. */
export interface PasskeyNamer extends Pick<Store<NicknameShelf, NicknameEvent>, 'read' | 'subscribe'> {
  /** Reads the names, unless they are being read. Never rejects. */
  readonly load: () => Promise<void>;
  /** Resolves to whether the app's store took the name. Never rejects. */
  readonly rename: (id: string, nickname: string | null) => Promise<boolean>;
  readonly dismiss: (id: string) => void;
  /** Forgets the name of a passkey that is gone. Nobody waits for it, and nobody misses it. */
  readonly forget: (id: string) => void;
  readonly close: () => void;
}

/** A name that waits for its turn. */
interface Waiting {
  nickname: string | null;
  readonly written: Promise<boolean>;
}

/**
 * Reads and writes the names through the app's store.
 * @param readStore - gives the store of this moment; apps may write it in place, so that it changes with every render.
 * @param onRenamed - after a name was kept.
 */
export function createPasskeyNamer(
  readStore: () => PasskeyNicknames | undefined,
  onRenamed: () => void,
): PasskeyNamer {
  const { read, dispatch, subscribe } = createStore(emptyShelf, nextShelf);
  // Counts whatever makes an answer of before out of date: a name that was kept meanwhile, or the end.
  let edition = 0;
  let reading: number | null = null;
  // Counts the ends alone: whoever waits for their turn over one of them waits in vain.
  let life = 0;
  // A store may well read all names, change one, and write them all: two writes at once would lose one of them.
  let latest: Promise<unknown> = Promise.resolve();
  const waiting = new Map<string, Waiting>();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = latest.then(task);
    latest = done;
    return done;
  }

  async function write(store: PasskeyNicknames, id: string, entry: Waiting): Promise<boolean> {
    waiting.delete(id);
    const begun = life;
    const { nickname } = entry;
    const written = await settled(() => store.write(id, nickname));
    if (begun !== life) return written.ok;
    if (written.ok) {
      edition += 1;
      dispatch({ type: 'saved', id, nickname });
      onRenamed();
    } else {
      dispatch({ type: 'save-failed', id });
    }
    // Another name for it came meanwhile.
    if (waiting.has(id)) dispatch({ type: 'saving', id });
    return written.ok;
  }

  async function load(): Promise<void> {
    const store = readStore();
    if (store === undefined || reading === edition) return;
    const asked = edition;
    reading = asked;
    // A copy, also of nothing: a store in JavaScript may have nothing to say for a user without names.
    const names = await settled(async () => ({ ...(await store.read()) }));
    // Of before a name was kept: asked again. Of before the end: of no use.
    if (asked !== edition) return reading === asked ? load() : undefined;
    reading = null;
    dispatch(names.ok ? { type: 'read', names: names.value } : { type: 'read-failed' });
  }

  return {
    read,
    subscribe,
    load,
    async rename(id, nickname) {
      const store = readStore();
      if (store === undefined) return false;
      const kept = nickname?.trim() || null;
      dispatch({ type: 'saving', id });
      const next = waiting.get(id);
      if (next !== undefined) {
        next.nickname = kept;
        return next.written;
      }
      const wanted = life;
      const entry: Waiting = {
        nickname: kept,
        written: inTurn(() => (wanted === life ? write(store, id, entry) : Promise.resolve(false))),
      };
      waiting.set(id, entry);
      return entry.written;
    },
    dismiss: (id) => dispatch({ type: 'dismissed', id }),
    forget(id) {
      const store = readStore();
      const { names, renamings } = read();
      if (store === undefined || !(Object.hasOwn(names, id) || Object.hasOwn(renamings, id))) return;
      void inTurn(() => settled(() => store.write(id, null)));
    },
    close() {
      edition += 1;
      life += 1;
      waiting.clear();
      reading = null;
      dispatch({ type: 'closed' });
    },
  };
}

/** What a function of the app's gives, whether it answers at once or later, throws or rejects. */
async function settled<T>(
  call: () => T | Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    // The app's own fault, which the app should hear of.
    reportError(error);
    return { ok: false };
  }
}

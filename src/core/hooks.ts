import { replaceEqualDeep } from '@tanstack/react-query';
import { useEffect, useInsertionEffect, useState, useSyncExternalStore } from 'react';
import { attempt } from './outside-world.js';

/**
 * Returns a function that reads the latest committed value, such as an inline function in JSX. The returned
 * function never changes, so effects and memos that use it don't run again.
 */
export function useLatest<T>(value: T): () => T {
  const [holder] = useState(() => createHolder(value));
  // Runs before any effect or event handler can read the value.
  useInsertionEffect(() => holder.write(value));
  return holder.read;
}

function createHolder<T>(initial: T) {
  let held = initial;
  return {
    read: () => held,
    write(value: T) {
      held = value;
    },
  };
}

/**
 * Returns an equal value whose unchanged parts keep their identity between renders, so that only components
 * that use a changed part render again.
 */
export function useStructurallyShared<T>(value: T): T {
  return useStructuralSharing<T>()(value);
}

/**
 * Returns a function that does the same for each value that it is given. It never changes.
 */
export function useStructuralSharing<T>(): (value: T) => T {
  const [share] = useState(() => createSharing<T>());
  return share;
}

/**
 * Remembers its last result. Discarded renders do no harm: their result equals the next one, or the next one
 * replaces it.
 */
function createSharing<T>(): (value: T) => T {
  let last: T | undefined;
  return (value) => {
    last = replaceEqualDeep(last, value);
    return last;
  };
}

/** What a component shows of a flow, which closes with it. */
export function useFlow<State>(flow: {
  readonly get: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}): State {
  useEffect(() => flow.close, [flow]);
  return useSyncExternalStore(flow.subscribe, flow.get, flow.get);
}

/** A server does not know the user's zone. */
const zoneOfServer = 'UTC';

let zoneOfUser: string | undefined;

/**
 * The user's time zone, for dates. UTC on a server and while a page is hydrated, so that both render the same; `undefined`
 * where the browser names none and uses it all the same.
 */
export function useTimeZone(): string | undefined {
  return useSyncExternalStore(subscribe, readZone, () => zoneOfServer);
}

function readZone(): string | undefined {
  zoneOfUser ??= attempt(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return zoneOfUser;
}

/** The zone of a page does not change: browsers keep it until a reload. */
const subscribe = () => () => undefined;

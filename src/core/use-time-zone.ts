import { useSyncExternalStore } from 'react';
import { attempt } from './attempt.js';

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

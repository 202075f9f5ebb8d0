import { type UnfinishedMarker, unfinishedMarker } from '../core/unfinished-marker.js';

/**
 * Remembers that an authenticator's replacement was begun and not finished. The service does not tell: GetUser lists the factor as
 * before (amplify-js #1226), while codes of the old authenticator may be refused and those of the new one are not known yet. The key
 * is gone with the page.
 */
export function replacementMarker(accountId: string): UnfinishedMarker {
  return unfinishedMarker(accountId, 'replacement');
}

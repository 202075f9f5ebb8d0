import { type UnfinishedNote, unfinishedNote } from '../core/unfinished-marker.js';

/**
 * Remembers that an authenticator's replacement was begun and not finished. The service does not tell: GetUser lists the factor as
 * before (amplify-js #1226), while codes of the old authenticator may be refused and those of the new one are not known yet. The key
 * is gone with the page.
 */
export function unfinishedReplacement(accountId: string): UnfinishedNote {
  return unfinishedNote(accountId, 'replacement');
}

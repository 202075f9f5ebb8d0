import type { ContactFactor } from '../account/factor.js';
import { type UnfinishedNote, unfinishedNote } from '../core/unfinished-marker.js';

/** Remembers that a factor was turned off for a change of its number or address, until it is on again or meant to stay off. */
export function factorLeftOffNote(accountId: string, factor: ContactFactor): UnfinishedNote {
  return unfinishedNote(accountId, `${factor}-paused`);
}

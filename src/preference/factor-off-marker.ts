import type { ContactFactor } from '../account/factor.js';
import { type UnfinishedMarker, unfinishedMarker } from '../core/unfinished-marker.js';

/** Remembers that a factor was turned off for a change of its number or address, until it is on again or meant to stay off. */
export function factorOffMarker(accountId: string, factor: ContactFactor): UnfinishedMarker {
  return unfinishedMarker(accountId, `${factor}-paused`);
}

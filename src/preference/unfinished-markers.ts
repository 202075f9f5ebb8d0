import type { Factor } from '../account/factor.js';
import { factorOffMarker } from './factor-off-marker.js';
import { replacementMarker } from './replacement-marker.js';

/** All that flows of an account may have left half done, for the panel. */
export interface UnfinishedMarkers {
  /** The factors that are concerned, joined by spaces: a string, so that it compares by value. */
  readonly read: () => string;
  /**
   * Forgets that factors were left off which are on now. To be called when what is on changes, not whenever something is noted: that is
   * done just before a factor is turned off, while it is on.
   */
  readonly forgetOn: (active: string | undefined) => void;
  /** The user has seen it, and leaves it so. */
  readonly dismiss: (factor: Factor) => void;
}

/** The notes of one account. */
export function unfinishedMarkers(accountId: string): UnfinishedMarkers {
  const leftOff = (['sms', 'email'] as const).map((factor) => ({
    factor,
    note: factorOffMarker(accountId, factor),
  }));
  const all = [{ factor: 'totp', note: replacementMarker(accountId) }, ...leftOff];
  return {
    read: () =>
      all
        .filter(({ note }) => note.read())
        .map(({ factor }) => factor)
        .join(' '),
    forgetOn(active = '') {
      for (const { factor, note } of leftOff) if (active.split(' ').includes(factor)) note.set(false);
    },
    dismiss: (dismissed) => all.find(({ factor }) => factor === dismissed)?.note.set(false),
  };
}

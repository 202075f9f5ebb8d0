import type { PasskeyFactorFailure } from './passkey-failure.js';

/**
 * The passkey factor was turned off for a deletion that then came to nothing, so the user has a passkey that is no second step
 * any more.
 */
export interface FactorLeftOff {
  /** It is being turned on again. */
  readonly isTurningOn: boolean;
  /** Why turning it on again failed. */
  readonly failure: PasskeyFactorFailure | null;
}

/** What happens to a factor that was left off. */
export type FactorLeftOffEvent =
  | { readonly type: 'left-off' }
  | { readonly type: 'turn-on-asked' }
  | { readonly type: 'turn-on-failed'; readonly failure: PasskeyFactorFailure }
  /** It is on again, or there is no passkey left to turn it on with. */
  | { readonly type: 'settled' }
  /** The user has seen it, and leaves it off. */
  | { readonly type: 'dismissed' };

/** The one way from what was left off to the next; `null` where nothing was. Pure; an event out of step changes nothing. */
export function nextFactorLeftOff(
  leftOff: FactorLeftOff | null,
  event: FactorLeftOffEvent,
): FactorLeftOff | null {
  switch (event.type) {
    case 'left-off':
      return leftOff ?? { isTurningOn: false, failure: null };
    case 'turn-on-asked':
      return leftOff && !leftOff.isTurningOn ? { isTurningOn: true, failure: null } : leftOff;
    case 'turn-on-failed':
      return leftOff?.isTurningOn ? { isTurningOn: false, failure: event.failure } : leftOff;
    case 'settled':
      return null;
    case 'dismissed':
      return leftOff?.isTurningOn ? leftOff : null;
  }
}

import type { OtherWaysIn } from '../account/decode-user-mfa.js';
import type { Passkey } from './passkey.js';
import type { PasskeyFailure } from './passkey-failure.js';

/** Where the deletion of a passkey stands. */
export type PasskeyRemoval =
  | { readonly step: 'idle' }
  /** The user is asked whether it is meant. */
  | (Removed & {
      readonly step: 'asked';
      /** The app's own step-up is being shown (`confirmIdentity`). */
      readonly isConfirming: boolean;
      /** Why the last try failed. */
      readonly failure: PasskeyFailure | null;
    })
  /** What the service has is read once more, so that nothing happens that the user was not told. */
  | (Removed & { readonly step: 'checking' })
  /** It is the last passkey, so the factor is turned off first. */
  | (Removed & { readonly step: 'turning-off' })
  | (Removed & { readonly step: 'deleting' })
  | (Removed & {
      readonly step: 'deleted';
      /** It had been deleted elsewhere. */
      readonly wasGone: boolean;
    });

interface Removed {
  readonly passkey: Passkey;
  /** The passkey factor was turned off for it, whatever came of the rest. */
  readonly isFactorOff: boolean;
  /** Whether the user can sign in without a passkey; asked for the last one alone. */
  readonly otherWaysIn: OtherWaysIn | 'checking';
}

/** What happens to a deletion. */
export type PasskeyRemovalEvent =
  | { readonly type: 'asked'; readonly passkey: Passkey; readonly otherWaysIn: OtherWaysIn | 'checking' }
  /** The service has said whether there is another way in, or could not be asked (`unknown`). */
  | { readonly type: 'ways-in-told'; readonly otherWaysIn: OtherWaysIn }
  | { readonly type: 'identity-asked' }
  /** The app's step-up is over: `isConfirmed`, or the user has changed their mind. */
  | { readonly type: 'identity-told'; readonly isConfirmed: boolean }
  | { readonly type: 'turning-off' }
  | { readonly type: 'turned-off' }
  | { readonly type: 'deleting' }
  /** It turned out to be the only way in. */
  | { readonly type: 'held-back' }
  | { readonly type: 'failed'; readonly failure: PasskeyFailure }
  | { readonly type: 'deleted'; readonly wasGone: boolean }
  /** The user keeps the passkey, or has seen that it is gone. */
  | { readonly type: 'dismissed' }
  /** Over, whatever the step. */
  | { readonly type: 'closed' };

/** No deletion. */
export const noPasskeyRemoval: PasskeyRemoval = { step: 'idle' };

/** The one way from a deletion to the next. Pure; an event that does not belong to the step changes nothing. */
export function nextPasskeyRemoval(removal: PasskeyRemoval, event: PasskeyRemovalEvent): PasskeyRemoval {
  if (event.type === 'closed') return noPasskeyRemoval;
  if (event.type === 'asked') {
    if (isRemovalUnderWay(removal)) return removal;
    const { passkey, otherWaysIn } = event;
    return { step: 'asked', passkey, otherWaysIn, isFactorOff: false, isConfirming: false, failure: null };
  }
  if (removal.step === 'idle') return removal;
  const { step, passkey, isFactorOff, otherWaysIn } = removal;
  const kept = { passkey, isFactorOff, otherWaysIn };
  switch (event.type) {
    case 'ways-in-told':
      // That the service could not be asked takes nothing away from what it has said before.
      return otherWaysIn === event.otherWaysIn ||
        (event.otherWaysIn === 'unknown' && otherWaysIn !== 'checking')
        ? removal
        : { ...removal, otherWaysIn: event.otherWaysIn };
    case 'identity-asked':
      return step === 'asked' ? { ...kept, step, isConfirming: true, failure: null } : removal;
    case 'identity-told':
      if (step !== 'asked' || !removal.isConfirming) return removal;
      return event.isConfirmed
        ? { ...kept, step: 'checking' }
        : { ...kept, step, isConfirming: false, failure: null };
    case 'turning-off':
      return step === 'checking' ? { ...kept, step: 'turning-off' } : removal;
    case 'turned-off':
      return step === 'turning-off' ? { ...kept, isFactorOff: true, step: 'deleting' } : removal;
    case 'deleting':
      return step === 'checking' ? { ...kept, step: 'deleting' } : removal;
    case 'held-back':
      return step === 'checking' ? { ...kept, step: 'asked', isConfirming: false, failure: null } : removal;
    case 'failed':
      return step === 'checking' || step === 'turning-off' || step === 'deleting'
        ? { ...kept, step: 'asked', isConfirming: false, failure: event.failure }
        : removal;
    case 'deleted':
      return step === 'checking' || step === 'deleting'
        ? { ...kept, step: 'deleted', wasGone: event.wasGone }
        : removal;
    case 'dismissed':
      return isRemovalUnderWay(removal) ? removal : noPasskeyRemoval;
  }
}

/** Whether something of it is on its way, so that no other deletion can begin. */
export function isRemovalUnderWay(removal: PasskeyRemoval): boolean {
  switch (removal.step) {
    case 'checking':
    case 'turning-off':
    case 'deleting':
      return true;
    case 'asked':
      return removal.isConfirming;
    case 'idle':
    case 'deleted':
      return false;
  }
}

/**
 * Whether leaving now would leave something half done: the factor is off, or about to be, and the passkey is not gone, or nobody
 * knows whether it is.
 */
export function isRemovalUnfinished(removal: PasskeyRemoval): boolean {
  switch (removal.step) {
    case 'turning-off':
    case 'deleting':
      return true;
    case 'asked':
    case 'checking':
      return removal.isFactorOff;
    case 'idle':
    case 'deleted':
      return false;
  }
}

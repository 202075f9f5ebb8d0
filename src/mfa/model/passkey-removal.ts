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
}

/** What happens to a deletion. */
export type PasskeyRemovalEvent =
  | { readonly type: 'asked'; readonly passkey: Passkey }
  | { readonly type: 'identity-asked' }
  /** The app's step-up is over: `isConfirmed`, or the user has changed their mind. */
  | { readonly type: 'identity-told'; readonly isConfirmed: boolean }
  | { readonly type: 'turning-off' }
  | { readonly type: 'turned-off' }
  | { readonly type: 'deleting' }
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
    return { step: 'asked', passkey: event.passkey, isFactorOff: false, isConfirming: false, failure: null };
  }
  if (removal.step === 'idle') return removal;
  const { step, passkey, isFactorOff } = removal;
  const kept = { passkey, isFactorOff };
  switch (event.type) {
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
      return step === 'turning-off' ? { passkey, isFactorOff: true, step: 'deleting' } : removal;
    case 'deleting':
      return step === 'checking' ? { ...kept, step: 'deleting' } : removal;
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

import type { MfaFailure } from './failure.js';
import type { PasskeyFailure } from './passkey-failure.js';

/** What a user wants of a new passkey. */
export interface PasskeyChoices {
  /** Turn the passkey factor on once it is saved, where that can be. */
  readonly turnOn: boolean;
}

/** The steps of a registration, in their order. */
export type PasskeyRegistrationStep =
  /** Nothing was asked of the service or the browser yet, or what was asked came to nothing. */
  | { readonly step: 'explaining'; readonly failure: PasskeyFailure | null }
  /** The service is asked for what the browser needs. */
  | { readonly step: 'starting'; readonly choices: PasskeyChoices }
  /** The browser asks the user. */
  | { readonly step: 'asking'; readonly choices: PasskeyChoices }
  /** The passkey is made, and on its way to the service. */
  | (Made & { readonly step: 'saving' })
  /** The passkey is made; that the service has it could not be made sure of. It can be sent again as it is. */
  | (Made & { readonly step: 'unsaved'; readonly failure: MfaFailure })
  /** The service has the passkey; the factor is being turned on. */
  | (Made & { readonly step: 'turning-on' })
  /** The service has the passkey; turning the factor on failed. */
  | (Made & { readonly step: 'registered'; readonly failure: MfaFailure })
  /** `isTurnedOn`: the factor was turned on with it. */
  | { readonly step: 'done'; readonly id: string; readonly isTurnedOn: boolean };

interface Made {
  /** The new credential's id, base64url. */
  readonly id: string;
  readonly choices: PasskeyChoices;
}

/** Where a registration stands. */
export type PasskeyRegistration = PasskeyRegistrationStep & {
  /** The user wants to leave, and was asked whether that is meant. */
  readonly isLeaving: boolean;
};

/** What happens to a registration. */
export type PasskeyRegistrationEvent =
  | { readonly type: 'started'; readonly choices: PasskeyChoices }
  | { readonly type: 'options-given' }
  | { readonly type: 'made'; readonly id: string }
  /** It came to nothing: nothing was made, or what was made is refused for good. */
  | { readonly type: 'failed'; readonly failure: PasskeyFailure }
  /** The user gave up before anything was made. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'not-saved'; readonly failure: MfaFailure }
  | { readonly type: 'save-retried' }
  | { readonly type: 'saved'; readonly turnsOn: boolean }
  | { readonly type: 'turn-on-failed'; readonly failure: MfaFailure }
  | { readonly type: 'turn-on-retried' }
  /** `isOn` is `false` where it turned out that it cannot be turned on yet. */
  | { readonly type: 'turn-on-settled'; readonly isOn: boolean }
  /** Back to the explanation; a further passkey then needs a new click. */
  | { readonly type: 'begun-anew' }
  | { readonly type: 'leave-asked' }
  | { readonly type: 'stayed' }
  /** Over, whatever the step. */
  | { readonly type: 'closed' };

/** A registration in which nothing has happened yet. */
export const initialPasskeyRegistration: PasskeyRegistration = {
  step: 'explaining',
  failure: null,
  isLeaving: false,
};

/** The one way from a registration to the next. Pure; an event that does not belong to the step changes nothing. */
export function nextPasskeyRegistration(
  registration: PasskeyRegistration,
  event: PasskeyRegistrationEvent,
): PasskeyRegistration {
  if (event.type === 'closed') return initialPasskeyRegistration;
  if (event.type === 'leave-asked') {
    return isRegistrationUnfinished(registration) ? { ...registration, isLeaving: true } : registration;
  }
  if (event.type === 'stayed') {
    return registration.isLeaving ? { ...registration, isLeaving: false } : registration;
  }
  const step = nextStep(registration, event);
  if (step === null) return registration;
  // The question answers itself once there is nothing left to lose.
  return { ...step, isLeaving: registration.isLeaving && isRegistrationUnfinished(step) };
}

type StepEvent = Exclude<PasskeyRegistrationEvent, { type: 'closed' | 'leave-asked' | 'stayed' }>;

function nextStep(now: PasskeyRegistration, event: StepEvent): PasskeyRegistrationStep | null {
  switch (event.type) {
    case 'started':
      return now.step === 'explaining' ? { step: 'starting', choices: event.choices } : null;
    case 'options-given':
      return now.step === 'starting' ? { step: 'asking', choices: now.choices } : null;
    case 'made':
      return now.step === 'asking' ? { step: 'saving', id: event.id, choices: now.choices } : null;
    case 'failed':
      return now.step === 'starting' || now.step === 'asking' || now.step === 'saving'
        ? { step: 'explaining', failure: event.failure }
        : null;
    case 'cancelled':
      return now.step === 'starting' || now.step === 'asking' ? { step: 'explaining', failure: null } : null;
    case 'not-saved':
      return now.step === 'saving' ? { step: 'unsaved', ...madeOf(now), failure: event.failure } : null;
    case 'save-retried':
      return now.step === 'unsaved' ? { step: 'saving', ...madeOf(now) } : null;
    case 'saved':
      if (now.step !== 'saving') return null;
      return event.turnsOn
        ? { step: 'turning-on', ...madeOf(now) }
        : { step: 'done', id: now.id, isTurnedOn: false };
    case 'turn-on-failed':
      return now.step === 'turning-on'
        ? { step: 'registered', ...madeOf(now), failure: event.failure }
        : null;
    case 'turn-on-retried':
      return now.step === 'registered' ? { step: 'turning-on', ...madeOf(now) } : null;
    case 'turn-on-settled':
      return now.step === 'turning-on' ? { step: 'done', id: now.id, isTurnedOn: event.isOn } : null;
    case 'begun-anew':
      return isSettled(now) ? { step: 'explaining', failure: null } : null;
  }
}

/** Whether something came of it, or nothing, that a new beginning leaves behind. */
function isSettled(now: PasskeyRegistration): boolean {
  if (now.step === 'explaining') return now.failure !== null;
  return now.step === 'unsaved' || now.step === 'registered' || now.step === 'done';
}

function madeOf({ id, choices }: Made): Made {
  return { id, choices };
}

/**
 * Whether leaving would end what is better finished: a passkey is made, and the service may not have it, or the factor is about
 * to be turned on. Before it is made, leaving is the same as cancelling.
 */
export function isRegistrationUnfinished({ step }: Pick<PasskeyRegistration, 'step'>): boolean {
  return step === 'saving' || step === 'unsaved' || step === 'turning-on';
}

import type { MfaFailure } from '../account/failure.js';
import type { PasskeyFactorFailure, PasskeyFailure } from './passkey-failure.js';

/** What a user wants of a new passkey. */
export interface PasskeyChoices {
  /** Turn the passkey factor on once it is saved, where that can be. */
  readonly turnOn: boolean;
}

/** The steps of a registration, in their order. */
export type PasskeyRegistrationStep =
  /** Nothing was asked of the service or the browser yet, or what was asked came to nothing. */
  | {
      readonly step: 'explaining';
      readonly failure: PasskeyFailure | null;
      /** The browser made a passkey which the service then refused: a device or password manager holds one that does not work. */
      readonly wasMade: boolean;
      /** What was chosen for the try before; `null` before the first. */
      readonly choices: PasskeyChoices | null;
      /** The app's own step-up is being shown (`confirmIdentity`). */
      readonly isConfirming: boolean;
    }
  /** The service is asked for what the browser needs. */
  | { readonly step: 'starting'; readonly choices: PasskeyChoices }
  /** The browser asks the user. */
  | { readonly step: 'asking'; readonly choices: PasskeyChoices }
  /** The passkey is made, and on its way to the service. */
  | (Made & { readonly step: 'saving' })
  /** The passkey is made; that the service has it could not be made sure of. It can be sent again as it is. */
  | (Made & { readonly step: 'unsaved'; readonly failure: MfaFailure })
  /** The service has a passkey; the factor is being turned on. */
  | (Held & { readonly step: 'turning-on'; readonly choices: PasskeyChoices })
  /** The service has a passkey; turning the factor on failed. */
  | (Held & {
      readonly step: 'registered';
      readonly choices: PasskeyChoices;
      readonly failure: PasskeyFactorFailure;
    })
  /** `isTurnedOn`: the factor was turned on with it. */
  | (Held & { readonly step: 'done'; readonly isTurnedOn: boolean });

interface Made {
  /** The new credential's id, base64url. */
  readonly id: string;
  readonly choices: PasskeyChoices;
}

/** A passkey that the service has: `isNew`, with its id; or whichever were there before the factor was to be turned on. */
type Held = { readonly isNew: true; readonly id: string } | { readonly isNew: false; readonly id: null };

/** Where a registration stands. */
export type PasskeyRegistration = PasskeyRegistrationStep & {
  /** The user wants to leave, and was asked whether that is meant. */
  readonly isLeaving: boolean;
};

/** What happens to a registration. */
export type PasskeyRegistrationEvent =
  /** The app's step-up begins; `started` follows where the user has passed it. */
  | { readonly type: 'identity-asked'; readonly choices: PasskeyChoices }
  | { readonly type: 'identity-refused' }
  | { readonly type: 'started'; readonly choices: PasskeyChoices }
  | { readonly type: 'options-given' }
  | { readonly type: 'made'; readonly id: string }
  /** It came to nothing: nothing was made, or what was made is refused for good. */
  | { readonly type: 'failed'; readonly failure: PasskeyFailure }
  /** The user gave up before anything was made, or sent. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'not-saved'; readonly failure: MfaFailure }
  | { readonly type: 'save-retried' }
  | { readonly type: 'saved'; readonly turnsOn: boolean }
  /** The factor is to be turned on with a passkey that the service has already. */
  | { readonly type: 'turn-on-asked' }
  | { readonly type: 'turn-on-failed'; readonly failure: PasskeyFactorFailure }
  | { readonly type: 'turn-on-retried' }
  /** `isOn` is `false` where it turned out that it cannot be turned on yet. */
  | { readonly type: 'turn-on-settled'; readonly isOn: boolean }
  /** Back to the explanation; a further passkey then needs a new click. */
  | { readonly type: 'begun-anew' }
  | { readonly type: 'leave-asked' }
  | { readonly type: 'stayed' }
  /** Over, whatever the step. */
  | { readonly type: 'closed' };

type Explaining = Extract<PasskeyRegistrationStep, { step: 'explaining' }>;

const beginning: Explaining = {
  step: 'explaining',
  failure: null,
  wasMade: false,
  choices: null,
  isConfirming: false,
};

/** A registration in which nothing has happened yet. */
export const initialPasskeyRegistration: PasskeyRegistration = { ...beginning, isLeaving: false };

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
    case 'identity-asked':
      return now.step === 'explaining' && !now.isConfirming
        ? { ...beginning, choices: event.choices, isConfirming: true }
        : null;
    case 'identity-refused':
      return now.step === 'explaining' && now.isConfirming ? { ...beginning, choices: now.choices } : null;
    case 'started':
      return now.step === 'explaining' ? { step: 'starting', choices: event.choices } : null;
    case 'options-given':
      return now.step === 'starting' ? { step: 'asking', choices: now.choices } : null;
    case 'made':
      return now.step === 'asking' ? { step: 'saving', id: event.id, choices: now.choices } : null;
    case 'failed':
      return now.step === 'starting' || now.step === 'asking' || now.step === 'saving'
        ? { ...beginning, failure: event.failure, wasMade: now.step === 'saving', choices: now.choices }
        : null;
    case 'cancelled':
      return now.step === 'starting' ||
        now.step === 'asking' ||
        (now.step === 'explaining' && now.isConfirming)
        ? { ...beginning, choices: now.choices }
        : null;
    case 'not-saved':
      return now.step === 'saving' ? { step: 'unsaved', ...madeOf(now), failure: event.failure } : null;
    case 'save-retried':
      return now.step === 'unsaved' ? { step: 'saving', ...madeOf(now) } : null;
    case 'saved':
      if (now.step !== 'saving') return null;
      return event.turnsOn
        ? { step: 'turning-on', isNew: true, ...madeOf(now) }
        : { step: 'done', isNew: true, id: now.id, isTurnedOn: false };
    case 'turn-on-asked':
      return now.step === 'explaining' && !now.isConfirming
        ? { step: 'turning-on', isNew: false, id: null, choices: { turnOn: true } }
        : null;
    case 'turn-on-failed':
      return now.step === 'turning-on'
        ? { step: 'registered', ...heldOf(now), choices: now.choices, failure: event.failure }
        : null;
    case 'turn-on-retried':
      return now.step === 'registered' ? { step: 'turning-on', ...heldOf(now), choices: now.choices } : null;
    case 'turn-on-settled':
      return now.step === 'turning-on' ? { step: 'done', ...heldOf(now), isTurnedOn: event.isOn } : null;
    case 'begun-anew':
      return isSettled(now) ? beginning : null;
  }
}

/** Whether something came of it, or nothing, that a new beginning leaves behind. */
function isSettled(now: PasskeyRegistration): boolean {
  if (now.step === 'explaining') return !now.isConfirming && (now.failure !== null || now.choices !== null);
  return now.step === 'unsaved' || now.step === 'registered' || now.step === 'done';
}

/** Whether the app's own step-up is being shown. */
export function isRegistrationConfirming(registration: PasskeyRegistration): boolean {
  return registration.step === 'explaining' && registration.isConfirming;
}

function madeOf({ id, choices }: Made): Made {
  return { id, choices };
}

function heldOf(held: Held): Held {
  return held.isNew ? { isNew: true, id: held.id } : { isNew: false, id: null };
}

/**
 * Whether leaving would end what is better finished: a passkey is made, and the service may not have it, or the factor is about
 * to be turned on. Before it is made, leaving is the same as cancelling.
 */
export function isRegistrationUnfinished({ step }: Pick<PasskeyRegistration, 'step'>): boolean {
  return step === 'saving' || step === 'unsaved' || step === 'turning-on';
}

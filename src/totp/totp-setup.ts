import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { isOffered } from '../account/user-pool-policy.js';
import { type FactorChoices, type FactorOffer, factorOffer } from '../preference/turn-on-options.js';

/** Why a step of the set-up failed. */
export type TotpSetupFailure =
  | MfaFailure
  /** The code was not the app's, or not of this moment. */
  | { readonly kind: 'wrong-code' }
  /** Another set-up of the same account ran at the same moment. */
  | { readonly kind: 'set-up-elsewhere' }
  /** The service no longer knows the key that the app was given. */
  | { readonly kind: 'key-lost' }
  /** The user pool has no authenticator apps, whatever the app says about it. */
  | { readonly kind: 'not-offered' };

/** The steps of a set-up, in their order. The secret is in those alone that need it. */
export type TotpSetupStep =
  /** Nothing was asked of the service yet. */
  | { readonly step: 'explaining'; readonly failure: TotpSetupFailure | null }
  /** A new secret is being asked for: from here on, a registered authenticator may no longer work. */
  | {
      readonly step: 'starting';
      /** Whether an earlier start had cut the account off already: a refusal of this one changes nothing about that. */
      readonly wasCutOff: boolean;
    }
  /** The user adds the secret to the app and types its code. */
  | (Enrolment & { readonly step: 'enrolling'; readonly failure: TotpSetupFailure | null })
  | (Enrolment & { readonly step: 'verifying'; readonly choices: FactorChoices })
  /** The authenticator is registered, and being turned on. */
  | { readonly step: 'turning-on'; readonly choices: FactorChoices }
  /** The authenticator is registered; turning it on failed. */
  | { readonly step: 'registered'; readonly choices: FactorChoices; readonly failure: MfaFailure }
  | { readonly step: 'done' };

interface Enrolment {
  /** The base32 key for the authenticator app. It lives in here alone. */
  readonly secret: string;
  /** How many codes were wrong. */
  readonly wrongCodes: number;
  /** The answer to an earlier code was lost, so the authenticator may be registered already. */
  readonly mayBeRegistered: boolean;
}

/** Where a set-up stands. */
export type TotpSetup = TotpSetupStep & {
  /** An authenticator was registered when it began, and is being replaced. */
  readonly isReplacing: boolean;
  /**
   * The authenticator that was registered may no longer work, and none has taken its place: from the request for a new secret
   * on, unless that is refused, until its code is accepted (API reference of AssociateSoftwareToken; amplify-js #1226).
   */
  readonly isCutOff: boolean;
  /** The app asks the user to prove that it is them; nothing goes on before that. */
  readonly isConfirming: boolean;
  /** The user wants to leave, and was asked whether that is meant. */
  readonly isLeaving: boolean;
};

/** What happens to a set-up. */
export type TotpSetupEvent =
  /** The app's step-up begins, and ends with whether the user has passed it: then `started` follows. */
  | { readonly type: 'identity-asked' }
  | { readonly type: 'identity-answered' }
  | { readonly type: 'started'; readonly isReplacing: boolean }
  | { readonly type: 'start-failed'; readonly failure: TotpSetupFailure }
  | { readonly type: 'key-given'; readonly secret: string }
  | { readonly type: 'code-sent'; readonly choices: FactorChoices }
  | { readonly type: 'code-refused'; readonly failure: TotpSetupFailure }
  | { readonly type: 'verified' }
  | { readonly type: 'turn-on-failed'; readonly failure: MfaFailure }
  | { readonly type: 'turn-on-retried' }
  | { readonly type: 'turned-on' }
  /** Back to the explanation; a new secret then needs a new click. */
  | { readonly type: 'begun-anew' }
  | { readonly type: 'leave-asked' }
  | { readonly type: 'stayed' }
  /** Over, whatever the step: the secret is forgotten. */
  | { readonly type: 'closed' };

/** A set-up in which nothing has happened yet. */
export const initialTotpSetup: TotpSetup = {
  step: 'explaining',
  failure: null,
  isReplacing: false,
  isCutOff: false,
  isConfirming: false,
  isLeaving: false,
};

/** The one way from a set-up to the next. Pure; an event that does not belong to the step changes nothing. */
export function nextTotpSetup(setup: TotpSetup, event: TotpSetupEvent): TotpSetup {
  if (event.type === 'closed') return initialTotpSetup;
  if (event.type === 'identity-asked') {
    return setup.step === 'explaining' ? { ...setup, isConfirming: true } : setup;
  }
  if (event.type === 'identity-answered')
    return setup.isConfirming ? { ...setup, isConfirming: false } : setup;
  if (event.type === 'leave-asked') return isUnfinished(setup) ? { ...setup, isLeaving: true } : setup;
  if (event.type === 'stayed') return setup.isLeaving ? { ...setup, isLeaving: false } : setup;
  const step = nextStep(setup, event);
  if (step === null) return setup;
  const next = {
    ...step,
    isReplacing: event.type === 'started' ? event.isReplacing || setup.isCutOff : setup.isReplacing,
    isCutOff: isCutOffAfter(setup, event, step),
    isConfirming: setup.isConfirming && step.step === 'explaining',
    isLeaving: setup.isLeaving,
  };
  // The question answers itself once there is nothing left to lose.
  return isUnfinished(next) ? next : { ...next, isLeaving: false };
}

type StepEvent = Exclude<
  TotpSetupEvent,
  { type: 'closed' | 'identity-asked' | 'identity-answered' | 'leave-asked' | 'stayed' }
>;

function nextStep(setup: TotpSetup, event: StepEvent): TotpSetupStep | null {
  switch (event.type) {
    case 'started':
      return setup.step === 'explaining' ? { step: 'starting', wasCutOff: setup.isCutOff } : null;
    case 'start-failed':
      return setup.step === 'starting' ? { step: 'explaining', failure: event.failure } : null;
    case 'key-given':
      if (setup.step !== 'starting') return null;
      return {
        step: 'enrolling',
        secret: event.secret,
        wrongCodes: 0,
        mayBeRegistered: false,
        failure: null,
      };
    case 'code-sent':
      return setup.step === 'enrolling'
        ? { step: 'verifying', ...enrolmentOf(setup), choices: event.choices }
        : null;
    case 'code-refused':
      return setup.step === 'verifying' ? afterRefusal(setup, event.failure) : null;
    case 'verified':
      return setup.step === 'verifying' ? { step: 'turning-on', choices: setup.choices } : null;
    case 'turn-on-failed':
      return setup.step === 'turning-on'
        ? { step: 'registered', choices: setup.choices, failure: event.failure }
        : null;
    case 'turn-on-retried':
      return setup.step === 'registered' ? { step: 'turning-on', choices: setup.choices } : null;
    case 'turned-on':
      return setup.step === 'turning-on' ? { step: 'done' } : null;
    case 'begun-anew':
      return setup.step === 'registered' || setup.step === 'enrolling'
        ? { step: 'explaining', failure: null }
        : null;
  }
}

function isCutOffAfter(setup: TotpSetup, event: StepEvent, { step }: TotpSetupStep): boolean {
  if (step === 'turning-on') return false;
  if (event.type === 'started') return event.isReplacing || setup.isCutOff;
  if (event.type === 'start-failed' && setup.step === 'starting') {
    return isAnswerLost(event.failure) ? setup.isReplacing : setup.wasCutOff;
  }
  return setup.isCutOff;
}

function afterRefusal(
  setup: Extract<TotpSetup, { step: 'verifying' }>,
  failure: TotpSetupFailure,
): TotpSetupStep {
  const { secret, wrongCodes, mayBeRegistered, choices } = setup;
  switch (failure.kind) {
    case 'key-lost':
      // No key waits to be verified any more: after an answer that was lost, because that very code was accepted. Turning it
      // on will tell; the service refuses an authenticator that is not registered.
      return mayBeRegistered ? { step: 'turning-on', choices } : { step: 'explaining', failure };
    case 'not-offered':
      return { step: 'explaining', failure };
    default:
      return {
        step: 'enrolling',
        secret,
        wrongCodes: wrongCodes + (failure.kind === 'wrong-code' ? 1 : 0),
        mayBeRegistered: mayBeRegistered || isAnswerLost(failure),
        failure,
      };
  }
}

function enrolmentOf({ secret, wrongCodes, mayBeRegistered }: Enrolment): Enrolment {
  return { secret, wrongCodes, mayBeRegistered };
}

/** Whether the service may have done what it was asked, all the same. */
function isAnswerLost(failure: TotpSetupFailure): boolean {
  return failure.kind === 'unreachable'
    ? failure.outcome === 'unknown'
    : failure.kind === 'busy' || failure.kind === 'unexpected';
}

/** Whether the user would leave something behind that they should know of: a key that was given out, or a broken sign-in. */
export function isUnfinished({ step, isCutOff }: Pick<TotpSetup, 'step' | 'isCutOff'>): boolean {
  return isCutOff || (step !== 'explaining' && step !== 'registered' && step !== 'done');
}

/** What a set-up would mean for this user. */
export interface TotpOffer extends FactorOffer {
  /** An authenticator is registered, and stops working as soon as the set-up starts. */
  readonly isReplacing: boolean;
}

/** Foresees a set-up; `null` where the user pool offers none. */
export function totpOffer(state: MfaState, policy: MfaPolicy): TotpOffer | null {
  if (!isOffered(policy, 'totp')) return null;
  return { ...factorOffer(state, policy, 'totp'), isReplacing: state.registered.totp === 'registered' };
}

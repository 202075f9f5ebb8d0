import type { MfaFailure } from '../account/failure.js';
import type { FactorChoices } from '../preference/turn-on-options.js';
import type { ContactFailure } from './contact-failure.js';

/** The steps of a change of a phone number or email address, or of its removal. */
export type ContactFlowStep =
  /** The user types a value, has a code sent to the one that is there, or has it removed. */
  | Entering
  /**
   * A code is about to be sent, to `value` or, where that is `null`, to what is there. Before that, what is there is read,
   * and the factor turned off where that has to be.
   */
  | { readonly step: 'sending'; readonly value: string | null }
  /** The user types the code. */
  | AwaitingCode
  /** Another code is about to be sent. */
  | (AwaitedCode & { readonly step: 'resending' })
  | (AwaitedCode & { readonly step: 'verifying'; readonly choices: FactorChoices | null })
  /** The value is verified, and the factor being turned on. */
  | { readonly step: 'turning-on'; readonly choices: FactorChoices | null }
  /** The value is verified; turning the factor on failed, or, where `failure` is `null`, was not yet asked for. */
  | {
      readonly step: 'verified';
      readonly choices: FactorChoices | null;
      readonly failure: MfaFailure | null;
    }
  /** The value is verified, and the factor as it should be. */
  | { readonly step: 'done' }
  /** The user is asked whether the value is to be removed. */
  | AskingRemoval
  | { readonly step: 'removing'; readonly value: string }
  | { readonly step: 'removed' }
  /** The factor is being turned on again, with the value that was there before. */
  | { readonly step: 'restoring'; readonly from: Restorable }
  | { readonly step: 'restored' };

/** The user types a value, or chooses what to do with the one that is there. */
export interface Entering {
  readonly step: 'entering';
  /** What the field holds to begin with: what was typed before. */
  readonly value: string;
  readonly failure: ContactFailure | null;
}

interface AskingRemoval {
  readonly step: 'asking-removal';
  /** What was typed before. */
  readonly value: string;
  readonly failure: ContactFailure | null;
}

type AwaitingCode = AwaitedCode & { readonly step: 'code'; readonly failure: ContactFailure | null };

/** The steps from which a paused factor can be turned on again. */
export type Restorable = Entering | AwaitingCode | AskingRemoval;

/** A code that was sent, now or before, or may have been. */
export interface AwaitedCode {
  /** What the user typed, in the form in which it was sent; `null` where the code is for the value that was there. */
  readonly value: string | null;
  /** Where the code went, masked; where one from before is to be entered, what is there. */
  readonly destination: string;
  /** The service keeps the value from before until this one is verified. */
  readonly isPending: boolean;
  /** When another code can be asked for, in epoch ms. */
  readonly canResendAt: number;
  /** How many codes were wrong since the last one was sent. */
  readonly wrongCodes: number;
}

/** What a change has done to the factor that sends its codes to the contact. */
export type ContactFactorInFlow =
  /** Nothing that would have to be put right. */
  | { readonly kind: 'as-before' }
  /** It is turned off until the new value is verified. */
  | {
      readonly kind: 'paused';
      /** What it takes to bring it back as it was. */
      readonly was: FactorChoices;
      /** It could be read that it is off; `false`: the answer was lost, so it may be on. */
      readonly isCertain: boolean;
    }
  /** It is on, and its codes go where nobody has shown to receive them: a sign-in may fail. */
  | { readonly kind: 'exposed' };

/** Where a change of a contact stands. What was typed is in it, and in no cache; it is forgotten when it is closed. */
export type ContactFlow = ContactFlowStep & ContactFlowFacts;

/** What holds of a change in every step. */
export interface ContactFlowFacts {
  readonly factor: ContactFactorInFlow;
  /**
   * What the service had when the change read it last. `unverified`: a value that nobody has verified, or none. `replaced`:
   * the same, where a verified one was before.
   */
  readonly inForce: 'unread' | 'verified' | 'unverified' | 'replaced';
  /** How many codes this change had sent: the service sends five an hour (AWS quotas page). */
  readonly codesSent: number;
  /** The app asks the user to prove that it is them; nothing goes on before that. */
  readonly isConfirming: boolean;
  /** The user wants to leave, and was asked whether that is meant. */
  readonly isLeaving: boolean;
}

/** What happens to a change of a contact. */
export type ContactFlowEvent =
  /** `null`: a code is to be sent to what is there. */
  | { readonly type: 'send-asked'; readonly value: string | null }
  /** It could not be what it should; nothing was asked of the service. */
  | { readonly type: 'value-refused'; readonly value: string; readonly failure: ContactFailure }
  /** The app's step-up begins, and ends with whether the user has passed it. */
  | { readonly type: 'identity-asked' }
  | { readonly type: 'identity-told'; readonly isConfirmed: boolean }
  /** What the service has was read. */
  | { readonly type: 'read'; readonly isVerified: boolean; readonly isFactorOn: boolean }
  | { readonly type: 'paused'; readonly was: FactorChoices; readonly isCertain: boolean }
  | {
      readonly type: 'code-sent';
      readonly destination: string;
      readonly isPending: boolean;
      readonly canResendAt: number;
      /** Nothing is known but that it may have been. */
      readonly isUnclear: boolean;
    }
  /** One that was sent before can still be entered; `failure`: why none was sent now, `null` where none was asked for. */
  | {
      readonly type: 'code-remembered';
      readonly destination: string;
      readonly canResendAt: number;
      readonly failure: ContactFailure | null;
    }
  | { readonly type: 'send-failed'; readonly failure: ContactFailure }
  | { readonly type: 'resend-asked' }
  /** Back to the field, with what was typed. */
  | { readonly type: 'value-edited' }
  | { readonly type: 'code-entered'; readonly choices: FactorChoices | null }
  | { readonly type: 'code-refused'; readonly failure: ContactFailure }
  /** The value in force is verified. `isForFactor`: the factor is to be turned on. */
  | { readonly type: 'verified'; readonly isForFactor: boolean }
  | { readonly type: 'turn-on-asked'; readonly choices: FactorChoices | null }
  | { readonly type: 'turn-on-failed'; readonly failure: MfaFailure }
  | { readonly type: 'turned-on' }
  | { readonly type: 'removal-asked' }
  | { readonly type: 'removal-dropped' }
  | { readonly type: 'removal-begun' }
  | { readonly type: 'removal-failed'; readonly failure: ContactFailure }
  | { readonly type: 'removed' }
  | { readonly type: 'restore-asked' }
  | { readonly type: 'restore-failed'; readonly failure: MfaFailure }
  | { readonly type: 'restored' }
  | { readonly type: 'leave-asked' }
  | { readonly type: 'stayed' }
  /** Over, whatever the step: what was typed is forgotten. */
  | { readonly type: 'closed' };

/** A change in which nothing has happened yet. */
export const initialContactFlow: ContactFlow = {
  step: 'entering',
  value: '',
  failure: null,
  factor: { kind: 'as-before' },
  inForce: 'unread',
  codesSent: 0,
  isConfirming: false,
  isLeaving: false,
};

/** Whether a factor that was turned off for the change can be turned on again as it was: the value from before is in force. */
export function canRestore(flow: ContactFlow): flow is ContactFlow & Restorable {
  return (
    flow.factor.kind === 'paused' &&
    flow.inForce === 'verified' &&
    (flow.step === 'entering' || flow.step === 'code' || flow.step === 'asking-removal')
  );
}

/** Whether the service is being asked for something, so that nothing else can begin. */
export function isUnderWay({ step }: Pick<ContactFlow, 'step'>): boolean {
  switch (step) {
    case 'sending':
    case 'resending':
    case 'verifying':
    case 'turning-on':
    case 'removing':
    case 'restoring':
      return true;
    case 'entering':
    case 'code':
    case 'verified':
    case 'done':
    case 'asking-removal':
    case 'removed':
    case 'restored':
      return false;
  }
}

/**
 * Whether the user would leave something behind that they should know of: a code that was sent, a factor that is off or
 * sends its codes to nobody knows whom, a verified value that is gone.
 */
export function isContactUnfinished(flow: ContactFlow): boolean {
  if (flow.step === 'done' || flow.step === 'removed' || flow.step === 'restored') return false;
  const isHalfDone = flow.factor.kind !== 'as-before' || flow.inForce === 'replaced';
  const isCodeSent = flow.step === 'code' && flow.codesSent > 0;
  return isHalfDone || isCodeSent || (isUnderWay(flow) && !flow.isConfirming);
}

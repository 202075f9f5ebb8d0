import type { QueryClient } from '@tanstack/react-query';
import type { CheckIdentity, SensitiveChange } from '../account/confirm-identity.js';
import type { ContactFactor, ContactKind } from '../account/factor.js';
import type { MfaSource } from '../account/queries.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import type { ActionContext, FlowState } from '../core/flow.js';
import { withoutInvisible } from '../core/text.js';
import type { FactorChoices } from '../preference/turn-on-options.js';
import type { ContactPurpose } from './contact-options.js';
import type { ContactFailure } from './to-contact-failure.js';

/** What the user sees of a change, or of the removal, of a phone number or email address. */
export type ContactStep =
  | EnterStep
  | CodeStep
  /**
   * The value is verified and its factor is off: it is being turned on, or that failed, or the user has to
   * choose first.
   */
  | {
      readonly name: 'verified';
      /** What the user chose for the factor; `null`: not asked yet, or the factor comes back as it was. */
      readonly choices: FactorChoices | null;
    }
  /** The value is verified, and the factor is as it should be. */
  | { readonly name: 'done' }
  /** The user is asked whether to remove the value. */
  | RemovalStep
  | { readonly name: 'removed' }
  /** The factor is on again, with the value that was there before. */
  | { readonly name: 'restored' };

/** The user types a value, has a code sent to the current one, or has that removed. */
export interface EnterStep {
  readonly name: 'enter';
  /** What the field holds at first: what was typed before. */
  readonly value: string;
}

/** The user types a code that was sent, now or before, or may have been. */
export interface CodeStep {
  readonly name: 'code';
  /**
   * What the user typed, in the form in which it was sent; `null` where the code is for the current value.
   */
  readonly value: string | null;
  /** Where the code went, masked. For a code from before: the current value. */
  readonly destination: string;
  /** How the code went there. */
  readonly medium: ContactFactor;
  /**
   * Why a code is expected. `sent`: the service says so. `unclear`: no clear answer came. `earlier`: none was sent now, and
   * one from before may be still good.
   */
  readonly origin: 'sent' | 'unclear' | 'earlier';
  /** The service says that it sent the code to something else than the user typed. */
  readonly isElsewhere: boolean;
  /** The service keeps the old value until this one is verified. */
  readonly isPending: boolean;
  /** When another code can be requested, in epoch ms. */
  readonly canResendAt: number;
  /** How many codes were wrong since the last one was sent. */
  readonly wrongCodes: number;
}

/** The user is asked whether to remove the value. */
export interface RemovalStep {
  readonly name: 'removal';
  /** What was typed before. */
  readonly value: string;
}

/** What a change has done to the factor that sends its codes to the contact. */
export type ContactFactorStatus =
  /** Nothing that has to be put right. */
  | { readonly kind: 'as-before' }
  /** It is off until the new value is verified. */
  | {
      readonly kind: 'paused';
      /** How to turn it on again as it was. */
      readonly was: FactorChoices;
      /** The service says that it is off; `false`: the answer was lost, so it may be on. */
      readonly isCertain: boolean;
    }
  /** It is on and sends its codes to a value that nobody has verified: a sign-in may fail. */
  | { readonly kind: 'unverified-destination' };

/** What holds at every step of a change. */
export interface ContactFacts {
  readonly factor: ContactFactorStatus;
  /**
   * What the service had when the change last read it. `unverified`: a value that nobody has verified, or
   * none. `replaced`: the same, where a verified one was before. `unknown`: the app client may not read
   * whether it is verified, and this change has not touched it.
   */
  readonly currentValue: 'unread' | 'verified' | 'unverified' | 'replaced' | 'unknown';
  /** How many codes this change had sent. The service sends five an hour (AWS quotas page). */
  readonly codesSent: number;
}

/**
 * A change of a contact. `pending` is the action that is running: `send`, `resend`, `confirm`, `turn-on`,
 * `remove` or `restore`. It holds what the user typed, which no cache does, until it is closed.
 */
export type ContactFlowState = FlowState<ContactStep, ContactFacts, ContactFailure>;

/** What a change of a contact depends on. */
export interface ContactFlowOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly policy: MfaPolicy;
  readonly contact: ContactKind;
  readonly purpose: ContactPurpose;
  /** Whether a sensitive change may be made. It never rejects. */
  readonly confirmIdentity: CheckIdentity;
  /**
   * The time in epoch ms.
   * @default Date.now
   */
  readonly now?: () => number;
}

/** What the step-up asks about in a change of a contact. */
export type ContactConfirmation = Extract<
  SensitiveChange['kind'],
  'add-contact' | 'change-contact' | 'remove-contact'
>;

/** A running action of a change, with what it depends on. */
export interface ContactAction<Here = ContactStep> extends Required<ContactFlowOptions> {
  readonly context: ActionContext<Here, ContactStep, ContactFacts, SensitiveChange>;
  /** What the user has confirmed by the step-up: once for a flow is enough. */
  readonly confirmed: Set<ContactConfirmation>;
}

/** The change did nothing to the factor. */
export const asBefore: ContactFactorStatus = { kind: 'as-before' };
/** The factor is on, and its codes go to a number or address that is not verified. */
export const unverifiedDestination: ContactFactorStatus = { kind: 'unverified-destination' };

/** The facts of a change in which nothing has happened yet. */
export const initialFacts: ContactFacts = { factor: asBefore, currentValue: 'unread', codesSent: 0 };

/** Whether a paused factor can be turned on again as it was, because the old value is still as good. */
export function canRestore({ step, facts, pending }: ContactFlowState): boolean {
  const isRestorable = step.name === 'enter' || step.name === 'code' || step.name === 'removal';
  const isPaused = facts.factor.kind === 'paused' && isOldValueKept(facts);
  return isRestorable && isPaused && pending === null;
}

/** Whether the value is there that was there before the change, as good as it was. */
export function isOldValueKept({ currentValue }: ContactFacts): boolean {
  return currentValue === 'verified' || currentValue === 'unknown';
}

/**
 * Whether leaving now would lose something that the user should know of: a code that was sent, a factor that
 * is off or sends to an unverified value, a verified value that is gone.
 */
export function isContactUnfinished({
  step,
  facts,
  pending,
  isConfirming,
}: Pick<ContactFlowState, 'step' | 'facts' | 'pending' | 'isConfirming'>): boolean {
  if (step.name === 'done' || step.name === 'removed' || step.name === 'restored') return false;
  const isHalfDone = facts.factor.kind !== 'as-before' || facts.currentValue === 'replaced';
  const isCodeSent = step.name === 'code' && facts.codesSent > 0;
  return isHalfDone || isCodeSent || (pending !== null && !isConfirming);
}

/**
 * E.164, the only form that the service accepts (amazon-cognito-identity-js #316). No number that can be
 * called is shorter than seven digits.
 */
const phone = /^\+[1-9]\d{6,14}$/;

/**
 * Something, an at sign, letters and digits in labels. Only its own server knows whether an address is valid. What is left of
 * a list, of a link or of a sentence is refused: which part of it is the address is the user's to say.
 */
const email = /^[^\s@,;:<>()[\]\\]+@[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u;

/** The longest value that an attribute can have (the service's API model). */
const longest = 2_048;

/**
 * An address without what came along when it was copied: characters that nobody sees, "mailto:", angle brackets around it, and
 * the comma or semicolon after it.
 */
export function cleanAddress(text: string): string {
  const visible = withoutInvisible(text).trim();
  const bare = visible.replace(/^mailto:\s*/i, '').replace(/[\s,;]+$/, '');
  return /^<([^<>]*)>$/.exec(bare)?.[1]?.trim() ?? bare;
}

/**
 * A number or address as it is sent; `null` where it cannot be one, so that no request is needed to learn
 * that.
 */
export function contactValue(contact: ContactKind, text: string): string | null {
  const value = contact === 'phone' ? withoutInvisible(text).trim() : cleanAddress(text);
  const isValid = (contact === 'phone' ? phone : email).test(value) && value.length <= longest;
  return isValid && !value.includes('..') ? value : null;
}

/**
 * Milliseconds from one code to the next: most messages have arrived by then, and an hour has only five
 * codes.
 */
export const resendCooldown = 30_000;

/**
 * Milliseconds until another code can be requested; 0 from then on, and where the clock was set back: nobody waits longer
 * than the cooldown.
 */
export function waitUntil(moment: number, now: number): number {
  const wait = moment - now;
  return wait > 0 && wait <= resendCooldown ? wait : 0;
}

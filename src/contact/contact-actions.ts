import type { FactorChoices } from '../preference/turn-on-options.js';
import type { ContactFailure } from './contact-failure.js';

/**
 * What a user can do with a phone number or email address. The functions keep their identity and never throw; out of step
 * they do nothing.
 */
export interface ContactChangeActions {
  /**
   * Adds this number or address, or puts it in the place of the one that is there, and has a code sent to it. Where it is
   * there already, unverified, only the code is sent. Call it on an explicit click.
   * @param value - a number in E.164 form ("+14155550100"), or an address; spaces around it do not matter.
   * @returns why no code was sent, `null` when one was, when none was needed, or when the user changed their mind.
   * `changed-elsewhere`: it would bring about more than `offer` said; nothing was sent, and `offer` says it now.
   */
  readonly send: (value: string) => Promise<ContactFailure | null>;
  /**
   * Has a code sent to the number or address that is there, to verify it. Call it on an explicit click.
   * @returns why no code was sent, `null` when one was.
   */
  readonly sendToCurrent: () => Promise<ContactFailure | null>;
  /**
   * The user has a code for the number or address that is there, unverified: to enter it, none has to be sent. A code lives for 24
   * hours.
   */
  readonly enterCode: () => void;
  /**
   * Has another code sent; before `canResendAt` it does nothing.
   * @returns why no code was sent, `null` otherwise.
   */
  readonly resend: () => Promise<ContactFailure | null>;
  /** Back to the field, with what was typed, to correct it. */
  readonly edit: () => void;
  /**
   * Sends the code, spaces left out; then turns the factor on where that is what it is for, or where it was turned off for
   * the change.
   * @param choices - what the user wants of the factor, where `offer.turnOn` is not `null`.
   * @returns why the code was not accepted, `null` when it was.
   */
  readonly confirm: (code: string, choices?: FactorChoices) => Promise<ContactFailure | null>;
  /**
   * Turns the factor on once the value is verified, where that failed or was not yet asked for.
   * @param choices - those that `confirm` was given, if left out.
   */
  readonly turnOn: (choices?: FactorChoices) => Promise<void>;
  /** The user wants to have it removed, and is to be asked whether that is meant. */
  readonly askToRemove: () => void;
  /** The user keeps it after all. */
  readonly keep: () => void;
  /** Removes it, after its factor was turned off. Also tries again what failed of that. */
  readonly remove: () => Promise<void>;
  /** Turns a paused factor on again, with the value that was there before; nothing where that is no longer verified. */
  readonly restore: () => Promise<void>;
  /** The user wants to leave. `true`: they may; `false`: the flow now asks whether that is meant (`isLeaving`). */
  readonly leave: () => boolean;
  /** The user stays after all. */
  readonly stay: () => void;
}

/** Milliseconds from one code to the next: most messages have arrived by then, and an hour has only five codes. */
export const resendCooldown = 30_000;

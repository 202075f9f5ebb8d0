import type { ContactKind } from '../account/factor.js';
import { endsSession } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { rememberVerified } from '../account/queries.js';
import { broadcastChange } from '../core/tab-sync.js';
import { verifiedWrite } from '../core/verified-write.js';
import { type ContactReading, readContact } from './contact-api.js';
import { factorOfContact } from './contact-options.js';
import {
  asBefore,
  type ContactAction,
  type ContactConfirmation,
  type ContactFacts,
  unverifiedDestination,
} from './contact-step.js';
import { setFacts } from './paused-factor.js';
import type { ContactFailure } from './to-contact-failure.js';
import { contactFailureOf, isAnswerLost } from './to-contact-failure.js';

/**
 * Reads the current value past the cache and updates the facts. What was read wins over what this change
 * believed: another tab may have changed it as well.
 * @param value - what the user typed, to compare; `null` for the current value
 * @throws CognitoError
 */
export async function readCurrent(action: ContactAction, value: string | null): Promise<ContactReading> {
  const { contact, context } = action;
  const reading = await readContact(action, contact, value, context.signal);
  setFacts(action, factsAfterRead(context.facts, reading.state, contact));
  return reading;
}

function factsAfterRead(before: ContactFacts, state: MfaState, contact: ContactKind): Partial<ContactFacts> {
  const currentValue = currentValueIn(before, state, contact);
  const isExposed = currentValue === 'unverified' || currentValue === 'replaced';
  if (state.active.includes(factorOfContact(contact)))
    return { currentValue, factor: isExposed ? unverifiedDestination : asBefore };
  const { factor } = before;
  return { currentValue, factor: factor.kind === 'paused' ? { ...factor, isCertain: true } : asBefore };
}

function currentValueIn(
  { currentValue: before }: ContactFacts,
  state: MfaState,
  contact: ContactKind,
): ContactFacts['currentValue'] {
  const isVerified = state[contact]?.isVerified ?? (state[contact] === null ? false : null);
  // Where the app client may not read it, only this change itself tells: it has replaced the value, or not.
  if (isVerified === null) return before === 'replaced' || before === 'unverified' ? before : 'unknown';
  if (isVerified) return 'verified';
  return before === 'unread' || before === 'unverified' ? 'unverified' : 'replaced';
}

/**
 * The service has stored what the user typed in place of the old value. GetUser says whether it is verified, unless the app
 * client may not read that: then it is not, because nobody has entered a code for it.
 */
export function noteReplaced(action: ContactAction, before: MfaState, after: MfaState): void {
  const { contact, client } = action;
  rememberVerified(client, contact, null);
  if (after[contact]?.isVerified !== null) return;
  setFacts(action, {
    currentValue: before[contact] === null ? 'unverified' : 'replaced',
    ...(after.active.includes(factorOfContact(contact)) && { factor: unverifiedDestination }),
  });
}

/**
 * Asks the app's step-up, where the user has not confirmed this in the same flow.
 * @returns whether it was asked: that may have taken minutes, so what was read before has to be read again.
 */
export async function confirmOnce(
  { contact, confirmed, context }: ContactAction,
  kind: ContactConfirmation,
  state: MfaState,
): Promise<boolean> {
  // A first value that is corrected before anything depends on it is still the one that is being added.
  const isUnverified = state[contact] === null || state[contact].isVerified === false;
  const isFree = isUnverified && !state.active.includes(factorOfContact(contact));
  const covers =
    confirmed.has(kind) ||
    (kind === 'add-contact' && confirmed.has('change-contact')) ||
    (kind === 'change-contact' && confirmed.has('add-contact') && isFree);
  if (covers) return false;
  await context.confirm({ kind, contact });
  confirmed.add(kind);
  return true;
}

/**
 * The service said yes and did not do it. That nothing was changed must not be said while the factor is off
 * for it.
 */
export function notApplied({ context }: ContactAction): ContactFailure {
  return { kind: context.facts.factor.kind === 'paused' ? 'unexpected' : 'not-applied' };
}

/** A write to a contact, and how to see whether it holds. */
interface ContactWrite<T> {
  /** What the user typed; `null` for the current value. */
  readonly value: string | null;
  readonly send: (signal: AbortSignal) => Promise<T>;
  readonly holds: (reading: ContactReading) => boolean;
}

/** What became of a write to a contact. */
export interface ContactWriteResult<T> {
  readonly isApplied: boolean;
  /** What the service answered; `null` where it refused or no answer came. */
  readonly answer: { readonly value: T } | null;
  /** Why there is no answer, or nothing could be read after it; `null` where neither is so. */
  readonly failure: ContactFailure | null;
  /** No clear answer came: the service may carry it out yet. */
  readonly isLost: boolean;
  /** What the service holds now; `null` where it could not be read. */
  readonly reading: ContactReading | null;
}

/** Sends a write, tells the other tabs, and reads back what the service holds. */
export async function writeContact<T>(
  action: ContactAction,
  { value, send, holds }: ContactWrite<T>,
): Promise<ContactWriteResult<T>> {
  const sent: { answer: { readonly value: T } | null; error?: unknown } = { answer: null };
  const result = await verifiedWrite(
    {
      async send(signal) {
        try {
          sent.answer = { value: await send(signal) };
        } catch (error) {
          sent.error = error;
          throw error;
        } finally {
          // Refused or aborted, it may have arrived.
          broadcastChange(action.accountId);
        }
      },
      read: () => readCurrent(action, value),
      holds,
      isRefusal: (error) => !isAnswerLost(error),
      isFinal: (error) => endsSession(contactFailureOf(error)),
    },
    action.context.signal,
  );
  const { answer, error } = sent;
  const reading = result.outcome === 'unknown' ? null : (result.value ?? null);
  const isLost = answer === null && isAnswerLost(error);
  const failure =
    answer === null ? contactFailureOf(error) : result.outcome === 'unknown' ? unread(result.error) : null;
  return { isApplied: result.outcome === 'applied', answer, failure, isLost, reading };
}

/** The service answered, but what it holds could not be read. */
function unread(error: unknown): ContactFailure {
  const failure = contactFailureOf(error);
  return endsSession(failure) ? failure : { kind: 'unreachable', outcome: 'unknown' };
}

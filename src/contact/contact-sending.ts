import type { MfaState } from '../account/mfa-state.js';
import type { ContactFailure } from './contact-failure.js';
import { type ContactPurpose, factorOfContact } from './contact-options.js';
import { type ContactForesight, foreseeChange, meansMore } from './contact-preview.js';
import type { ContactAnswer, ContactReading } from './contact-service.js';
import type { ContactStepPorts, ContactStepTools } from './contact-step-tools.js';

/** What came of having a code sent. */
export type Sent =
  | {
      readonly kind: 'sent';
      readonly destination: string | null;
      readonly isPending: boolean;
      readonly isUnclear: boolean;
    }
  /** None was sent, but one from before, which lives for 24 hours, can be entered. */
  | { readonly kind: 'remembered'; readonly failure: ContactFailure }
  /** No code is needed. */
  | { readonly kind: 'verified' }
  | { readonly kind: 'failed'; readonly failure: ContactFailure }
  /** The user has changed their mind. */
  | { readonly kind: 'declined' };

/** Has a code sent to a value, or to what is there, after whatever must come before that. */
export type ContactSending = (value: string | null, told: ContactForesight) => Promise<Sent>;

/** Makes the sending of codes, by what the steps have in common. */
export function createContactSending(
  { contact, policy, purpose, read }: ContactStepPorts & { readonly purpose: ContactPurpose },
  { service, contactFactor, look, lookAgain, protectReplaced, prove, isOn, isVerified }: ContactStepTools,
): ContactSending {
  const verifiesBeforeUpdate = policy.verifiesBeforeUpdate?.includes(factorOfContact(contact)) ?? false;

  async function sendTo(value: string | null, told: ContactForesight): Promise<Sent> {
    const known = await look(value);
    if (!known.ok) return failed(known.failure);
    const { state, match } = known.value;
    const current = state[contact];
    // Nobody asked for a code to any other value than the one that was there.
    if (value === null && current?.masked !== told.current?.masked) return changedElsewhere;
    if (match === 'same' && isVerified(state)) return unchanged(value, state);
    if (match === 'same') {
      await protectReplaced(state);
      return remembering(await requestCode());
    }
    if (value === null) return changedElsewhere;
    const now = foreseeChange(state, policy, contact);
    if (!now.availability.ok) return failed({ kind: now.availability.reason });
    if (meansMore(told, now)) return changedElsewhere;
    const proof = await prove(current === null ? 'add-contact' : 'change-contact', state);
    if (proof === 'declined') return { kind: 'declined' };
    if (proof === 'given') return sendTo(value, told);
    if (now.availability.factor !== 'untouched' && !isRepetition(state)) {
      const failure = await contactFactor.turnOffFirst(state);
      if (failure) return failed(failure);
    }
    return update(value);
  }

  /** The pool has kept the old value when the same was sent before, and will again. */
  function isRepetition(state: MfaState): boolean {
    const flow = read();
    return flow.step === 'resending' && flow.isPending && isVerified(state);
  }

  /** What was sent to the value before is as good as what is refused now. */
  function remembering(sent: Sent): Sent {
    const isRefused = sent.kind === 'failed' && sent.failure.kind === 'too-many-codes';
    return isRefused && read().step === 'sending' ? { kind: 'remembered', failure: sent.failure } : sent;
  }

  /** It is there and verified: for a factor that is to be turned on, or was turned off for the change, that is all it takes. */
  function unchanged(value: string | null, state: MfaState): Sent {
    const isAllWanted = value === null || read().step === 'resending' || read().factor.kind === 'paused';
    const isForFactor = purpose === 'factor' && !isOn(state);
    return isAllWanted || isForFactor ? { kind: 'verified' } : failed({ kind: 'unchanged' });
  }

  async function requestCode(): Promise<Sent> {
    const answer = await service.requestCode();
    if (answer.ok) return sentTo(answer.value.destination, false);
    return afterRefusal(answer, answer.isLost ? await lookAgain(null) : null, false);
  }

  async function update(value: string): Promise<Sent> {
    const answer = await service.update(value);
    const isSessionOver = !answer.ok && answer.failure.kind === 'session-ended';
    // Refused, it may have been stored all the same, as where the message could not be sent.
    const after = isSessionOver ? null : await lookAgain(value);
    // Which of the two a pool does, no token can read: only what it holds now tells.
    const isPending = after === null ? verifiesBeforeUpdate : after.match !== 'same';
    if (after !== null && !isPending && isVerified(after.state)) return { kind: 'verified' };
    if (after !== null && !isPending && read().factor.kind === 'exposed')
      await contactFactor.protect(after.state);
    // Kept until the new one is verified, or refused: either way the old value is in force, and nothing is at risk any more.
    if (after !== null && isPending && (answer.ok || !answer.isLost)) await contactFactor.unpause();
    if (!answer.ok) return afterRefusal(answer, after, isPending);
    // A pool that does not verify this attribute by itself sends no code, unless it is asked for one.
    if (answer.value === null && after !== null && !isPending) return requestCode();
    return sentTo(answer.value?.destination ?? null, isPending);
  }

  return sendTo;
}

const sentTo = (destination: string | null, isPending: boolean): Sent => ({
  kind: 'sent',
  destination,
  isPending,
  isUnclear: false,
});

const failed = (failure: ContactFailure): Sent => ({ kind: 'failed', failure });

const changedElsewhere = failed({ kind: 'changed-elsewhere' });

/** Without an answer, and yet in touch with the service: a code may be on its way. */
function afterRefusal(
  { failure, isLost }: Extract<ContactAnswer<unknown>, { ok: false }>,
  after: ContactReading | null,
  isPending: boolean,
): Sent {
  return isLost && after !== null
    ? { kind: 'sent', destination: null, isPending, isUnclear: true }
    : failed(failure);
}

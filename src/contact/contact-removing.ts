import type { ContactFailure } from './contact-failure.js';
import { type ContactForesight, foreseeRemoval, meansMore } from './contact-preview.js';
import type { ContactStepPorts, ContactStepTools } from './contact-step-tools.js';

/** Takes a contact away, after its factor; resolves with why it is still there, `null` once it is gone. */
export type ContactRemoving = (told: ContactForesight) => Promise<ContactFailure | 'declined' | null>;

/** Makes the removal, by what the steps have in common. */
export function createContactRemoving(
  { contact, policy }: ContactStepPorts,
  { service, contactFactor, look, lookAgain, prove }: ContactStepTools,
): ContactRemoving {
  async function takeAway(told: ContactForesight): Promise<ContactFailure | 'declined' | null> {
    const known = await look(null);
    if (!known.ok) return known.failure;
    const { state, match } = known.value;
    if (match === 'none') return null;
    const now = foreseeRemoval(state, policy, contact);
    if (!now.availability.ok) return { kind: now.availability.reason };
    if (meansMore(told, now)) return { kind: 'changed-elsewhere' };
    const proof = await prove('remove-contact', state);
    if (proof === 'declined') return 'declined';
    if (proof === 'given') return takeAway(told);
    if (now.availability.factor !== 'untouched') {
      const failure = await contactFactor.turnOffFirst(state);
      if (failure) return failure;
    }
    return remove();
  }

  async function remove(): Promise<ContactFailure | null> {
    const answer = await service.remove();
    if (!answer.ok && answer.failure.kind === 'session-ended') return answer.failure;
    const after = await lookAgain(null);
    if (after?.match === 'none') return null;
    if (answer.ok) return after === null ? null : { kind: 'not-applied' };
    // Refused for sure: it stays, and its factor with it.
    if (after !== null && !answer.isLost) await contactFactor.unpause();
    return answer.failure;
  }

  return takeAway;
}

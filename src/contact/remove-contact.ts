import { rememberVerified } from '../account/queries.js';
import type { Outcome } from '../core/flow.js';
import { deleteContact } from './contact-api.js';
import { type ContactPreview, doesMore, previewRemoval } from './contact-options.js';
import { asBefore, type ContactAction, type ContactStep, type RemovalStep } from './contact-step.js';
import { confirmOnce, notApplied, readCurrent, writeContact } from './contact-write.js';
import { pauseFactor, resumeIfKept, setFacts } from './paused-factor.js';
import type { ContactFailure } from './to-contact-failure.js';

/**
 * Removes the current value, after its factor was turned off.
 * @param shown - what the user saw when they asked: no more than that is done
 */
export async function removeContact(
  action: ContactAction<RemovalStep>,
  shown: ContactPreview,
): Promise<Outcome<ContactStep, ContactFailure>> {
  const { client, contact, policy, context } = action;
  const fail = (failure: ContactFailure) => ({ step: context.step, failure });
  const { state, match } = await readCurrent(action, null);
  // What this page has verified is there, even where the app client may not read it.
  if (match === 'none' && state[contact] === null) return removed(action);
  const now = previewRemoval(state, policy, contact);
  if (!now.availability.ok) return fail({ kind: now.availability.reason });
  if (doesMore(shown, now)) return fail({ kind: 'changed-elsewhere' });
  if (await confirmOnce(action, 'remove-contact', state)) return removeContact(action, shown);
  if (now.availability.factor !== 'untouched') {
    const failure = await pauseFactor(action, state);
    if (failure) return fail(failure);
  }
  const { isApplied, reading, isLost, failure } = await writeContact(action, {
    value: null,
    send: (signal) => deleteContact(client, contact, signal),
    holds: (read) => read.match === 'none',
  });
  if (isApplied) return removed(action);
  // The service will not remove it any more, so its factor can stay on.
  if (reading && !isLost) await resumeIfKept(action);
  return fail(failure ?? notApplied(action));
}

function removed(action: ContactAction): ContactStep {
  rememberVerified(action.client, action.contact, null);
  setFacts(action, { factor: asBefore, currentValue: 'unverified' });
  return { name: 'removed' };
}

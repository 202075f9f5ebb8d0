import type { Outcome } from '../core/flow.js';
import { deleteContact } from './contact-api.js';
import type { ContactFailure } from './contact-failure.js';
import { type ContactPreview, doesMore, previewRemoval } from './contact-preview.js';
import {
  asBefore,
  type ContactContext,
  type ContactDependencies,
  type ContactStep,
  type RemovalStep,
} from './contact-step.js';
import { confirmOnce, notApplied, readCurrent, writeContact } from './contact-write.js';
import { pauseFactor, resumeIfVerified, setFacts } from './paused-factor.js';

/**
 * Removes the current value, after its factor was turned off.
 * @param shown - what the user saw when they asked: no more than that is done
 */
export async function removeContact(
  options: ContactDependencies,
  context: ContactContext<RemovalStep>,
  shown: ContactPreview,
): Promise<Outcome<ContactStep, ContactFailure>> {
  const fail = (failure: ContactFailure) => ({ step: context.step, failure });
  const { state, match } = await readCurrent(options, context, null);
  if (match === 'none') return removed(options, context);
  const now = previewRemoval(state, options.policy, options.contact);
  if (!now.availability.ok) return fail({ kind: now.availability.reason });
  if (doesMore(shown, now)) return fail({ kind: 'changed-elsewhere' });
  if (await confirmOnce(options, context, 'remove-contact', state))
    return removeContact(options, context, shown);
  if (now.availability.factor !== 'untouched') {
    const failure = await pauseFactor(options, context, state);
    if (failure) return fail(failure);
  }
  const { isApplied, reading, isLost, failure } = await writeContact(options, context, {
    value: null,
    send: (signal) => deleteContact(options.client, options.contact, signal),
    holds: (read) => read.match === 'none',
  });
  if (isApplied) return removed(options, context);
  // The service will not remove it any more, so its factor can stay on.
  if (reading && !isLost) await resumeIfVerified(options, context);
  return fail(failure ?? notApplied(context));
}

function removed(options: ContactDependencies, context: ContactContext): ContactStep {
  setFacts(options, context, { factor: asBefore, currentValue: 'unverified' });
  return { name: 'removed' };
}

import { describe, expect, it } from 'vitest';
import { createMessageIntl } from '../../messages/message-intl.js';
import { bindMessages } from '../../messages/messages.js';
import type { ContactFlow } from '../contact-flow.js';
import type { ContactOffer } from '../contact-options.js';
import { contactMessages } from '../messages.js';
import type { StepProps } from './contact-props.js';
import { isolated, leaveWords } from './contact-text.js';

const { phone: words } = bindMessages(contactMessages, undefined, createMessageIntl('en'));

const facts = {
  factor: { kind: 'as-before' },
  inForce: 'verified',
  codesSent: 1,
  isConfirming: false,
  isLeaving: true,
} as const;
const awaited = {
  value: '+12065550142',
  destination: '+•••••••0142',
  isPending: false,
  canResendAt: 0,
  wrongCodes: 0,
};
const code = { ...facts, ...awaited, step: 'code', failure: null } as const satisfies ContactFlow;
const paused = { kind: 'paused', was: { prefer: true, withPasskey: false }, isCertain: true } as const;

/** What is said to somebody who leaves a flow; they have a number, unless it is said that they have none. */
function wordsOnLeaving(flow: ContactFlow, { canRestore = false, hasNumber = true } = {}): string {
  const current = hasNumber ? { masked: '+•••1234', isVerified: true } : null;
  const ready = { flow, offer: { current } as ContactOffer, canRestore } as StepProps['ready'];
  return leaveWords({ ready, words } as StepProps);
}

describe('the question before a change is left', () => {
  it.each<[said: keyof typeof words.leaving, situation: string, flow: ContactFlow]>([
    ['unverified', 'a code was sent to a first number', code],
    ['pending', 'the old number stays until the new one is verified', { ...code, isPending: true }],
    ['replaced', 'the new number has taken the place of the old one', { ...code, inForce: 'replaced' }],
    ['paused', 'the factor is off', { ...code, inForce: 'replaced', factor: paused }],
    [
      'maybe-paused',
      'nobody knows whether the factor is off',
      { ...code, factor: { ...paused, isCertain: false } },
    ],
    ['exposed', 'codes go where nobody has shown to receive them', { ...code, factor: { kind: 'exposed' } }],
    ['under-way', 'the code is being sent', { ...facts, step: 'sending', value: '+12065550142' }],
    ['under-way', 'the number is being removed', { ...facts, step: 'removing', value: '' }],
    ['under-way', 'the factor is being turned on', { ...facts, step: 'turning-on', choices: null }],
    ['pending', 'another code is being sent', { ...facts, ...awaited, isPending: true, step: 'resending' }],
  ])('is %s where %s', (said, _situation, flow) => {
    expect(wordsOnLeaving(flow)).toBe(words.leaving[said]);
  });

  it('offers what the number that is there makes possible', () => {
    expect(wordsOnLeaving({ ...code, factor: paused }, { canRestore: true })).toBe(
      words.leaving['paused-restorable'],
    );
  });

  it('speaks of no current number to those who have none', () => {
    expect(wordsOnLeaving({ ...code, isPending: true }, { hasNumber: false })).toBe(words.leaving.unverified);
  });
});

it('keeps the direction of a number within a sentence that runs the other way', () => {
  expect(isolated('+12')).toBe('\u2066+12\u2069');
});

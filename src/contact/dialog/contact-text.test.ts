import { describe, expect, it } from 'vitest';
import { bindMessages, createMessageIntl } from '../../messages/messages.js';
import type { ContactOptions } from '../contact-options.js';
import type { CodeStep, ContactFacts, ContactFlowState, ContactStep } from '../contact-step.js';
import { contactMessages } from '../messages.js';
import type { StepProps } from './contact-props.js';
import { isolated, leaveMessage } from './contact-text.js';

const { phone: ownMessages } = bindMessages(contactMessages, undefined, createMessageIntl('en'));

const facts: ContactFacts = { factor: { kind: 'as-before' }, currentValue: 'verified', codesSent: 1 };
const codeStep: CodeStep = {
  name: 'code',
  value: '+12065550142',
  destination: '+•••••••0142',
  medium: 'sms',
  origin: 'sent',
  isElsewhere: false,
  isPending: false,
  canResendAt: 0,
  wrongCodes: 0,
};
const code: ContactFlowState = {
  step: codeStep,
  facts,
  pending: null,
  failure: null,
  isConfirming: false,
  isLeaving: true,
};
const pending: ContactFlowState = { ...code, step: { ...codeStep, isPending: true } };
const withFacts = (changed: Partial<ContactFacts>): ContactFlowState => ({
  ...code,
  facts: { ...facts, ...changed },
});
const running = (action: string, step: ContactStep): ContactFlowState => ({ ...code, step, pending: action });
const paused = { kind: 'paused', was: { prefer: true, withPasskey: false }, isCertain: true } as const;

/** What the user reads who leaves a flow. They have a number, unless the test says that they have none. */
function wordsOnLeaving(flow: ContactFlowState, { canRestore = false, hasNumber = true } = {}): string {
  const current = hasNumber ? { masked: '+•••1234', isVerified: true } : null;
  const ready = { flow, options: { current } as ContactOptions, canRestore } as StepProps['ready'];
  return leaveMessage({ ready, ownMessages } as StepProps);
}

describe('the question before a change is left', () => {
  it.each<[said: keyof typeof ownMessages.leaving, situation: string, flow: ContactFlowState]>([
    ['unverified', 'a code was sent to a first number', code],
    ['pending', 'the old number stays until the new one is verified', pending],
    ['replaced', 'the new number has replaced the old one', withFacts({ currentValue: 'replaced' })],
    ['paused', 'the factor is off', withFacts({ currentValue: 'replaced', factor: paused })],
    ['maybe-paused', 'the factor may be off', withFacts({ factor: { ...paused, isCertain: false } })],
    ['exposed', 'codes go to an unverified value', withFacts({ factor: { kind: 'unverified-destination' } })],
    ['under-way', 'the code is being sent', running('send', { name: 'enter', value: '+12065550142' })],
    ['under-way', 'the number is being removed', running('remove', { name: 'removal', value: '' })],
    ['under-way', 'the factor is being turned on', running('turn-on', { name: 'verified', choices: null })],
    ['pending', 'another code is being sent', { ...pending, pending: 'resend' }],
  ])('is %s where %s', (said, _situation, flow) => {
    expect(wordsOnLeaving(flow)).toBe(ownMessages.leaving[said]);
  });

  it('offers to turn the factor on again where the current number allows it', () => {
    expect(wordsOnLeaving(withFacts({ factor: paused }), { canRestore: true })).toBe(
      ownMessages.leaving['paused-restorable'],
    );
  });

  it('mentions no current number where there is none', () => {
    expect(wordsOnLeaving(pending, { hasNumber: false })).toBe(ownMessages.leaving.unverified);
  });
});

it('keeps the direction of a number within a sentence that runs the other way', () => {
  expect(isolated('+12')).toBe('\u2066+12\u2069');
});

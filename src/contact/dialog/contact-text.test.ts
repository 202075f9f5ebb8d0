import { describe, expect, it } from 'vitest';
import { bindMessages, createMessageIntl } from '../../messages/messages.js';
import { mfaMessages } from '../../preference/messages.js';
import { flowMessages } from '../../wizard/messages.js';
import type { ContactAvailability, ContactConsequence, ContactOptions } from '../contact-options.js';
import type { CodeStep, ContactFacts, ContactFlowState, ContactStep } from '../contact-step.js';
import { contactMessages } from '../messages.js';
import type { StepProps } from './contact-props.js';
import { changeWarnings, isolated, leaveMessage, removalWarnings, statusMessage } from './contact-text.js';

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

describe('the warnings before a change or removal', () => {
  const { change, removal } = ownMessages;
  const mfa = bindMessages(mfaMessages, undefined, createMessageIntl('en'));
  type Possible = Extract<ContactAvailability, { ok: true }>;
  const alone: ContactConsequence = { kind: 'no-factor-left' };
  const cleared: ContactConsequence = { kind: 'preference-cleared', factor: 'sms' };
  const noReset: ContactConsequence = { kind: 'password-reset-lost', channel: 'sms' };
  const blocked: ContactConsequence = { kind: 'password-reset-blocked', channel: 'email' };
  const passkeyOff: ContactConsequence = { kind: 'passkey-turned-off' };
  const newName: ContactConsequence = { kind: 'sign-in-name-changed' };
  const lostName: ContactConsequence = { kind: 'sign-in-name-lost' };
  type Case = readonly [Possible['factor'], readonly ContactConsequence[], readonly string[]];

  it.each<Case>([
    ['untouched', [], []],
    ['untouched', [noReset], [change['reset-lost']]],
    ['untouched', [newName], [change['sign-in-name']]],
    ['paused', [cleared], [change.paused]],
    ['paused', [cleared, noReset], [change['paused-reset-lost']]],
    ['paused', [blocked], [change['paused-reset-lost']]],
    ['paused', [cleared, alone, passkeyOff], [change['only-password']]],
    [
      'paused',
      [cleared, alone, noReset, newName],
      [change['only-password-reset-lost'], change['sign-in-name']],
    ],
    ['paused', [passkeyOff], [change.paused, mfa.consequence['passkey-turned-off'].before]],
    ['turned-off', [cleared], [change['turned-off']]],
    ['turned-off', [alone, noReset], [change['turned-off'], removal['only-password'], change['reset-lost']]],
  ])('of a change that leaves the factor %s with %j', (factor, consequences, expected) => {
    expect(changeWarnings({ ok: true, factor, consequences }, ownMessages, mfa)).toEqual(expected);
  });

  it.each<Case>([
    ['untouched', [], []],
    ['untouched', [noReset], [removal['reset-lost']]],
    ['turned-off', [cleared], [removal['turned-off']]],
    ['turned-off', [noReset], [removal['turned-off-reset-lost']]],
    ['turned-off', [alone, cleared], [removal['only-password']]],
    [
      'turned-off',
      [alone, noReset, lostName],
      [removal['only-password-reset-lost'], removal['sign-in-name']],
    ],
    ['turned-off', [passkeyOff], [removal['turned-off'], mfa.consequence['passkey-turned-off'].before]],
  ])('of a removal that leaves the factor %s with %j', (factor, consequences, expected) => {
    expect(removalWarnings({ ok: true, factor, consequences }, ownMessages, mfa)).toEqual(expected);
  });

  it('are none where nothing can be changed', () => {
    const locked = { ok: false, reason: 'last-factor-required' } as const;
    expect(changeWarnings(locked, ownMessages, mfa)).toEqual([]);
    expect(removalWarnings(locked, ownMessages, mfa)).toEqual([]);
  });
});

describe('what a screen reader hears of a running action', () => {
  const all = bindMessages(contactMessages, undefined, createMessageIntl('en'));
  const flowWords = bindMessages(flowMessages, undefined, createMessageIntl('en'));
  const statusOf = (flow: ContactFlowState) =>
    statusMessage({ ready: { flow }, messages: all, flowMessages: flowWords } as StepProps);
  const verified: ContactStep = { name: 'verified', choices: null };
  const removal: ContactStep = { name: 'removal', value: '' };

  it.each<[string, ContactFlowState]>([
    [all.sending, running('send', { name: 'enter', value: '' })],
    [all.code.sending, running('resend', codeStep)],
    [flowWords.code.checking, running('confirm', codeStep)],
    [flowWords.turningOn, running('confirm', verified)],
    [flowWords.turningOn, running('turn-on', verified)],
    [all.removing, running('remove', removal)],
    [all.restoring, running('restore', removal)],
    [all.code.sent, withFacts({ codesSent: 2 })],
  ])('is "%s"', (said, flow) => {
    expect(statusOf(flow)).toBe(said);
  });

  it('is nothing while the app asks for the identity, and nothing while nothing runs', () => {
    expect(statusOf({ ...running('send', codeStep), isConfirming: true })).toBeUndefined();
    expect(statusOf(code)).toBeUndefined();
  });
});

it('keeps the direction of a number within a sentence that runs the other way', () => {
  expect(isolated('+12')).toBe('\u2066+12\u2069');
});

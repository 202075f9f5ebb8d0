import { describe, expect, it } from 'vitest';
import { bindMessages, createMessageIntl } from '../messages/messages.js';
import { contactMessages } from './messages.js';

const messages = bindMessages(contactMessages, undefined, createMessageIntl('en'));

/** The sentences of a contact; the rest are names, titles and buttons. */
const sentencesOf = (ownMessages: typeof messages.phone) => [
  ...Object.values(ownMessages.enter.about),
  ownMessages.enter.passkeyLoss,
  ownMessages.enter.passkeyLossForGood,
  ...Object.values(ownMessages.change),
  ownMessages.removal['turned-off'],
  ownMessages.removal['password-reset-lost'],
  ...Object.values(ownMessages.signInName),
  ownMessages.code.noCode,
  ownMessages.code.pending,
  ownMessages.code.replaced,
  ownMessages.factor.paused,
  ownMessages.factor.off,
  ownMessages.factor['maybe-off'],
  ownMessages.factor.exposed,
  ownMessages.verified,
  ownMessages.notOn,
  ...Object.values(ownMessages.done),
  ownMessages.removed,
  ownMessages.restored,
  ...Object.values(ownMessages.leaving),
  ownMessages.federated,
  ownMessages['not-offered'],
  ...Object.values(ownMessages.failure),
];

describe('the catalogue of phone and email', () => {
  it.each([
    ...sentencesOf(messages.phone),
    ...sentencesOf(messages.email),
    ...Object.values(messages.phoneField.problem),
    ...Object.values(messages.emailField.problem),
    messages.code.digits,
    messages.code.wrongAgain,
    messages.code.soon,
    messages.code.limit,
    messages.code.sent,
    messages.phone.code.hint({ shown: 'x' }),
    messages.phoneField.chosen({ name: 'Germany (+49)' }),
  ])('has a whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\.|#/);
  });

  it('mentions a phone only for a number, and email only for an address', () => {
    expect(JSON.stringify(contactMessages.phone)).not.toMatch(/email|address|inbox/i);
    expect(JSON.stringify(contactMessages.email)).not.toMatch(/phone|number|text message|carrier/i);
  });

  it('puts the number or address where the sentence is about it', () => {
    expect(messages.phone.removal.about({ shown: '+•••1234' })).toMatch(/^\+•••1234 is taken off/);
    expect(messages.email.code.hint({ shown: 'a•••@e•••' })).toContain('a•••@e•••');
  });

  it('counts the seconds', () => {
    expect(messages.code.wait({ seconds: 1 })).toBe('New code in 1 second');
    expect(messages.code.wait({ seconds: 27 })).toBe('New code in 27 seconds');
  });
});

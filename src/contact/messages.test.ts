import { describe, expect, it } from 'vitest';
import { createMessageIntl } from '../messages/message-intl.js';
import { bindMessages } from '../messages/messages.js';
import { contactMessages } from './messages.js';

const text = bindMessages(contactMessages, undefined, createMessageIntl('en'));

/** The sentences of a contact; the rest are names, titles and buttons. */
const sentencesOf = (words: typeof text.phone) => [
  ...Object.values(words.enter.about),
  words.enter.passkeyLoss,
  words.enter.passkeyLossForGood,
  ...Object.values(words.change),
  words.removal['turned-off'],
  words.removal['password-reset-lost'],
  ...Object.values(words.signInName),
  words.code.noCode,
  words.code.pending,
  words.code.replaced,
  words.factor.paused,
  words.factor.off,
  words.factor['maybe-off'],
  words.factor.exposed,
  words.verified,
  words.notOn,
  ...Object.values(words.done),
  words.removed,
  words.restored,
  ...Object.values(words.leaving),
  words.federated,
  words['not-offered'],
  ...Object.values(words.failure),
];

describe('the catalogue of phone and email', () => {
  it.each([
    ...sentencesOf(text.phone),
    ...sentencesOf(text.email),
    ...Object.values(text.phoneField.problem),
    ...Object.values(text.emailField.problem),
    text.code.wrongAgain,
    text.code.soon,
    text.code.limit,
    text.code.sent,
    text.phone.code.hint({ shown: 'x' }),
    text.phoneField.chosen({ name: 'Germany (+49)' }),
  ])('has a whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\.|#/);
  });

  it('mentions a phone only for a number, and email only for an address', () => {
    expect(JSON.stringify(contactMessages.phone)).not.toMatch(/email|address|inbox/i);
    expect(JSON.stringify(contactMessages.email)).not.toMatch(/phone|number|text message|carrier/i);
  });

  it('puts the number or address where the sentence is about it', () => {
    expect(text.phone.removal.about({ shown: '+•••1234' })).toMatch(/^\+•••1234 is taken off/);
    expect(text.email.code.hint({ shown: 'a•••@e•••' })).toContain('a•••@e•••');
  });

  it('counts the seconds', () => {
    expect(text.code.wait({ seconds: 1 })).toBe('New code in 1 second');
    expect(text.code.wait({ seconds: 27 })).toBe('New code in 27 seconds');
  });
});

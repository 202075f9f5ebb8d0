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
  ...Object.values(ownMessages.removal).filter((message) => typeof message === 'string'),
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
    messages.code.wrongAgain,
    messages.code.soon,
    messages.code.spam,
    messages.code.sent,
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
    expect(messages.phone.removal.about({ shown: '+•••1234' })).toMatch(/^\+•••1234 won't get codes/);
  });

  it('counts the seconds', () => {
    expect(messages.code.wait({ seconds: 1 })).toBe('In 1 second');
    expect(messages.code.wait({ seconds: 27 })).toBe('In 27 seconds');
  });
});

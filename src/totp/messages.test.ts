import { describe, expect, it } from 'vitest';
import { bindMessages, createMessageIntl } from '../messages/messages.js';
import { totpSetupMessages } from './messages.js';

const messages = bindMessages(totpSetupMessages, undefined, createMessageIntl('en'));

describe('the messages of the set-up', () => {
  it.each([
    ...Object.values(messages.failure),
    messages.explain.about,
    messages.explain.replacing,
    messages.explain.unfinished,
    messages.explain.passkeyLoss,
    messages.explain.passkeyLossForGood,
    messages.leaving.replace,
    messages.leaving['set-up'],
    messages.registered,
    messages.done,
    messages.replaced,
    messages.key.notCopied,
  ])('has a whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\.|#/);
  });
});

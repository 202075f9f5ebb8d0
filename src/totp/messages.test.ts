import { describe, expect, it } from 'vitest';
import { createMessageIntl } from '../messages/message-intl.js';
import { bindMessages } from '../messages/messages.js';
import { totpSetupMessages } from './messages.js';

const text = bindMessages(totpSetupMessages, undefined, createMessageIntl('en'));

describe('the messages of the set-up', () => {
  it.each([
    ...Object.values(text.failure),
    text.explain.about,
    text.explain.steps,
    text.explain.replacing,
    text.explain.unfinished,
    text.explain.passkeyLoss,
    text.explain.passkeyLossForGood,
    text.leaving.replace,
    text.leaving['set-up'],
    text.registered,
    text.done,
    text.replaced,
    text.key.notCopied,
  ])('has a whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\.|#/);
  });
});

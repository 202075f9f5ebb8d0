import { describe, expect, it } from 'vitest';
import { createMessageIntl } from '../messages/message-intl.js';
import { bindMessages } from '../messages/messages.js';
import { flowMessages } from './messages.js';

const text = bindMessages(flowMessages, undefined, createMessageIntl('en'));

describe('the messages that all set-ups share', () => {
  it.each([
    text.code.problem['not-digits'],
    text.code.problem['too-few']({ missing: 1 }),
    text.code.problem['too-few']({ missing: 5 }),
    text.code.problem['too-many']({ surplus: 1 }),
    text.code.problem['too-many']({ surplus: 2 }),
    text.prefer.hint,
    ...Object.values(text.preferRisk),
    text.withPasskey.hint,
    text.federated,
  ])('have whole sentences: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\.|#/);
  });

  it('count missing and surplus digits of a code', () => {
    expect(text.code.problem['too-few']({ missing: 1 })).toContain('1 digit is missing');
    expect(text.code.problem['too-few']({ missing: 4 })).toContain('4 digits are missing');
    expect(text.code.problem['too-many']({ surplus: 1 })).toContain('by 1 digit.');
  });
});

import { describe, expect, it } from 'vitest';
import { bindMessages, createMessageIntl } from '../messages/messages.js';
import { flowMessages } from './messages.js';

const messages = bindMessages(flowMessages, undefined, createMessageIntl('en'));

describe('the messages that all set-ups share', () => {
  it.each([
    messages.code.problem['not-digits'],
    messages.code.problem['too-few']({ missing: 1 }),
    messages.code.problem['too-few']({ missing: 5 }),
    messages.code.problem['too-many']({ surplus: 1 }),
    messages.code.problem['too-many']({ surplus: 2 }),
    ...Object.values(messages.preferRisk),
    messages.federated,
  ])('have whole sentences: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\.|#/);
  });

  it('count missing and surplus digits of a code', () => {
    expect(messages.code.problem['too-few']({ missing: 1 })).toContain('1 digit is missing');
    expect(messages.code.problem['too-few']({ missing: 4 })).toContain('4 digits are missing');
    expect(messages.code.problem['too-many']({ surplus: 1 })).toContain('by 1 digit.');
  });
});

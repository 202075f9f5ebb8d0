import { expect, it } from 'vitest';
import { bindMessages, createMessageIntl } from '../../messages/messages.js';
import { passkeyMessages } from '../messages.js';
import type { PasskeyRegistration } from '../register-passkey.js';
import { leavingMessages } from './sheet-step.js';

const messages = bindMessages(passkeyMessages, undefined, createMessageIntl('en'));
const { leaving } = messages;

it.each([
  ['the browser still asks', 'browser', 'create', leaving.unsaved],
  ['the passkey is being saved', 'pending-credential', 'save', leaving['perhaps-saved']],
  ['it was refused', 'pending-credential', null, leaving.unsaved],
  ['it is saved', 'saved-credential', 'turn-on', leaving.saved],
])('leaving while %s says what becomes of the passkey', (_, name, pending, message) => {
  const registration = { step: { name }, pending, failure: null } as unknown as PasskeyRegistration;
  expect(leavingMessages(registration, { messages } as never).message).toBe(message);
});

import { expect, it } from 'vitest';
import { destinationOf, maskContact } from './decode-destination.js';

it.each([
  // Cognito's own form is masked once more, and keeps what it showed.
  ['phone', '+*******1234', '+•••••••1234'],
  ['phone', '+49********34', '+•••••••34'],
  ['phone', '+49 15********', null],
  // Some servers hide nothing.
  ['phone', '+15550101234', '+•••••••1234'],
  ['phone', '1234', '••••'],
  ['phone', '********', null],
  ['phone', 'a***@e***', null],
  ['phone', 'your phone', null],
  ['phone', '', null],
  ['email', 'a***@e***', 'a•••@e•••'],
  ['email', 'ada@example.com', 'a•••@example.com'],
  ['email', '+*******1234', null],
] as const)('shows a code for the %s that was sent to %j as %j', (contact, destination, shown) => {
  const name = contact === 'phone' ? 'phone_number' : 'email';
  expect(destinationOf(contact, [{ AttributeName: name, Destination: destination }])).toBe(shown);
});

it('ignores the destination of another attribute', () => {
  expect(destinationOf('phone', [{ AttributeName: 'email', Destination: '+15550101234' }])).toBeNull();
  expect(destinationOf('phone', [])).toBeNull();
});

it.each([
  ['phone', '+15550101234', '+•••••••1234'],
  ['email', 'ada@example.com', 'a•••@example.com'],
] as const)('masks the %s %s as the panel does', (contact, value, masked) => {
  expect(maskContact(contact, value)).toBe(masked);
});

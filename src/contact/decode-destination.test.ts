import { expect, it } from 'vitest';
import { deliveryOf, isDestination, maskContact } from './decode-destination.js';

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
  const details = [{ AttributeName: name, Destination: destination }];
  expect(deliveryOf(contact, details)).toEqual({ destination: shown, medium: null });
});

it('ignores the destination of another attribute', () => {
  const nothing = { destination: null, medium: null };
  const details = [{ AttributeName: 'email', Destination: '+15550101234', DeliveryMedium: 'SMS' }];
  expect(deliveryOf('phone', details)).toEqual(nothing);
  expect(deliveryOf('phone', [])).toEqual(nothing);
});

it.each([
  ['phone', 'phone_number', 'SMS', '+*******1234', 'sms', '+•••••••1234'],
  ['phone', 'phone_number', 'EMAIL', 'w***@e***', 'email', 'w•••@e•••'],
  ['email', 'email', 'SMS', '+*******1234', 'sms', '+•••••••1234'],
  ['email', 'email', 'PIGEON', 'w***@e***', null, 'w•••@e•••'],
] as const)(
  'reads the way of a code for the %s: %s by %s to %j is %s to %j',
  (contact, AttributeName, DeliveryMedium, Destination, medium, destination) => {
    const details = [{ AttributeName, DeliveryMedium, Destination }];
    expect(deliveryOf(contact, details)).toEqual({ medium, destination });
  },
);

it.each([
  ['+15550101234', '+•••••••1234', true],
  ['+15550101234', '+•••••••34', true],
  ['+15550101234', '+•••••••9999', false],
  ['ada@example.com', 'a•••@e•••', true],
  ['Ada@Example.com', 'a•••@example.com', true],
  ['ada@example.com', 'w•••@e•••', false],
  ['ada@example.com', 'a•••@o•••', false],
  ['ada@example.com', '+•••••••1234', false],
])('tells whether %s can be %s: %s', (value, masked, expected) => {
  expect(isDestination(value, masked)).toBe(expected);
});

it.each([
  ['phone', '+15550101234', '+•••••••1234'],
  ['email', 'ada@example.com', 'a•••@example.com'],
] as const)('masks the %s %s as the panel does', (contact, value, masked) => {
  expect(maskContact(contact, value)).toBe(masked);
});

import { expect, it } from 'vitest';
import { maskEmail, maskPhone } from './mask.js';

it.each([
  ['+15550101234', '+•••••••1234'],
  ['+1 (555) 010-1234', '+•••••••1234'],
  // The server may have masked it already, or store something that isn't a number.
  ['+*******1234', '••••'],
  ['12345', '+•2345'],
  ['1234', '••••'],
  ['', '•'],
])('masks the number %j as %j', (number, masked) => {
  expect(maskPhone(number)).toBe(masked);
});

it.each([
  ['ada@example.com', 'a•••@example.com'],
  ['a@example.com', 'a•••@example.com'],
  ['"odd@name"@example.com', '"•••@example.com'],
  ['no-at-sign', 'n•••'],
  ['@example.com', '@•••'],
  ['', '••••'],
  ['😀smile@example.com', '😀•••@example.com'],
  // A mark of direction would turn around what stands after the address.
  ['\u202eada@example.com', 'a•••@example.com'],
  ['\u2067a\u200bda@exam\u00adple.com\u2069', 'a•••@example.com'],
  ['\u202e@example.com', '@•••'],
  // A letter and its accents are one character to the user.
  ['e\u0301mile@example.com', 'e\u0301•••@example.com'],
])('masks the address %j as %j', (address, masked) => {
  expect(maskEmail(address)).toBe(masked);
});

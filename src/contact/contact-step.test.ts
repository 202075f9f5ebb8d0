import { expect, it } from 'vitest';
import { contactValue, resendCooldown, waitUntil } from './contact-step.js';

it.each([
  ['phone', '+14155550199', '+14155550199'],
  ['phone', ' +14155550199\n', '+14155550199'],
  ['phone', '+1234567', '+1234567'],
  ['phone', '+123456789012345', '+123456789012345'],
  ['phone', '+123456', null],
  ['phone', '+1234567890123456', null],
  ['phone', '+04155550199', null],
  ['phone', '+1 415 555 0199', null],
  ['phone', '14155550199', null],
  ['phone', '٠١٢٣٤٥٦٧٨', null],
  ['phone', '', null],
  ['email', 'ada@example.com', 'ada@example.com'],
  ['email', ' Ada@Example.com ', 'Ada@Example.com'],
  ['email', 'ada@localhost', 'ada@localhost'],
  // What is invisible goes.
  ['email', 'ada\u200b@example.com', 'ada@example.com'],
  ['email', '\u202aada@example.com\u202c', 'ada@example.com'],
  ['email', '\ufeffada@exam\u00adple.com', 'ada@example.com'],
  ['phone', '\u202a+14155550199\u202c', '+14155550199'],
  // What can mean only one thing goes, too.
  ['email', 'mailto:ada@example.com', 'ada@example.com'],
  ['email', 'MAILTO: ada@example.com', 'ada@example.com'],
  ['email', 'ada@example.com,', 'ada@example.com'],
  ['email', 'ada@example.com ; ', 'ada@example.com'],
  ['email', '<ada@example.com>,', 'ada@example.com'],
  ['email', 'ada@bücher.example', 'ada@bücher.example'],
  ['email', "o'hara+news@example.com", "o'hara+news@example.com"],
  // What can mean several things is refused.
  ['email', 'ada@example.com,bob@example.com', null],
  ['email', 'ada,bob@example.com', null],
  ['email', 'Ada <ada@example.com>', null],
  ['email', 'mailto:ada@example.com?subject=x', null],
  ['email', 'ada@example.com.', null],
  ['email', 'ada@example..com', null],
  ['email', 'ada@-example.com', null],
  ['email', 'ada@exam_ple.com', null],
  ['email', 'https://ada@example.com', null],
  ['email', 'ada', null],
  ['email', '@example.com', null],
  ['email', 'ada@', null],
  ['email', 'a@b@example.com', null],
  ['email', 'ada lovelace@example.com', null],
  ['email', `${'a'.repeat(2_048)}@example.com`, null],
] as const)('reads the %s %j as %j', (contact, text, value) => {
  expect(contactValue(contact, text)).toBe(value);
});

it.each([
  ['just sent', resendCooldown, 0, resendCooldown],
  ['in between', resendCooldown, 10_000, 20_000],
  ['due', resendCooldown, resendCooldown, 0],
  ['long past', resendCooldown, 86_400_000, 0],
  ['with a clock set back by a day', 86_400_000, 0, 0],
])('waits for another code, %s', (_title, moment, now, wait) => {
  expect(waitUntil(moment, now)).toBe(wait);
});

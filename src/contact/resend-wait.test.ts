import { expect, it } from 'vitest';
import { resendCooldown, waitUntil } from './resend-wait.js';

it.each([
  ['just sent', resendCooldown, 0, resendCooldown],
  ['in between', resendCooldown, 10_000, 20_000],
  ['due', resendCooldown, resendCooldown, 0],
  ['long past', resendCooldown, 86_400_000, 0],
  ['with a clock set back by a day', 86_400_000, 0, 0],
])('waits for another code, %s', (_title, moment, now, wait) => {
  expect(waitUntil(moment, now)).toBe(wait);
});

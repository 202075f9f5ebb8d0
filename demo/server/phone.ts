import { Secret, TOTP } from 'otpauth';
import type { CognitoEmulator } from '../../src/testing/index.js';
import type { PhoneAuthenticator, PhoneContent } from '../config/demo-config.js';

const PERIOD = 30;

/** Returns the content of a user's phone at `now` (epoch ms); empty for an unknown user. */
export function phoneOf(pool: CognitoEmulator | undefined, username: string, now: number): PhoneContent {
  if (!pool) return { messages: [], authenticator: null };
  const messages = pool.outbox.flatMap(({ username: to, medium, destination, code, purpose, sentAt }, id) =>
    to === username ? [{ id, medium, destination, code, purpose, sentAt }] : [],
  );
  const { pendingTotpSecret, totpSecret } = pool.users.get(username);
  // The app shows its last scanned key, confirmed or not.
  const secret = pendingTotpSecret ?? totpSecret;
  return {
    messages: messages.reverse(),
    authenticator: secret === null ? null : authenticatorAt(secret, now),
  };
}

function authenticatorAt(secret: string, now: number): PhoneAuthenticator {
  const codeAt = (timestamp: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
  return {
    code: codeAt(now),
    nextCode: codeAt(now + PERIOD * 1000),
    secondsLeft: PERIOD - (Math.floor(now / 1000) % PERIOD),
  };
}

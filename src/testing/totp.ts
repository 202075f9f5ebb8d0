import { Secret, TOTP } from 'otpauth';

const PERIOD_MS = 30_000;

/**
 * Returns an authenticator app's code at `now` (epoch ms): RFC 6238, SHA-1, six digits, 30 seconds (AWS TOTP
 * guide).
 */
export function totpAt(secret: string, now: number): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now });
}

/**
 * Returns the time step of `code`, or `null` if it's none of the three around `now`: the service accepts a
 * code 30 seconds early or late (AWS TOTP guide). The step identifies a code, so that it works only once.
 */
export function totpStep(secret: string, code: string, now: number): number | null {
  const delta = TOTP.validate({
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp: now,
    window: 1,
  });
  return delta === null ? null : Math.floor(now / PERIOD_MS) + delta;
}

import { Secret, TOTP } from 'otpauth';

const PERIOD_MS = 30_000;

/** What an authenticator app shows at `now` (epoch ms): RFC 6238 with SHA-1, six digits, 30 seconds (AWS TOTP guide). */
export function totpAt(secret: string, now: number): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now });
}

/**
 * The time step that `code` belongs to, or `null` if it is not one of the three around `now`: the service accepts
 * a code 30 seconds early or late (AWS TOTP guide). A step identifies a code, so that it can be spent only once.
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

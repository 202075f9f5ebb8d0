/**
 * Milliseconds from one code to the next: most messages have arrived by then, and an hour has only five
 * codes.
 */
export const resendCooldown = 30_000;

/**
 * Milliseconds until another code can be requested; 0 from then on, and where the clock was set back: nobody waits longer
 * than the cooldown.
 */
export function waitUntil(moment: number, now: number): number {
  const wait = moment - now;
  return wait > 0 && wait <= resendCooldown ? wait : 0;
}

import { describe, expect, it } from 'vitest';
import { totpAt, totpStep } from './totp.js';

/** The key of RFC 6238, appendix B ("12345678901234567890"), in base32. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('TOTP', () => {
  // The last six of the eight digits in the RFC for SHA-1.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('returns the code of RFC 6238 at second %i: %s', (second, code) => {
    expect(totpAt(RFC_SECRET, second * 1000)).toBe(code);
  });

  it('finds the step of a code one period away, but no further', () => {
    const code = totpAt(RFC_SECRET, 60_000);
    expect(totpStep(RFC_SECRET, code, 60_000)).toBe(2);
    expect(totpStep(RFC_SECRET, code, 30_000)).toBe(2);
    expect(totpStep(RFC_SECRET, code, 90_000)).toBe(2);
    expect(totpStep(RFC_SECRET, code, 0)).toBeNull();
    expect(totpStep(RFC_SECRET, code, 120_000)).toBeNull();
  });
});

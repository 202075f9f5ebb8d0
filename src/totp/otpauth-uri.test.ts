import { URI } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { defaultAccountName, otpauthUri } from './otpauth-uri.js';

const SECRET = 'JBSWY3DPEHPK3PXP';

describe('otpauthUri', () => {
  it('percent-encodes issuer and account', () => {
    expect(otpauthUri(SECRET, { issuer: 'Ärzte & Söhne', accountName: 'ada+mfa@example.com' })).toBe(
      'otpauth://totp/%C3%84rzte%20%26%20S%C3%B6hne:ada%2Bmfa%40example.com' +
        '?secret=JBSWY3DPEHPK3PXP&issuer=%C3%84rzte%20%26%20S%C3%B6hne',
    );
  });

  it('omits the account if there is none', () => {
    expect(otpauthUri(SECRET, { issuer: 'Alder', accountName: '' })).toBe(
      'otpauth://totp/Alder?secret=JBSWY3DPEHPK3PXP&issuer=Alder',
    );
  });

  it('removes colons from the issuer, because a colon separates it from the account', () => {
    expect(otpauthUri(SECRET, { issuer: 'localhost:5173', accountName: 'ada' })).toContain(
      'totp/localhost%205173:ada?',
    );
  });

  it.each([
    ['Alder', 'ada'],
    ['Alder Bank / Söhne?', 'a•••@example.com'],
    ['50 % #1', 'ada="x"&secret=y'],
  ])('is read by an authenticator app as %s and %s, with Cognito’s algorithm', (issuer, accountName) => {
    expect(URI.parse(otpauthUri(SECRET, { issuer, accountName }))).toMatchObject({
      issuer,
      label: accountName,
      secret: { base32: SECRET },
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
    });
  });
});

describe('the default account name', () => {
  const masked = 'a•••@example.com';

  it('differs for two accounts of one user, whose masks are the same', () => {
    expect(defaultAccountName(masked, 'sub-1')).not.toBe(defaultAccountName(masked, 'sub-2'));
    const ids = Array.from(
      { length: 1_000 },
      (_, index) => `0f3c2d1e-0000-4000-8000-${String(index).padStart(12, '0')}`,
    );
    expect(new Set(ids.map((id) => defaultAccountName(masked, id))).size).toBe(ids.length);
  });

  it('is the same in every version of the kit, so that no app shows an account twice', () => {
    expect(defaultAccountName(undefined, 'ada')).toBe('VD3J3W');
  });

  it('says what the user recognises', () => {
    expect(defaultAccountName(masked, 'ada')).toMatch(/^a•••@example\.com \([0-9A-Z]{6}\)$/);
    expect(defaultAccountName(undefined, 'ada')).toMatch(/^[0-9A-Z]{6}$/);
  });

  it('does not contain the ID of the account', () => {
    expect(defaultAccountName(masked, 'ada')).not.toContain('ada');
  });
});

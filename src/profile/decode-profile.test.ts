import { describe, expect, it } from 'vitest';
import { decodeProfile, isProfile } from './decode-profile.js';

const answer = {
  Username: 'ada',
  UserAttributes: [
    { Name: 'sub', Value: 'f00' },
    { Name: 'email', Value: 'ada@example.com' },
    { Name: 'name', Value: 'Ada' },
  ],
};

describe('a profile', () => {
  it('holds the named attributes, and nothing else of the user', () => {
    expect(decodeProfile(answer, ['name', 'custom:team'])).toEqual({
      values: { name: 'Ada', 'custom:team': '' },
      isFederated: false,
    });
  });

  it('of an external provider says so', () => {
    const identities = JSON.stringify([{ primary: true, providerName: 'Google', userId: '1' }]);
    const output = { ...answer, UserAttributes: [{ Name: 'identities', Value: identities }] };
    expect(decodeProfile(output, [])).toEqual({ values: {}, isFederated: true });
  });

  it('is not read from an answer of another service', () => {
    expect(() => decodeProfile({} as never, ['name'])).toThrow(/InvalidResponse/);
  });

  it.each([
    [undefined, false],
    [null, false],
    ['text', false],
    [{ values: {}, isFederated: false }, false],
    [{ values: null, isFederated: false }, false],
    [{ values: { name: 1 }, isFederated: false }, false],
    [{ values: { name: 'Ada' } }, false],
    [{ values: { name: 'Ada' }, isFederated: false }, true],
  ])('restored as %j has the right shape: %s', (data, isRight) => {
    expect(isProfile(data, ['name'])).toBe(isRight);
  });
});

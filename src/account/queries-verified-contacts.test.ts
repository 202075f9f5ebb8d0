import { describe, expect, it } from 'vitest';
import type { CognitoClient } from '../cognito/index.js';
import { decodeUserMfa } from './decode-user-mfa.js';
import { rememberVerified, withVerified } from './queries.js';

const masked = '+•••••••1234';
const newClient = (): CognitoClient => ({ call: () => Promise.reject(new Error('Nothing is sent.')) });

/** What GetUser says to an app client that may read these attributes alone. */
function read(attributes: Readonly<Record<string, string>>) {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  return decodeUserMfa({ Username: 'ada', UserAttributes });
}

describe('a contact whose code was accepted', () => {
  const client = newClient();
  rememberVerified(client, 'phone', masked);

  it.each([
    ['where the app client may not read the flag', { phone_number: '+15550101234' }, true],
    ['where it may not read the number', {}, true],
    [
      'unless GetUser says otherwise',
      { phone_number: '+15550101234', phone_number_verified: 'false' },
      false,
    ],
  ])('is verified %s', (_title, attributes, isVerified) => {
    expect(withVerified(client, read(attributes)).phone).toEqual({ masked, isVerified });
  });

  it('says nothing of another value, another contact, or another account', () => {
    const other = read({ phone_number: '+15550109999', email: 'ada@example.com' });
    expect(withVerified(client, other)).toEqual(other);
    expect(withVerified(newClient(), read({ phone_number: '+15550101234' })).phone?.isVerified).toBeNull();
  });

  it('is forgotten once another value takes its place, and alone', () => {
    const changed = newClient();
    rememberVerified(changed, 'phone', masked);
    rememberVerified(changed, 'email', 'a•••@example.com');
    rememberVerified(changed, 'phone', null);
    expect(withVerified(changed, read({}))).toMatchObject({
      phone: null,
      email: { masked: 'a•••@example.com', isVerified: true },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { bindMessages, createMessageIntl } from '../../messages/messages.js';
import { passkeyMessages } from '../messages.js';
import type { Passkey } from '../passkey.js';
import { describePasskey } from './describe-passkey.js';

const english = {
  messages: bindMessages(passkeyMessages, undefined, createMessageIntl('en')),
  locale: 'en',
  timeZone: undefined,
};

const keychain: Passkey = {
  id: 'A',
  serviceName: 'iCloud Keychain',
  name: 'iCloud Keychain',
  isNicknamed: false,
  // The same hour of the same day in every time zone.
  createdAt: new Date(2026, 1, 3, 12).getTime(),
  kind: 'device',
  relyingPartyId: null,
};
const pixel: Passkey = { ...keychain, id: 'B', name: 'Pixel 9', kind: 'phone' };

describe('describePasskey', () => {
  it('returns the name, the kind, and the day of creation', () => {
    expect(describePasskey(keychain, [keychain, pixel], english)).toEqual({
      name: 'iCloud Keychain',
      kind: 'Device or password manager',
      created: 'Created Feb 3, 2026',
      fullName: 'iCloud Keychain',
    });
  });

  it("dates by the user's time zone", () => {
    const newYear = { ...keychain, createdAt: Date.UTC(2026, 0, 1, 2) };
    const createdIn = (timeZone: string) => describePasskey(newYear, [], { ...english, timeZone }).created;
    expect(createdIn('UTC')).toBe('Created Jan 1, 2026');
    expect(createdIn('America/New_York')).toBe('Created Dec 31, 2025');
  });

  it('distinguishes namesakes by kind and date, to the minute', () => {
    const twin = { ...keychain, id: 'C', createdAt: new Date(2026, 1, 3, 12, 5).getTime() };
    const names = [keychain, twin].map(
      (passkey) => describePasskey(passkey, [keychain, pixel, twin], english).fullName,
    );
    expect(names.map((name) => name.replace(/\s/g, ' '))).toEqual([
      'iCloud Keychain, Device or password manager, Created Feb 3, 2026, 12:00 PM',
      'iCloud Keychain, Device or password manager, Created Feb 3, 2026, 12:05 PM',
    ]);
  });

  it('makes up nothing that is unknown', () => {
    const nameless = { ...keychain, name: null, kind: null, createdAt: null };
    expect(describePasskey(nameless, [nameless, { ...nameless, id: 'D' }], english)).toEqual({
      name: 'Unnamed',
      kind: null,
      created: null,
      fullName: 'Unnamed',
    });
  });
});

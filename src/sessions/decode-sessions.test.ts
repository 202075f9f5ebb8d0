import { describe, expect, it } from 'vitest';
import { decodeSessions } from './decode-sessions.js';

const now = Date.UTC(2026, 10, 29);
const decode = (entry: object) => decodeSessions({ Sessions: [entry] }, now)[0];

it('decodes a whole session', () => {
  expect(
    decode({
      SessionId: 'tkn1',
      SessionType: 'TOKEN',
      ClientId: 'client',
      CreateDate: 1.792454400117e9,
      LastActiveDate: new Date(1_792_454_500_000),
      DeviceType: 'Chrome 125 / macOS 15.0',
      LastIPAddress: '203.0.113.7',
      LastLocation: { City: 'Berlin', Country: 'Germany' },
      OriginSessionId: 'sso1',
      IsCurrentSession: true,
    }),
  ).toEqual({
    id: 'tkn1',
    kind: 'app',
    isCurrent: true,
    isRevoked: false,
    device: { name: 'Chrome', system: 'macOS' },
    place: 'Berlin, Germany',
    address: '203.0.113.7',
    clientId: 'client',
    signedInAt: 1_792_454_400_117,
    lastActiveAt: 1_792_454_500_000,
    browserSessionId: 'sso1',
  });
});

it('takes every member but the id as optional', () => {
  expect(decode({ SessionId: 'tkn1' })).toEqual({
    id: 'tkn1',
    kind: 'app',
    isCurrent: false,
    isRevoked: false,
    device: null,
    place: null,
    address: null,
    clientId: null,
    signedInAt: null,
    lastActiveAt: null,
    browserSessionId: null,
  });
  expect(decodeSessions({ Sessions: [{}] })).toEqual([]);
});

it.each([
  ['Chrome 125 / macOS 15.0', { name: 'Chrome', system: 'macOS' }],
  ['Mobile Safari 17.4 / iOS 17_4', { name: 'Mobile Safari', system: 'iOS' }],
  ['okhttp/4.12.0', { name: 'okhttp', system: null }],
  ['Windows 11', { name: 'Windows', system: null }],
  ['unknown', null],
  ['', null],
  [' \u202E / ', null],
])('reads the device %j', (DeviceType, device) => {
  expect(decode({ SessionId: 'tkn1', DeviceType })?.device).toEqual(device);
});

it('shortens a device that goes on for ever, and takes what is invisible out of it', () => {
  const device = decode({ SessionId: 'tkn1', DeviceType: `\u202Eevil${'x'.repeat(1_000)}` })?.device;
  expect(device?.name).toHaveLength(60);
  expect(device?.name.startsWith('evil')).toBe(true);
});

it.each([
  [{ City: null, Country: 'Germany' }, 'Germany'],
  [{ City: 'Berlin', Country: 'unknown' }, 'Berlin'],
  [{ Country: 'Unknown' }, null],
])('reads the place %j', (LastLocation, place) => {
  expect(decode({ SessionId: 'tkn1', LastLocation })?.place).toBe(place);
});

describe('an answer that is not of ListUserSessions', () => {
  it.each([{}, { Sessions: null }, { Sessions: 'none' }])('%j is refused', (answer) => {
    expect(() => decodeSessions(answer as never)).toThrow('InvalidResponse');
  });
});

import { describe, expect, it } from 'vitest';
import { addressOf, userPoolOf } from './environment.js';

const LOCAL = { COGNITO_ENDPOINT: 'http://localhost:9229', COGNITO_CLIENT_ID: 'abc' };

describe('userPoolOf', () => {
  it('is null when the environment names no pool, so that the demo uses the emulator', () => {
    expect(userPoolOf({})).toBeNull();
    expect(userPoolOf({ COGNITO_ENDPOINT: '', COGNITO_REGION: ' ' })).toBeNull();
  });

  it('accepts an endpoint, with optional MFA and all factors by default', () => {
    expect(userPoolOf(LOCAL)).toEqual({
      endpoint: 'http://localhost:9229/',
      clientId: 'abc',
      policy: { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] },
    });
  });

  it.each([
    ['eu-central-1', 'https://cognito-idp.eu-central-1.amazonaws.com/'],
    ['us-gov-west-1', 'https://cognito-idp.us-gov-west-1.amazonaws.com/'],
    ['cn-north-1', 'https://cognito-idp.cn-north-1.amazonaws.com.cn/'],
  ])('builds the endpoint of region %s', (region, endpoint) => {
    expect(userPoolOf({ COGNITO_REGION: region, COGNITO_CLIENT_ID: 'abc' })).toMatchObject({ endpoint });
  });

  it('reads the policy, in any case and with spaces', () => {
    const pool = userPoolOf({ ...LOCAL, COGNITO_MFA: 'Required', COGNITO_FACTORS: 'sms, TOTP' });
    expect(pool?.policy).toEqual({ mfa: 'required', factors: ['totp', 'sms'] });
  });

  it.each([
    [
      'COGNITO_MFA',
      { ...LOCAL, COGNITO_MFA: 'sometimes' },
      'COGNITO_MFA is "sometimes". It can be off, optional, required.',
    ],
    [
      'COGNITO_FACTORS',
      { ...LOCAL, COGNITO_FACTORS: 'totp,carrier-pigeon' },
      'COGNITO_FACTORS is "totp,carrier-pigeon"',
    ],
    ['COGNITO_FACTORS', { ...LOCAL, COGNITO_FACTORS: ',' }, 'COGNITO_FACTORS is ","'],
    [
      'COGNITO_ENDPOINT',
      { ...LOCAL, COGNITO_ENDPOINT: 'localhost:9229' },
      'COGNITO_ENDPOINT is "localhost:9229"',
    ],
    [
      'COGNITO_REGION',
      { COGNITO_REGION: 'eu-central-1_Ab', COGNITO_CLIENT_ID: 'abc' },
      'COGNITO_REGION is "eu-central-1_Ab"',
    ],
    ['COGNITO_CLIENT_ID', { COGNITO_REGION: 'eu-central-1' }, 'COGNITO_CLIENT_ID is not set'],
    ['COGNITO_CLIENT_ID', { COGNITO_CLIENT_ID: 'abc' }, 'neither COGNITO_REGION nor COGNITO_ENDPOINT'],
    ['COGNITO_MFA', { COGNITO_MFA: 'off' }, 'COGNITO_MFA is set, but neither'],
    ['both addresses', { ...LOCAL, COGNITO_REGION: 'eu-central-1' }, 'are both set'],
  ])('explains what is wrong with %s', (_, environment, sentence) => {
    expect(() => userPoolOf(environment)).toThrow(sentence);
  });
});

describe('addressOf', () => {
  it('is only this machine, on any of the usual ports, by default', () => {
    expect(addressOf({})).toEqual({ host: 'localhost', port: undefined });
  });

  it('uses PORT and HOST', () => {
    expect(addressOf({ PORT: '8080', HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  it.each(['http', '-1', '65536', '80.5'])('refuses PORT=%s', (port) => {
    expect(() => addressOf({ PORT: port })).toThrow(`PORT is "${port}"`);
  });
});

import { describe, expect, it } from 'vitest';
import { type CognitoClient, CognitoError } from '../cognito/index.js';
import { associateTotp, totpFailureOf, verifyTotp } from './totp-api.js';

const { signal } = new AbortController();

/** A client that gives this answer, with what it was called with. */
function answering(output: object) {
  const calls: unknown[] = [];
  const client = {
    call: (operation: string, input: unknown) => {
      calls.push([operation, input]);
      return Promise.resolve(output);
    },
  } as CognitoClient;
  return { client, calls };
}

describe('associateTotp', () => {
  it('gives the secret', async () => {
    const { client, calls } = answering({ SecretCode: 'JBSWY3DPEHPK3PXP' });
    expect(await associateTotp(client, signal)).toBe('JBSWY3DPEHPK3PXP');
    expect(calls).toEqual([['AssociateSoftwareToken', {}]]);
  });

  it('takes an answer without a secret for none', async () => {
    await expect(associateTotp(answering({}).client, signal)).rejects.toMatchObject({
      code: 'InvalidResponse',
    });
  });
});

describe('verifyTotp', () => {
  it('sends the code, and the name only where there is one', async () => {
    const { client, calls } = answering({ Status: 'SUCCESS' });
    expect(await verifyTotp(client, { code: '123456', deviceName: '' }, signal)).toBe(true);
    expect(await verifyTotp(client, { code: '123456', deviceName: 'Work phone' }, signal)).toBe(true);
    expect(calls).toEqual([
      ['VerifySoftwareToken', { UserCode: '123456' }],
      ['VerifySoftwareToken', { UserCode: '123456', FriendlyDeviceName: 'Work phone' }],
    ]);
  });

  it('takes the status ERROR, which comes with 200, for a wrong code', async () => {
    expect(
      await verifyTotp(answering({ Status: 'ERROR' }).client, { code: '123456', deviceName: '' }, signal),
    ).toBe(false);
  });

  it('takes an answer without a status for none', async () => {
    await expect(
      verifyTotp(answering({}).client, { code: '123456', deviceName: '' }, signal),
    ).rejects.toMatchObject({ code: 'InvalidResponse' });
  });
});

describe('totpFailureOf', () => {
  const error = (code: string, reason?: CognitoError['reason']) =>
    new CognitoError({ operation: 'VerifySoftwareToken', code, reason });

  it.each([
    ['EnableSoftwareTokenMFAException', 'wrong-code'],
    ['CodeMismatchException', 'wrong-code'],
    ['ExpiredCodeException', 'wrong-code'],
    ['ConcurrentModificationException', 'set-up-elsewhere'],
    ['SoftwareTokenMFANotFoundException', 'not-offered'],
    ['InvalidUserPoolConfigurationException', 'not-offered'],
    ['ForbiddenException', 'blocked'],
    ['TooManyRequestsException', 'busy'],
    ['SomethingNewException', 'unexpected'],
  ])('takes %s as %s', (code, kind) => {
    expect(totpFailureOf(error(code))).toEqual({ kind });
  });

  it('tells a key that is not known from a pool without authenticator apps', () => {
    expect(totpFailureOf(error('SoftwareTokenMFANotFoundException', 'totp-not-set-up'))).toEqual({
      kind: 'key-lost',
    });
  });

  it('tells the end of the session', () => {
    expect(totpFailureOf(error('NotAuthorizedException', 'token-revoked'))).toEqual({
      kind: 'session-ended',
    });
  });

  it('does not choke on what is no error of the wire', () => {
    expect(totpFailureOf('a string')).toEqual({ kind: 'unexpected' });
  });
});

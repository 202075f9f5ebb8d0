import { describe, expect, it } from 'vitest';
import type { CognitoClient } from '../cognito/index.js';
import { associateTotp, verifyTotp } from './totp-api.js';

const { signal } = new AbortController();

/** A client that always gives this answer, and its calls. */
function answering(output: object) {
  const calls: unknown[] = [];
  const client = {
    call: (operation: string, input: unknown, options: unknown) => {
      calls.push([operation, input, options]);
      return Promise.resolve(output);
    },
  } as CognitoClient;
  return { client, calls };
}

describe('associateTotp', () => {
  it('returns the secret', async () => {
    const { client, calls } = answering({ SecretCode: 'JBSWY3DPEHPK3PXP' });
    expect(await associateTotp(client, signal)).toBe('JBSWY3DPEHPK3PXP');
    expect(calls).toEqual([['AssociateSoftwareToken', {}, { signal }]]);
  });

  it('rejects an answer without a secret', async () => {
    await expect(associateTotp(answering({}).client, signal)).rejects.toMatchObject({
      operation: 'AssociateSoftwareToken',
      code: 'InvalidResponse',
    });
  });
});

describe('verifyTotp', () => {
  it('sends the code, and the name only if there is one', async () => {
    const { client, calls } = answering({ Status: 'SUCCESS' });
    expect(await verifyTotp(client, { code: '123456', deviceName: '' }, signal)).toBe(true);
    expect(await verifyTotp(client, { code: '123456', deviceName: 'Work phone' }, signal)).toBe(true);
    expect(calls).toEqual([
      ['VerifySoftwareToken', { UserCode: '123456' }, { signal }],
      ['VerifySoftwareToken', { UserCode: '123456', FriendlyDeviceName: 'Work phone' }, { signal }],
    ]);
  });

  it('treats the status ERROR, which comes with 200, as a wrong code', async () => {
    expect(
      await verifyTotp(answering({ Status: 'ERROR' }).client, { code: '123456', deviceName: '' }, signal),
    ).toBe(false);
  });

  it('rejects an answer without a status', async () => {
    await expect(
      verifyTotp(answering({}).client, { code: '123456', deviceName: '' }, signal),
    ).rejects.toMatchObject({ operation: 'VerifySoftwareToken', code: 'InvalidResponse' });
  });
});

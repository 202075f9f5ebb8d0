import { describe, expect, it } from 'vitest';
import {
  type CognitoClient,
  CognitoError,
  type ListWebAuthnCredentialsOutput,
  type WebAuthnCredentialDescription,
} from '../cognito/index.js';
import { decodePasskeys } from './decode-passkeys.js';
import { completePasskey, deletePasskey, readPasskeys, startPasskey } from './passkey-api.js';

const { signal } = new AbortController();

/** A client that gives these answers one after the other, the last one for ever, with what it was called with. */
function answering(...outputs: readonly (object | Error)[]) {
  const calls: unknown[] = [];
  const client = {
    call: (operation: string, input: unknown) => {
      const output = outputs[Math.min(calls.length, outputs.length - 1)];
      calls.push([operation, input]);
      return output instanceof Error ? Promise.reject(output) : Promise.resolve(output);
    },
  } as CognitoClient;
  return { client, calls };
}

/** The wire may carry more or less than the types say. */
const wire = (json: object) => json as WebAuthnCredentialDescription;
const laptop = wire({
  CredentialId: 'laptop',
  FriendlyCredentialName: 'iCloud Keychain',
  RelyingPartyId: 'example.com',
  AuthenticatorAttachment: 'platform',
  AuthenticatorTransports: ['internal', 'hybrid'],
  CreatedAt: new Date('2025-03-01T10:00:00Z'),
});
const decode = (...descriptions: object[]) =>
  decodePasskeys({ Credentials: descriptions.map(wire) }, Date.UTC(2026, 10, 22, 12));
const pageOf = (ids: readonly string[], NextToken?: string): ListWebAuthnCredentialsOutput => ({
  Credentials: ids.map((CredentialId) => wire({ CredentialId })),
  ...(NextToken !== undefined && { NextToken }),
});

describe('a listed passkey', () => {
  it('is read in the words of the model', () => {
    expect(decode(laptop)).toEqual([
      {
        id: 'laptop',
        serviceName: 'iCloud Keychain',
        createdAt: Date.UTC(2025, 2, 1, 10),
        kind: 'device',
        relyingPartyId: 'example.com',
      },
    ]);
  });

  it('may be described by no more than its id', () => {
    expect(decode({ CredentialId: 'bare' })).toEqual([
      { id: 'bare', serviceName: null, createdAt: null, kind: null, relyingPartyId: null },
    ]);
  });

  it.each([null, '', '  ', undefined])('has no name where the service gives %j', (FriendlyCredentialName) => {
    expect(decode({ ...laptop, FriendlyCredentialName })).toMatchObject([{ serviceName: null }]);
  });

  it('is left out without an id, which could not be deleted', () => {
    expect(decode({ ...laptop, CredentialId: undefined }, laptop)).toHaveLength(1);
  });

  it.each<[date: unknown, time: number | null]>([
    [new Date('2024-11-22T00:00:00Z'), Date.UTC(2024, 10, 22)],
    // A custom client may return a date as a JSON string, or as the wire's seconds.
    ['2024-11-22T00:00:00.000Z', Date.UTC(2024, 10, 22)],
    [1_732_233_600.5, Date.UTC(2024, 10, 22) + 500],
    // Clocks differ.
    [new Date('2026-11-22T13:00:00Z'), Date.UTC(2026, 10, 22, 13)],
    [new Date('0001-01-01T00:00:00Z'), null],
    [new Date(0), null],
    [new Date('2026-11-24T00:00:00Z'), null],
    [new Date('9999-12-31T00:00:00Z'), null],
    [new Date(Number.NaN), null],
    ['yesterday', null],
    [null, null],
    [undefined, null],
  ])('created on %j has the date %j', (CreatedAt, createdAt) => {
    expect(decode({ ...laptop, CreatedAt })).toMatchObject([{ createdAt }]);
  });

  it.each<
    [attachment: string | null | undefined, transports: string[] | null | undefined, kind: string | null]
  >([
    ['platform', ['internal'], 'device'],
    ['platform', ['internal', 'hybrid'], 'device'],
    ['platform', [], 'device'],
    ['platform', null, 'device'],
    ['cross-platform', ['usb'], 'security-key'],
    ['cross-platform', ['nfc', 'usb', 'hybrid'], 'security-key'],
    ['cross-platform', ['smart-card'], 'security-key'],
    ['cross-platform', ['hybrid', 'internal'], 'phone'],
    ['cross-platform', [], null],
    [undefined, ['internal', 'hybrid'], 'device'],
    [undefined, ['hybrid'], 'phone'],
    [undefined, ['ble'], 'security-key'],
    [null, ['something-new'], null],
    ['something-new', undefined, null],
  ])('with attachment %j and transports %j is of the kind %j', (attachment, transports, kind) => {
    expect(
      decode({ ...laptop, AuthenticatorAttachment: attachment, AuthenticatorTransports: transports }),
    ).toMatchObject([{ kind }]);
  });

  it.each([{}, { Credentials: null }, { Credentials: {} }])(
    'is not read out of %j, which is no list',
    (output) => {
      expect(() => decodePasskeys(output as ListWebAuthnCredentialsOutput)).toThrow(
        expect.objectContaining({ code: 'InvalidResponse', operation: 'ListWebAuthnCredentials' }),
      );
    },
  );
});

describe('the list', () => {
  const idsOf = async (client: CognitoClient) => (await readPasskeys(client)).map(({ id }) => id);

  it('is asked for in the largest pages, until there is no further one', async () => {
    const { client, calls } = answering(pageOf(['a', 'b'], 'next'), pageOf(['c'], 'last'), pageOf(['d']));
    expect(await idsOf(client)).toEqual(['a', 'b', 'c', 'd']);
    expect(calls).toEqual([
      ['ListWebAuthnCredentials', { MaxResults: 20 }],
      ['ListWebAuthnCredentials', { MaxResults: 20, NextToken: 'next' }],
      ['ListWebAuthnCredentials', { MaxResults: 20, NextToken: 'last' }],
    ]);
  });

  it.each(['', null])('ends at the token %j', async (token) => {
    const { client, calls } = answering({ ...pageOf(['a']), NextToken: token });
    expect(await idsOf(client)).toEqual(['a']);
    expect(calls).toHaveLength(1);
  });

  it('holds each passkey once, however often it is on a page', async () => {
    expect(await idsOf(answering(pageOf(['a', 'b'], 'next'), pageOf(['b', 'c'])).client)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('ends where a token leads round in circles', async () => {
    const { client, calls } = answering(pageOf(['a'], 'x'), pageOf(['b'], 'y'), pageOf(['c'], 'x'));
    expect(await idsOf(client)).toEqual(['a', 'b', 'c']);
    expect(calls).toHaveLength(3);
  });

  it('ends after ten pages of a server that goes on for ever', async () => {
    let count = 0;
    const client = {
      call: () => Promise.resolve(pageOf([`passkey ${count}`], `token ${(count += 1)}`)),
    } as unknown as CognitoClient;
    expect(await idsOf(client)).toHaveLength(10);
    expect(count).toBe(10);
  });

  it('is sorted by age, with passkeys of no known age at the end, in the order of the service', async () => {
    const at = (CredentialId: string, date: string) => wire({ CredentialId, CreatedAt: new Date(date) });
    const { client } = answering({
      Credentials: [
        at('ageless', '0001-01-01'),
        at('new', '2026-01-01'),
        at('timeless', '0001-01-02'),
        at('old', '2025-01-01'),
      ],
    });
    expect(await idsOf(client)).toEqual(['old', 'new', 'ageless', 'timeless']);
  });

  it('fails as a whole where a page does', async () => {
    const error = new CognitoError({
      operation: 'ListWebAuthnCredentials',
      code: 'TooManyRequestsException',
    });
    await expect(readPasskeys(answering(pageOf(['a'], 'next'), error).client)).rejects.toBe(error);
  });
});

describe('startPasskey', () => {
  it('gives the document for the browser, as it is', async () => {
    const document = {
      challenge: 'AAAA',
      rp: { id: 'example.com', name: 'Example' },
      hints: ['client-device'],
    };
    const { client, calls } = answering({ CredentialCreationOptions: document });
    expect(await startPasskey(client, signal)).toBe(document);
    expect(calls).toEqual([['StartWebAuthnRegistration', {}]]);
  });

  it.each([
    {},
    { CredentialCreationOptions: null },
    { CredentialCreationOptions: '{}' },
    { CredentialCreationOptions: {} },
  ])('takes %j for no answer', async (output) => {
    await expect(startPasskey(answering(output).client, signal)).rejects.toMatchObject({
      code: 'InvalidResponse',
      operation: 'StartWebAuthnRegistration',
    });
  });
});

describe('completePasskey', () => {
  it('sends what the browser gave, as an object', async () => {
    const { client, calls } = answering({});
    await completePasskey(client, { id: 'new', document: { id: 'new', type: 'public-key' } }, signal);
    expect(calls).toEqual([
      ['CompleteWebAuthnRegistration', { Credential: { id: 'new', type: 'public-key' } }],
    ]);
  });
});

describe('deletePasskey', () => {
  const failing = (code: string) =>
    answering(new CognitoError({ operation: 'DeleteWebAuthnCredential', code })).client;

  it('deletes one by its id', async () => {
    const { client, calls } = answering({});
    expect(await deletePasskey(client, 'laptop', signal)).toBe(true);
    expect(calls).toEqual([['DeleteWebAuthnCredential', { CredentialId: 'laptop' }]]);
  });

  it('says that it was gone already', async () => {
    expect(await deletePasskey(failing('ResourceNotFoundException'), 'laptop', signal)).toBe(false);
  });

  it('fails as the service does', async () => {
    await expect(deletePasskey(failing('ForbiddenException'), 'laptop', signal)).rejects.toMatchObject({
      code: 'ForbiddenException',
    });
  });
});

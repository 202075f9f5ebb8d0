import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { userMfaQuery } from '../account/queries.js';
import type { CognitoClient, GetUserOutput } from '../cognito/index.js';
import {
  deleteContact,
  deliveryOf,
  isDestination,
  maskContact,
  readContact,
  requestContactCode,
  updateContact,
  verifyContact,
} from './contact-api.js';

const { signal } = new AbortController();

/** A client that gives this answer, with what it was called with. */
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

describe('what is sent', () => {
  it.each([
    ['phone', 'phone_number', '+14155550199'],
    ['email', 'email', 'ada@example.com'],
  ] as const)('names the attribute of a %s', async (contact, name, value) => {
    const { client, calls } = answering({});
    await updateContact(client, contact, value, signal);
    await requestContactCode(client, contact, signal);
    await verifyContact(client, contact, '123456', signal);
    await deleteContact(client, contact, signal);
    expect(calls).toEqual([
      ['UpdateUserAttributes', { UserAttributes: [{ Name: name, Value: value }] }, { signal }],
      ['GetUserAttributeVerificationCode', { AttributeName: name }, { signal }],
      ['VerifyUserAttribute', { AttributeName: name, Code: '123456' }, { signal }],
      ['DeleteUserAttributes', { UserAttributeNames: [name] }, { signal }],
    ]);
  });
});

describe('updateContact', () => {
  it('returns where the code went', async () => {
    const { client } = answering({
      CodeDeliveryDetailsList: [
        { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
        { AttributeName: 'phone_number', DeliveryMedium: 'SMS', Destination: '+*******0199' },
      ],
    });
    expect(await updateContact(client, 'phone', '+14155550199', signal)).toEqual({
      destination: '+•••••••0199',
      medium: 'sms',
    });
  });

  it('counts a code that the service says nothing more about', async () => {
    const { client } = answering({ CodeDeliveryDetailsList: [{}] });
    expect(await updateContact(client, 'phone', '+14155550199', signal)).toEqual({
      destination: null,
      medium: null,
    });
  });

  it.each([{}, { CodeDeliveryDetailsList: [] }, { CodeDeliveryDetailsList: null }])(
    'reads %j as no code',
    async (output) => {
      expect(await updateContact(answering(output).client, 'phone', '+14155550199', signal)).toBeNull();
    },
  );
});

describe('requestContactCode', () => {
  it.each([
    [{ CodeDeliveryDetails: { AttributeName: 'email', Destination: 'a***@e***' } }, 'a•••@e•••'],
    [{ CodeDeliveryDetails: {} }, null],
    [{ CodeDeliveryDetails: null }, null],
    [{}, null],
  ])('reads %j as %j', async (output, destination) => {
    expect(await requestContactCode(answering(output).client, 'email', signal)).toMatchObject({
      destination,
    });
  });
});

describe('readContact', () => {
  const userWith = (attributes: Record<string, string>): GetUserOutput => ({
    Username: 'ada',
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  });
  const from = (output: object) => ({
    client: answering(output).client,
    accountId: 'ada',
    queryClient: new QueryClient(),
  });

  it.each([
    [{ phone_number: '+14155550199' }, 'phone', '+14155550199', 'same'],
    [{ phone_number: '+14155550100' }, 'phone', '+14155550199', 'other'],
    [{ email: '+14155550199' }, 'phone', '+14155550199', 'none'],
    [{ phone_number: '' }, 'phone', '+14155550199', 'none'],
    [{ email: 'ada@example.com' }, 'email', 'Ada@Example.com', 'same'],
    [{ email: 'ada@example.com' }, 'email', 'ada@example.org', 'other'],
    [{ email: 'ada@example.com' }, 'email', null, 'same'],
    [{}, 'email', null, 'none'],
  ] as const)('finds in %j, for the %s %j, %s', async (attributes, contact, value, match) => {
    expect(await readContact(from(userWith(attributes)), contact, value, signal)).toMatchObject({ match });
  });

  it('finds nothing in an answer without attributes', async () => {
    const reading = await readContact(from({ Username: 'ada' }), 'email', 'ada@example.com', signal);
    expect(reading.match).toBe('none');
  });

  it('stores the state for every component, masked', async () => {
    const source = from(userWith({ email: 'ada@example.com', email_verified: 'true' }));
    const { state } = await readContact(source, 'email', 'ada@example.com', signal);
    expect(state).toMatchObject({
      email: { masked: 'a•••@example.com', isVerified: true },
      registered: { totp: 'unknown' },
    });
    const cached = source.queryClient.getQueryData(userMfaQuery(source).queryKey);
    expect(cached).toMatchObject({ email: state.email });
    expect(JSON.stringify(cached)).not.toContain('ada@');
  });

  it('passes its signal on', async () => {
    const { client, calls } = answering({ Username: 'ada' });
    await readContact({ client, accountId: 'ada', queryClient: new QueryClient() }, 'email', null, signal);
    expect(calls).toEqual([['GetUser', {}, { signal }]]);
  });
});

it.each([
  // Cognito's own form is masked once more, and keeps what it showed.
  ['phone', '+*******1234', '+•••••••1234'],
  ['phone', '+49********34', '+•••••••34'],
  ['phone', '+49 15********', null],
  // Some servers hide nothing.
  ['phone', '+15550101234', '+•••••••1234'],
  ['phone', '1234', '••••'],
  ['phone', '********', null],
  ['phone', 'a***@e***', null],
  ['phone', 'your phone', null],
  ['phone', '', null],
  ['email', 'a***@e***', 'a•••@e•••'],
  ['email', 'ada@example.com', 'a•••@example.com'],
  ['email', '+*******1234', null],
] as const)('shows a code for the %s that was sent to %j as %j', (contact, destination, shown) => {
  const name = contact === 'phone' ? 'phone_number' : 'email';
  const details = [{ AttributeName: name, Destination: destination }];
  expect(deliveryOf(contact, details)).toEqual({ destination: shown, medium: null });
});

it('ignores the destination of another attribute', () => {
  const nothing = { destination: null, medium: null };
  const details = [{ AttributeName: 'email', Destination: '+15550101234', DeliveryMedium: 'SMS' }];
  expect(deliveryOf('phone', details)).toEqual(nothing);
  expect(deliveryOf('phone', [])).toEqual(nothing);
});

it.each([
  ['phone', 'phone_number', 'SMS', '+*******1234', 'sms', '+•••••••1234'],
  ['phone', 'phone_number', 'EMAIL', 'w***@e***', 'email', 'w•••@e•••'],
  ['email', 'email', 'SMS', '+*******1234', 'sms', '+•••••••1234'],
  ['email', 'email', 'PIGEON', 'w***@e***', null, 'w•••@e•••'],
] as const)(
  'reads the way of a code for the %s: %s by %s to %j is %s to %j',
  (contact, AttributeName, DeliveryMedium, Destination, medium, destination) => {
    const details = [{ AttributeName, DeliveryMedium, Destination }];
    expect(deliveryOf(contact, details)).toEqual({ medium, destination });
  },
);

it.each([
  ['+15550101234', '+•••••••1234', true],
  ['+15550101234', '+•••••••34', true],
  ['+15550101234', '+•••••••9999', false],
  ['ada@example.com', 'a•••@e•••', true],
  ['Ada@Example.com', 'a•••@example.com', true],
  ['ada@example.com', 'w•••@e•••', false],
  ['ada@example.com', 'a•••@o•••', false],
  ['ada@example.com', '+•••••••1234', false],
])('tells whether %s can be %s: %s', (value, masked, expected) => {
  expect(isDestination(value, masked)).toBe(expected);
});

it.each([
  ['phone', '+15550101234', '+•••••••1234'],
  ['email', 'ada@example.com', 'a•••@example.com'],
] as const)('masks the %s %s as the panel does', (contact, value, masked) => {
  expect(maskContact(contact, value)).toBe(masked);
});

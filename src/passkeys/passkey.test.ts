import { expect, it } from 'vitest';
import { namePasskeys, type RegisteredPasskey } from './passkey.js';

const registered: RegisteredPasskey = {
  id: 'a',
  serviceName: 'Passkey 1',
  createdAt: null,
  kind: 'device',
  relyingPartyId: 'example.com',
};

it.each<[nickname: unknown, name: string, isNicknamed: boolean]>([
  ['Work laptop', 'Work laptop', true],
  ['  Work laptop ', 'Work laptop', true],
  ['   ', 'Passkey 1', false],
  ['', 'Passkey 1', false],
  [undefined, 'Passkey 1', false],
  // A store of the app's own may hold anything.
  [42, 'Passkey 1', false],
  [null, 'Passkey 1', false],
])('names a passkey with the nickname %j "%s"', (nickname, name, isNicknamed) => {
  expect(namePasskeys([registered], { a: nickname })).toEqual([{ ...registered, name, isNicknamed }]);
});

it('leaves a passkey without a name that nobody named', () => {
  expect(namePasskeys([{ ...registered, serviceName: null }], {})).toMatchObject([
    { name: null, isNicknamed: false },
  ]);
});

it('takes nothing for a nickname that every object has', () => {
  expect(namePasskeys([{ ...registered, id: 'toString' }], {})).toMatchObject([{ name: 'Passkey 1' }]);
});

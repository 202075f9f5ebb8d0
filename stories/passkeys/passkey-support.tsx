import { type NicknameStore, PasskeyList, type PasskeyListProps } from 'cognito-account-kit';
import type { EmulatedPasskey } from 'cognito-account-kit/testing';
import { type ComponentProps, useState } from 'react';
import type { Account } from '../support/account.js';
import { expectTitle, inDialog, press, type User } from '../support/dialog.js';

/** A passkey of a phone or computer, which its password manager may share with others. */
export const onDevice = {
  credentialId: 'AAAA',
  friendlyName: 'iCloud Keychain',
  attachment: 'platform',
  transports: ['internal', 'hybrid'],
  createdAt: Date.UTC(2026, 1, 3, 12),
} satisfies Partial<EmulatedPasskey>;

/** A passkey of a phone, created from a computer. */
export const onPhone = {
  credentialId: 'BBBB',
  friendlyName: 'Pixel 9',
  attachment: 'cross-platform',
  transports: ['internal', 'hybrid'],
  createdAt: Date.UTC(2026, 6, 21, 12),
} satisfies Partial<EmulatedPasskey>;

/** A passkey of a security key, with a name that the service made up. */
export const onKey = {
  credentialId: 'CCCC',
  friendlyName: 'Passkey 3',
  attachment: 'cross-platform',
  transports: ['usb', 'nfc'],
  createdAt: Date.UTC(2026, 10, 9, 12),
} satisfies Partial<EmulatedPasskey>;

/** A nickname store in memory. */
export function nicknameStore(names: Readonly<Record<string, string>> = {}): NicknameStore {
  const kept = new Map(Object.entries(names));
  return {
    read: () => Object.fromEntries(kept),
    write: (id, name) => {
      if (name === null) kept.delete(id);
      else kept.set(id, name);
    },
  };
}

/** A nickname store that saves or rejects a name on demand. */
export interface SlowStore extends NicknameStore {
  /** Forgets all names and waiting calls. */
  readonly reset: () => void;
  /** Answers the oldest waiting call. */
  readonly answer: (isKept: boolean) => void;
}

export function slowNicknameStore(): SlowStore {
  let waiting: ((isKept: boolean) => void)[] = [];
  let store = nicknameStore();
  return {
    reset: () => {
      waiting = [];
      store = nicknameStore();
    },
    answer: (isKept) => waiting.shift()?.(isKept),
    read: () => store.read(),
    async write(id, name) {
      const isKept = await new Promise<boolean>((resolve) => void waiting.push(resolve));
      if (!isKept) throw new Error('The store is full.');
      await store.write(id, name);
    },
  };
}

/** A list with its own store, which starts with these names. */
export function NamingList({
  names,
  ...props
}: ComponentProps<typeof PasskeyList> & { readonly names: Readonly<Record<string, string>> }) {
  const [nicknames] = useState(() => nicknameStore(names));
  return <PasskeyList {...(props satisfies PasskeyListProps)} nicknames={nicknames} />;
}

/** The operations that change something, in order. */
export function changesOf({ emulator }: Account): string[] {
  const changes = [
    'StartWebAuthnRegistration',
    'CompleteWebAuthnRegistration',
    'DeleteWebAuthnCredential',
    'SetUserMFAPreference',
  ];
  return emulator.requests.map(({ operation }) => operation).filter((name) => changes.includes(name));
}

/** Continues from the introduction to the browser. */
export const createPasskey = (userEvent: User) => press(userEvent, 'Create passkey');

/** Closes the sheet with its cross. */
export async function leaveByCross(userEvent: User): Promise<void> {
  const [cross] = (await inDialog()).getAllByRole('button', { name: 'Close' });
  if (cross) await userEvent.click(cross);
}

/** Waits for the result. The emulator loads its verifier with the first passkey, which is slow. */
export async function expectResult(title: string): Promise<void> {
  await (await inDialog()).findByRole('heading', { name: title }, { timeout: 10_000 });
  await expectTitle(title);
}

import { type ContactKind, EmailDialog, PhoneDialog, type PhoneDialogProps } from 'cognito-account-kit';
import { expect, waitFor } from 'storybook/test';
import type { Account } from '../support/account.js';
import { expectTitle, inDialog, Opened, press, type User } from '../support/dialog.js';
import { ada, type Scenario } from '../support/scenario.js';

export interface OpenedContactProps extends PhoneDialogProps {
  readonly contact: ContactKind;
}

/** The dialog for a phone number or an email address, opened by a button of an app. */
export function OpenedContact({ contact, onClose, defaultCountry, purpose }: OpenedContactProps) {
  return (
    <Opened onClose={onClose}>
      {(close) =>
        contact === 'phone' ? (
          <PhoneDialog onClose={close} purpose={purpose} defaultCountry={defaultCountry} />
        ) : (
          <EmailDialog onClose={close} purpose={purpose} />
        )
      }
    </Opened>
  );
}

const { email, email_verified, phone_number } = ada.attributes;

/** Ada before she gave a phone number. */
export const withoutPhone = { attributes: { email, email_verified } } satisfies Scenario['user'];

/** Ada with an unverified phone number. */
export const withUnverifiedPhone = {
  attributes: { email, email_verified, phone_number, phone_number_verified: 'false' },
} satisfies Scenario['user'];

/** Ada, who gets her sign-in codes by text message. */
export const withTextMessage = {
  userMFASettingList: ['SMS_MFA'],
  preferredMfaSetting: 'SMS_MFA',
} satisfies Scenario['user'];

/** A pool that keeps the old value until the new one is verified, and an app that says so. */
export const keepingOldValue = {
  policy: { verifiesBeforeUpdate: ['sms', 'email'] },
} satisfies Scenario;

/** A pool that replaces a value at once, although the app may say otherwise. */
export const replacingAtOnce = {
  pool: { attributesRequireVerificationBeforeUpdate: [] },
} satisfies Scenario;

/** Types a value and has a code sent to it. */
export async function sendTo(userEvent: User, value: string): Promise<void> {
  const field = await (await inDialog()).findByRole('textbox');
  await userEvent.type(field, value);
  await press(userEvent, 'Send code');
}

/** Has a code sent, and waits for the code step. */
export async function goToCode(userEvent: User, value = '(206) 555-0142'): Promise<void> {
  await sendTo(userEvent, value);
  await expectTitle('Enter the code');
}

/** Types a code and sends it; by default the one that was sent last. */
export async function enterCode(userEvent: User, account: Account, code?: string): Promise<void> {
  const field = (await inDialog()).getByRole('textbox', { name: 'Code' });
  await userEvent.type(field, `${code ?? account.emulator.outbox.at(-1)?.code ?? ''}{Enter}`);
}

/** The operations that change something or send a code, in order. */
export function changesOf({ emulator }: Account): string[] {
  const changes = [
    'UpdateUserAttributes',
    'GetUserAttributeVerificationCode',
    'VerifyUserAttribute',
    'DeleteUserAttributes',
    'SetUserMFAPreference',
  ];
  return emulator.requests.map(({ operation }) => operation).filter((name) => changes.includes(name));
}

/** Expects exactly these operations, in this order. */
export async function expectChanges(account: Account, ...operations: readonly string[]): Promise<void> {
  await waitFor(() => expect(changesOf(account)).toEqual(operations));
}

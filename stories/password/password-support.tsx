import { ChangePasswordDialog, type ChangePasswordDialogProps } from 'cognito-account-kit/settings';
import { inDialog, Opened, press, type User } from '../support/dialog.js';
import { ada } from '../support/scenario.js';

/** The dialog, opened by a button of the app. */
export function OpenedDialog({ onClose, ...options }: ChangePasswordDialogProps) {
  return (
    <Opened onClose={onClose}>
      {(close) => <ChangePasswordDialog {...options} username="ada" onClose={close} />}
    </Opened>
  );
}

/** The policy of the stories' pool, as Cognito sets it for a new pool. */
export const passwordPolicy = {
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

/** Fills the form in and sends it. */
export async function changePassword(
  userEvent: User,
  { current = ada.password, next = 'Better-Horse-22' }: { current?: string; next?: string } = {},
): Promise<void> {
  await typeInto(userEvent, 'Current password', current);
  await typeInto(userEvent, 'New password', next);
  await press(userEvent, 'Change password');
}

/** Types into a field of the dialog. */
export async function typeInto(userEvent: User, label: string, text: string): Promise<void> {
  await userEvent.type(await (await inDialog()).findByLabelText(label), text);
}

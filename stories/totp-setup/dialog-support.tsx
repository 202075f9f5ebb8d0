import { TotpSetupDialog, type TotpSetupDialogProps } from 'cognito-account-kit';
import type { Account } from '../support/account.js';
import { inDialog, Opened, press, type User } from '../support/dialog.js';

/** The dialog, opened by a button of the app. */
export function OpenedDialog({ onClose, ...options }: TotpSetupDialogProps) {
  return <Opened onClose={onClose}>{(close) => <TotpSetupDialog {...options} onClose={close} />}</Opened>;
}

/** Continues to the key and the code. */
export async function goToKey(userEvent: User): Promise<void> {
  await press(userEvent, 'Continue');
  await (await inDialog()).findByRole('textbox', { name: 'Code from the app' });
}

/** Types a code and sends it. @default the right one */
export async function sendCode(userEvent: User, account: Account, code?: string): Promise<void> {
  const field = (await inDialog()).getByRole('textbox', { name: 'Code from the app' });
  await userEvent.type(field, `${code ?? account.emulator.totpCode('ada')}{Enter}`);
}

/** Replaces the browser's clipboard, with `undefined` for none. Returns a function that restores it. */
export function withClipboard(clipboard: Pick<Clipboard, 'writeText'> | undefined): () => void {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  return () => {
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  };
}

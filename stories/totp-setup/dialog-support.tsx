import { TotpSetupDialog, type TotpSetupDialogProps } from 'cognito-account-kit';
import { useState } from 'react';
import { expect, screen, waitFor, within } from 'storybook/test';
import type { Account } from '../support/account.js';

/** A button of an app that opens the set-up, and has it open from the start. */
export function OpenedDialog({ onClose, ...options }: TotpSetupDialogProps) {
  const [isOpen, setIsOpen] = useState(true);
  const close = () => {
    setIsOpen(false);
    onClose();
  };
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open
      </button>
      {isOpen && <TotpSetupDialog {...options} onClose={close} />}
    </>
  );
}

interface User {
  readonly click: (element: Element) => Promise<void>;
  readonly type: (element: Element, text: string) => Promise<void>;
}

/** What is in the dialog, by what its users see and hear. */
export const inDialog = async () => within(await screen.findByRole('dialog', {}, { timeout: 10_000 }));

/** Waits for a button, which may still be loading with its dialog, and presses it. */
export async function press(userEvent: User, name: string): Promise<void> {
  await userEvent.click(await (await inDialog()).findByRole('button', { name }));
}

/** Goes on to the key and the code. */
export async function goToKey(userEvent: User): Promise<void> {
  await press(userEvent, 'Continue');
  await (await inDialog()).findByRole('textbox', { name: 'Code from the app' });
}

/** Types a code and sends it; the app's own, unless it is another. */
export async function sendCode(userEvent: User, account: Account, code?: string): Promise<void> {
  const field = (await inDialog()).getByRole('textbox', { name: 'Code from the app' });
  await userEvent.type(field, `${code ?? account.emulator.totpCode('ada')}{Enter}`);
}

/** The dialog now has this title, and the focus is on it. */
export async function expectTitle(title: string): Promise<void> {
  const heading = await (await inDialog()).findByRole('heading', { name: title });
  await waitFor(() => expect(heading).toHaveFocus());
}

/** The dialog says this, at once, as something that failed. */
export async function expectAlert(words: RegExp): Promise<void> {
  const dialog = await inDialog();
  await waitFor(() =>
    expect(dialog.getAllByRole('alert').some((alert) => words.test(alert.textContent))).toBe(true),
  );
}

/** Puts a clipboard in the place of the browser's, `undefined` for none, and returns what takes it away again. */
export function withClipboard(clipboard: Pick<Clipboard, 'writeText'> | undefined): () => void {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  return () => {
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  };
}

import { type ReactNode, useState } from 'react';
import { expect, screen, waitFor, within } from 'storybook/test';

export interface OpenedProps {
  /** Called when the dialog has closed. */
  readonly onClose: () => void;
  /** Renders the dialog, which calls `close` to close. */
  readonly children: (close: () => void) => ReactNode;
}

/** An app's button that opens a dialog, which is initially open. */
export function Opened({ onClose, children }: OpenedProps) {
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
      {isOpen && children(close)}
    </>
  );
}

/** The user of a play function. */
export interface User {
  readonly click: (element: Element) => Promise<void>;
  readonly type: (element: Element, text: string) => Promise<void>;
}

/**
 * Returns the dialog's content, by accessible names. Its cross distinguishes it from the loading placeholder.
 */
export async function inDialog() {
  const [cross] = await screen.findAllByRole('button', { name: 'Close' }, { timeout: 10_000 });
  return within(cross?.closest('dialog') as HTMLDialogElement);
}

/** Waits for a button, whose dialog may still be loading, and presses it. */
export async function press(userEvent: User, name: string): Promise<void> {
  await userEvent.click(await (await inDialog()).findByRole('button', { name }));
}

/** Expects the dialog to have this title, and the focus. */
export async function expectTitle(title: string): Promise<void> {
  await inDialog();
  await waitFor(() => expect(screen.getByRole('dialog', { name: title })).toHaveFocus());
}

/** Expects the dialog to announce this failure. */
export async function expectAlert(words: RegExp): Promise<void> {
  const dialog = await inDialog();
  await waitFor(() =>
    expect(dialog.getAllByRole('alert').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(words),
    ),
  );
}

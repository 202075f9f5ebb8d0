import { type ReactNode, useState } from 'react';
import { expect, screen, waitFor, within } from 'storybook/test';

export interface OpenedProps {
  /** Called when the dialog has closed. */
  readonly onClose: () => void;
  /** The dialog, which calls this when it wants to close. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button of an app that opens a dialog, and has it open from the start. */
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

/** Who plays a story. */
export interface User {
  readonly click: (element: Element) => Promise<void>;
  readonly type: (element: Element, text: string) => Promise<void>;
}

/** What is in the dialog, by what its users see and hear. Its cross tells it from the one that stands there while it loads. */
export async function inDialog() {
  const [cross] = await screen.findAllByRole('button', { name: 'Close' }, { timeout: 10_000 });
  return within(cross?.closest('dialog') as HTMLDialogElement);
}

/** Waits for a button, which may still be loading with its dialog, and presses it. */
export async function press(userEvent: User, name: string): Promise<void> {
  await userEvent.click(await (await inDialog()).findByRole('button', { name }));
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
    expect(dialog.getAllByRole('alert').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(words),
    ),
  );
}

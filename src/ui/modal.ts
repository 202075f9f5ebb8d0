/** jsdom has no modal dialogs. */
const isModalSupported = () => 'showModal' in HTMLDialogElement.prototype;

/** What had the focus before each dialog that is open without being modal. */
const openers = new WeakMap<HTMLDialogElement, Element | null>();

/** Opens a dialog as a modal, or else just opens it, so that a test of an app reaches what is in it. */
export function showModal(dialog: HTMLDialogElement): void {
  if (isModalSupported()) {
    dialog.showModal();
    return;
  }
  openers.set(dialog, dialog.ownerDocument.activeElement);
  dialog.open = true;
  dialog.querySelector<HTMLElement>('button, input, [tabindex]')?.focus();
}

/** Closes a dialog and restores the focus. */
export function closeModal(dialog: HTMLDialogElement): void {
  if (isModalSupported()) {
    dialog.close();
    return;
  }
  dialog.open = false;
  const opener = openers.get(dialog);
  if (opener?.isConnected) (opener as HTMLElement).focus();
}

/** jsdom has no modal dialogs. */
const isModalSupported = () => 'showModal' in HTMLDialogElement.prototype;

/** Opens a dialog as a modal, or else just opens it, so that a test of an app reaches what is in it. */
export function showModal(dialog: HTMLDialogElement): void {
  if (isModalSupported()) {
    dialog.showModal();
    return;
  }
  dialog.open = true;
  dialog.querySelector<HTMLElement>('button, input, [tabindex]')?.focus();
}

export function closeModal(dialog: HTMLDialogElement): void {
  if (isModalSupported()) dialog.close();
  else dialog.open = false;
}

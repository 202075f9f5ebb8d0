import { type DialogHTMLAttributes, type SyntheticEvent, useLayoutEffect } from 'react';
import { focusedElement } from '../focused-element.js';
import { focusFallback } from '../restore-focus.js';
import { closeModal, showModal } from './modal.js';

export interface UseModalOptions {
  /** Closes the dialog but keeps its content mounted. @default false */
  readonly isSuspended?: boolean;
  /** The user presses Escape or uses the back gesture of a phone. */
  readonly onCancel: () => void;
  /** The browser has closed the dialog, and it is open again. */
  readonly onReopen?: () => void;
}

/**
 * Makes a `<dialog>` modal and opens it as long as it is rendered. Then the focus goes back to its opener, or to
 * the nearest focus fallback. Controlled: the parent closes it by unmounting it. Render it inside `Contained`.
 * @returns the props that the `<dialog>` needs
 */
export function useModal(
  ref: { readonly current: HTMLDialogElement | null },
  { isSuspended = false, onCancel, onReopen }: UseModalOptions,
): Pick<DialogHTMLAttributes<HTMLDialogElement>, 'onCancel' | 'onClose'> {
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = dialog && focusedElement(dialog);
    const focusAncestor = focusFallback(opener);
    return () => {
      // Only close() restores the focus. Removing an open dialog does not.
      if (dialog) closeModal(dialog);
      // close() restores the focus of the last showModal(), and a suspended dialog has had several.
      if (opener?.isConnected) opener.focus();
      // The user's change may have removed the button that opened the dialog.
      else focusAncestor();
    };
  }, [ref]);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (isSuspended) closeModal(dialog);
    else if (!dialog.open) showModal(dialog);
  }, [ref, isSuspended]);
  return {
    onCancel(event: SyntheticEvent) {
      event.preventDefault();
      if (event.cancelable) onCancel();
    },
    onClose() {
      // The event is late: in strict mode React closes and reopens the dialog before it.
      if (isSuspended || ref.current?.open !== false) return;
      // The browser ignores preventDefault() from the third Escape in a row (HTML standard, close
      // watchers).
      showModal(ref.current);
      onReopen?.();
      onCancel();
    },
  };
}

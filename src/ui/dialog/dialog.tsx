import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { closeModal, showModal } from '../modal.js';

export interface DialogProps {
  readonly title: string;
  /** Buttons. The first one gets the focus, so it should be the one that changes nothing. */
  readonly actions: ReactNode;
  /** Called when the user presses Escape or uses the back gesture of a phone. */
  readonly onCancel: () => void;
  /** The text of the dialog, read together with its title. */
  readonly children: ReactNode;
}

/**
 * A modal question. It is open as long as it is rendered. The native element traps the focus and restores it
 * on close. The dialog has the kit's tokens itself, so it works anywhere in the page.
 */
export function Dialog({ title, actions, onCancel, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    showModal(dialog);
    // Only closing restores the focus. Removing an open dialog does not.
    return () => closeModal(dialog);
  }, []);
  return (
    <dialog
      ref={ref}
      className="cak-root cak-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      onCancel={(event) => {
        // Controlled: the parent closes it by unmounting it.
        event.preventDefault();
        if (event.cancelable) onCancel();
      }}
      onClose={() => {
        // The browser ignores preventDefault() from the third Escape in a row (HTML standard, close
        // watchers).
        if (ref.current?.open !== false) return;
        showModal(ref.current);
        onCancel();
      }}
    >
      <h2 id={`${id}-title`} className="cak-dialog-title">
        {title}
      </h2>
      <div id={`${id}-body`} className="cak-dialog-body">
        {children}
      </div>
      <div className="cak-dialog-actions">{actions}</div>
    </dialog>
  );
}

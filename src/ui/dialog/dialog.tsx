import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

export interface DialogProps {
  readonly title: string;
  /** Buttons; the first one gets the focus, so it should be the one that changes nothing. */
  readonly actions: ReactNode;
  /** The user left by Escape, or by the back gesture of a phone. */
  readonly onCancel: () => void;
  /** What the dialog says; read together with its title. */
  readonly children: ReactNode;
}

/**
 * A question that must be answered first. Open as long as it is rendered; the native element traps the focus and gives
 * it back to where it came from. It has the kit's tokens itself, so that it can stand anywhere.
 */
export function Dialog({ title, actions, onCancel, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // An element that is removed while open gives no focus back: only close() does.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="cak-root cak-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      onCancel={(event) => {
        // Whoever renders the dialog closes it, by no longer rendering it.
        event.preventDefault();
        if (event.cancelable) onCancel();
      }}
      onClose={() => {
        // Of several Escapes in a row the browser lets none be prevented after the second (HTML standard, close watchers).
        if (ref.current?.open !== false) return;
        ref.current.showModal();
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

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../button/button.js';
import { Icon } from '../icon/icon.js';
import { focusFallback } from '../restore-focus.js';
import { adoptStyles } from './adopt-styles.js';

export interface SheetProps {
  readonly title: string;
  /** Names what is shown: with each change the focus goes to the title, where reading begins. */
  readonly step: string;
  /** The accessible name of the button with the cross. */
  readonly closeLabel: string;
  /**
   * The styles of the sheet and of all in it: they come with what loads on demand, and not with the kit's one stylesheet.
   * The list must keep its identity.
   */
  readonly styles: readonly string[];
  /** It makes way for something else that needs the page, such as a question of the app, and keeps what is in it. @default false */
  readonly isSuspended?: boolean;
  /** The user wants to leave: by the cross, by Escape, by the back gesture of a phone. */
  readonly onCancel: () => void;
  /** `SheetBody` and `SheetActions`, in a form where there is one. */
  readonly children: ReactNode;
}

/**
 * A dialog of several steps; on a phone it fills the screen. Open as long as it is rendered: the native element traps the focus and
 * gives it back to where it came from. It has the kit's tokens itself, so that it can stand anywhere.
 */
export function Sheet(props: SheetProps) {
  const { title, step, closeLabel, styles, isSuspended = false, onCancel, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    const goHome = focusFallback(opener);
    if (dialog) for (const sheet of styles) adoptStyles(dialog, sheet);
    return () => {
      // An element that is removed while open gives no focus back: only close() does.
      dialog?.close();
      // To what opened it first: the element itself goes back to what had the focus when it last came from aside.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      // What was done in here may have taken away the button that opened it.
      else goHome();
    };
  }, [styles]);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (isSuspended) dialog?.close();
    else if (dialog?.open === false) dialog.showModal();
  }, [isSuspended]);
  useLayoutEffect(() => {
    if (!isSuspended) heading.current?.focus();
  }, [step, isSuspended]);
  return (
    <dialog
      ref={ref}
      className="cak-root cak-sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        // Whoever renders the sheet closes it, by no longer rendering it.
        event.preventDefault();
        if (event.cancelable) onCancel();
      }}
      onClose={() => {
        // The event comes late: React's strict mode has closed and opened the dialog before it.
        if (isSuspended || ref.current?.open !== false) return;
        // Of several Escapes in a row the browser lets none be prevented after the second (HTML standard, close watchers).
        ref.current.showModal();
        heading.current?.focus();
        onCancel();
      }}
    >
      <div className="cak-sheet-head">
        <h2 id={id} ref={heading} tabIndex={-1} className="cak-sheet-title">
          {title}
        </h2>
        <Button variant="quiet" label={closeLabel} onClick={onCancel}>
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </dialog>
  );
}

export interface SheetPartProps {
  readonly children: ReactNode;
}

/** What a step says; it scrolls where it is too long, and the buttons stay. */
export function SheetBody({ children }: SheetPartProps) {
  return <div className="cak-sheet-body">{children}</div>;
}

/** The buttons of a step; the last one leads on. */
export function SheetActions({ children }: SheetPartProps) {
  return <div className="cak-sheet-actions">{children}</div>;
}

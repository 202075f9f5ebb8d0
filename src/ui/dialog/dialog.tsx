import {
  type DialogHTMLAttributes,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { Contained } from '../contained/contained.js';
import { focusedElement, focusFallback } from '../restore-focus.js';
import { useThemeAttribute } from '../theme.js';

interface DialogProps {
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
export function Dialog(props: DialogProps) {
  return (
    <Contained>
      <DialogElement {...props} />
    </Contained>
  );
}

function DialogElement({ title, actions, onCancel, children }: DialogProps) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  const modal = useModal(ref, { onCancel });
  const theme = useThemeAttribute();
  return (
    <dialog
      {...modal}
      ref={ref}
      className="cak-root cak-dialog"
      data-cak-theme={theme}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
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

interface UseModalOptions {
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

/** jsdom has no modal dialogs. */
const isModalSupported = () => 'showModal' in HTMLDialogElement.prototype;

/** Opens a dialog as a modal, or else just opens it, so that a test of an app reaches what is in it. */
function showModal(dialog: HTMLDialogElement): void {
  if (isModalSupported()) {
    dialog.showModal();
    return;
  }
  dialog.open = true;
  dialog.querySelector<HTMLElement>('button, input, [tabindex]')?.focus();
}

function closeModal(dialog: HTMLDialogElement): void {
  if (isModalSupported()) dialog.close();
  else dialog.open = false;
}

import { type ReactNode, useId, useRef } from 'react';
import { Contained } from '../contained/contained.js';
import { useThemeAttribute } from '../theme.js';
import { useModal } from './use-modal.js';

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

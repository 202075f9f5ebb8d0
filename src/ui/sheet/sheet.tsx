import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../button/button.js';
import { Contained } from '../contained/contained.js';
import { useModal } from '../dialog/dialog.js';
import { Icon } from '../icon/icon.js';
import { useThemeAttribute } from '../theme.js';
import { adoptStyles } from './adopt-styles.js';

export interface SheetProps {
  readonly title: string;
  /** The name of the current step. When it changes, the dialog gets the focus, so that its new title is read. */
  readonly step: string;
  /** The accessible name of the close button. */
  readonly closeLabel: string;
  /**
   * The styles of the sheet and its content. They load on demand, so the kit's stylesheet doesn't include
   * them. The list must keep its identity.
   */
  readonly styles: readonly string[];
  /** The language of the words, where it is not the page's, and its direction. */
  readonly language?: { readonly lang?: string; readonly dir?: 'rtl' };
  /** Closes the dialog but keeps its content mounted, while the app shows its own dialog. @default false */
  readonly isSuspended?: boolean;
  /** Called when the user uses the close button, Escape or the back gesture of a phone. */
  readonly onCancel: () => void;
  /** `SheetBody` and `SheetActions`, inside a form if the step has one. */
  readonly children: ReactNode;
}

/**
 * A dialog with several steps. On a phone it docks at the lower edge. It is open as long as it is rendered. The
 * native element traps the focus and restores it on close. The sheet has the kit's tokens itself, so it works
 * anywhere in the page.
 */
export function Sheet(props: SheetProps) {
  return (
    <Contained>
      <SheetElement {...props} />
    </Contained>
  );
}

function SheetElement(props: SheetProps) {
  const { title, step, closeLabel, styles, language, isSuspended = false, onCancel, children } = props;
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // Not the title: it is the name of the dialog, and would be read twice.
  const focus = () => ref.current?.focus();
  const modal = useModal(ref, { isSuspended, onCancel, onReopen: focus });
  const theme = useThemeAttribute();
  useLayoutEffect(() => {
    if (ref.current) for (const sheet of styles) adoptStyles(ref.current, sheet);
  }, [ref, styles]);
  useLayoutEffect(() => {
    if (!isSuspended) focus();
  }, [step, isSuspended]);
  return (
    <dialog
      {...modal}
      {...language}
      ref={ref}
      className="cak-root cak-sheet"
      data-cak-theme={theme}
      aria-labelledby={id}
      tabIndex={-1}
    >
      <div className="cak-sheet-head">
        <h2 id={id} className="cak-sheet-title">
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

/** The content of a step. Long content scrolls while the buttons stay in view. */
export function SheetBody({ children }: SheetPartProps) {
  return <div className="cak-sheet-body">{children}</div>;
}

/** The buttons of a step. The last one continues. */
export function SheetActions({ children }: SheetPartProps) {
  return <div className="cak-sheet-actions">{children}</div>;
}

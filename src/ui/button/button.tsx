import type { MouseEvent, ReactNode } from 'react';

export interface ButtonProps {
  /** `primary`: at most one per view. `danger`: hard to undo. `quiet`: next to text. @default 'secondary' */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** @default 'button' */
  readonly type?: 'button' | 'submit';
  /** The action is running: the button is inert and shows a spinner over the label, which keeps its width. */
  readonly isPending?: boolean;
  /**
   * The button does nothing for now. It stays in the tab order, so that it keeps the focus.
   * @default isPending
   */
  readonly isInert?: boolean;
  /** The accessible name, if the visible text is shorter. Must contain that text. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  /** Never called while the button is inert. */
  readonly onClick?: () => void;
  /** The user points at the button or focuses it, so a click may follow. */
  readonly onIntent?: () => void;
  readonly children: ReactNode;
}

/**
 * A button that is never `disabled`. A disabled control would drop the focus of keyboard users while it
 * works.
 */
export function Button({
  variant = 'secondary',
  type = 'button',
  isPending = false,
  isInert = isPending,
  label,
  describedBy,
  onClick,
  onIntent,
  children,
}: ButtonProps) {
  const handleClick = (event: MouseEvent) => {
    // In a submit button this prevents the submission, also by Enter in a field.
    if (isInert || isPending) event.preventDefault();
    else onClick?.();
  };
  return (
    <button
      type={type}
      className="cak-button"
      data-variant={variant}
      data-status={isPending ? 'pending' : isInert ? 'inert' : undefined}
      aria-disabled={isInert || isPending || undefined}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={handleClick}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      {children}
    </button>
  );
}

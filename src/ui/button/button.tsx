import type { MouseEvent, ReactNode } from 'react';

export interface ButtonProps {
  /** `primary` once in a place; `danger` for what cannot be taken back easily; `quiet` beside text. @default 'secondary' */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** @default 'button' */
  readonly type?: 'button' | 'submit';
  /** What it does is under way: inert, with a spinner over the label, which keeps its width. */
  readonly isPending?: boolean;
  /** There is nothing to do now: inert, but still in the tab order, so that focus is not lost when it becomes so. */
  readonly isInert?: boolean;
  /** The accessible name, where the visible words are shorter; it contains them. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  /** Never called while the button is inert. */
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/** A button that is never `disabled`: a control that loses its focus while it works leaves keyboard users nowhere. */
export function Button({
  variant = 'secondary',
  type = 'button',
  isPending = false,
  isInert = isPending,
  label,
  describedBy,
  onClick,
  children,
}: ButtonProps) {
  const handleClick = (event: MouseEvent) => {
    // For a submit button the prevented default is the submission, by Enter in a field as well.
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
    >
      {children}
    </button>
  );
}

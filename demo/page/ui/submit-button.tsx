import type { ReactNode } from 'react';

interface SubmitButtonProps {
  /** While the form is being sent, the button stays in the tab order, keeps its name, and does nothing. */
  isBusy: boolean;
  children: ReactNode;
}

/** The main button of a form. */
export function SubmitButton({ isBusy, children }: SubmitButtonProps) {
  return (
    <button className="button" data-variant="primary" type="submit" aria-disabled={isBusy || undefined}>
      {children}
    </button>
  );
}

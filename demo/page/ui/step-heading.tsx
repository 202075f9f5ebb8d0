import { useEffect, useRef } from 'react';

interface StepHeadingProps {
  children: string;
  /** Moves the focus here when the step appears; for steps without a field. */
  takesFocus?: boolean;
}

/** The heading of a page or step, and the document's title. */
export function StepHeading({ children, takesFocus = false }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <>
      <title>{`${children} · Alder`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}

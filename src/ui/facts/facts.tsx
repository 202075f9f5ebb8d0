import type { ReactNode } from 'react';

export interface FactsProps {
  readonly children: ReactNode;
}

/** What is known of an item, in one line where there is room, with dots in between. */
export function Facts({ children }: FactsProps) {
  return <p className="cak-row-detail cak-facts">{children}</p>;
}

/** One of the facts. Its text may be in another direction than the page's. */
export function Fact({ children }: FactsProps) {
  return (
    <span className="cak-fact">
      <span className="cak-fact-text" dir="auto">
        {children}
      </span>
    </span>
  );
}

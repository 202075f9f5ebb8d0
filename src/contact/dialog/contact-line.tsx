import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge/badge.js';

export interface ContactLineProps {
  readonly label: string;
  /** The number or address, whole or masked. */
  readonly shown: string;
  readonly badge?: string | undefined;
  /** Read aloud in place of a masked number. */
  readonly spoken?: string | null;
  /** A button at the end of the line. */
  readonly action?: ReactNode;
}

/** A number or address on a line of its own. */
export function ContactLine({ label, shown, spoken = null, badge, action }: ContactLineProps) {
  return (
    <div className="cak-contact-line">
      <div className="cak-contact-line-text">
        <p className="cak-contact-line-label">{label}</p>
        <p className="cak-contact-line-shown">
          {/* It runs from left to right in every language. */}
          <bdi dir="ltr" className="cak-contact-line-value" aria-hidden={spoken !== null || undefined}>
            {shown}
          </bdi>{' '}
          {spoken !== null && <span className="cak-visually-hidden">{spoken}</span>}
          {badge !== undefined && <Badge tone="quiet">{badge}</Badge>}
        </p>
      </div>
      {action}
    </div>
  );
}

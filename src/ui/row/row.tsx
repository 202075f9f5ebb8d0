'use client';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';
import { restoreFocus } from '../restore-focus.js';

export interface RowProps {
  readonly icon: IconName;
  /** The name, with its badges. */
  readonly title: ReactNode;
  readonly detail: ReactNode;
  /** The control at the end of the line. */
  readonly control?: ReactNode;
  /** Content under the line, such as a failure. */
  readonly children?: ReactNode;
}

/** A list item with an icon, a name, an explanation and a control. */
export function Row({ icon, title, detail, control, children }: RowProps) {
  return (
    <li ref={restoreFocus} className="cak-row" data-cak-focus-fallback="" tabIndex={-1}>
      <div className="cak-row-line">
        <span className="cak-tile">
          <Icon name={icon} />
        </span>
        <div className="cak-row-text">
          <div className="cak-row-title">{title}</div>
          {detail}
        </div>
        {control}
      </div>
      {children}
    </li>
  );
}

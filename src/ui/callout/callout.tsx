import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';
import { restoreFocus } from '../restore-focus.js';

export interface CalloutProps {
  /** The id of its words, for `aria-describedby` of what they are about. */
  readonly id?: string | undefined;
  /** `warning` where something can hurt, `danger` where something failed. @default 'quiet' */
  readonly tone?: 'quiet' | 'warning' | 'danger';
  /** @default the drawing of the tone */
  readonly icon?: IconName;
  readonly title?: string | undefined;
  /** Speaks at once when it appears. For what failed, never for what is merely worth knowing. */
  readonly isAlert?: boolean;
  /** Buttons that lead on. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A boxed message with a drawing beside it. */
export function Callout({
  id,
  tone = 'quiet',
  icon,
  title,
  isAlert = false,
  actions,
  children,
}: CalloutProps) {
  return (
    <div className="cak-callout" data-tone={tone}>
      <Icon name={icon ?? (tone === 'quiet' ? 'info' : tone)} />
      <div className="cak-callout-body">
        <div id={id} className="cak-callout-text" role={isAlert ? 'alert' : undefined}>
          {title !== undefined && <p className="cak-callout-title">{title}</p>}
          {children}
        </div>
        {actions && (
          <div className="cak-callout-actions" ref={restoreFocus}>
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}

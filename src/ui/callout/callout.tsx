import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon.js';
import { restoreFocus } from '../restore-focus.js';

export interface CalloutProps {
  /** The id of the text, for `aria-describedby` of the element that it is about. */
  readonly id?: string | undefined;
  /** `success` where all is well, `warning` for a risk, `danger` for a failure. @default 'quiet' */
  readonly tone?: keyof typeof icons;
  /** @default the icon of the tone */
  readonly icon?: IconName;
  readonly title?: string | undefined;
  /** Screen readers announce it at once. For failures only, never for information. @default false */
  readonly isAlert?: boolean;
  /** Buttons for the next action. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const icons = {
  quiet: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
} as const satisfies Record<string, IconName>;

/** A message in a box, with an icon. */
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
      <Icon name={icon ?? icons[tone]} />
      <div className="cak-callout-body">
        <div id={id} className="cak-callout-text" role={isAlert ? 'alert' : undefined}>
          <div className="cak-callout-message">
            {title !== undefined && <p className="cak-callout-title">{title}</p>}
            {children}
          </div>
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

import type { ReactNode } from 'react';
import { Icon } from '../ui/icon/icon.js';

export interface DoneMessageProps {
  /** What holds from now on. The title says what was done. */
  readonly children: ReactNode;
}

/** The end of a set-up that went well. */
export function DoneMessage({ children }: DoneMessageProps) {
  return (
    <div className="cak-done">
      <span className="cak-done-mark">
        <Icon name="check" />
      </span>
      <div className="cak-done-text">{children}</div>
    </div>
  );
}

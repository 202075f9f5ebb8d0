export interface BadgeProps {
  /** For `aria-describedby` of what it marks. */
  readonly id?: string;
  /** `accent` marks the chosen one, `quiet` anything else. @default 'accent' */
  readonly tone?: 'accent' | 'quiet';
  readonly children: string;
}

/** A word or two that mark a row. */
export function Badge({ id, tone = 'accent', children }: BadgeProps) {
  return (
    <span id={id} className="cak-badge" data-tone={tone}>
      {children}
    </span>
  );
}

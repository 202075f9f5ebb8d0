export interface BadgeProps {
  /** For `aria-describedby` of the element that it marks. */
  readonly id?: string;
  /** `accent` marks the selected item, `success` and `warning` whether the user is safe, `quiet` any other. @default 'accent' */
  readonly tone?: 'accent' | 'quiet' | 'success' | 'warning';
  readonly children: string;
}

/** A short label for a row or a heading. */
export function Badge({ id, tone = 'accent', children }: BadgeProps) {
  return (
    <span id={id} className="cak-badge" data-tone={tone}>
      {children}
    </span>
  );
}

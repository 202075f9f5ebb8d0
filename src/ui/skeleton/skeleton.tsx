export interface SkeletonProps {
  /** What it stands for, and so its size. */
  readonly shape: 'line' | 'short-line' | 'tile' | 'switch';
}

/** Holds the place of something that is being loaded; hidden from assistive technology. */
export function Skeleton({ shape }: SkeletonProps) {
  return <span className="cak-skeleton" data-shape={shape} aria-hidden="true" />;
}

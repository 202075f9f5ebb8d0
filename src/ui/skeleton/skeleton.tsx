export interface SkeletonProps {
  /** The element that it replaces, which sets its size. */
  readonly shape: 'line' | 'short-line' | 'tile' | 'switch';
}

/** A placeholder for content that is loading. Hidden from assistive technology. */
export function Skeleton({ shape }: SkeletonProps) {
  return <span className="cak-skeleton" data-shape={shape} aria-hidden="true" />;
}

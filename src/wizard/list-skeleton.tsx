import { Skeleton } from '../ui/skeleton/skeleton.js';

export interface ListSkeletonProps {
  /** How many rows there will be, as far as that is known. @default 2 */
  readonly rows?: number;
  /** Whether each row ends with a switch. @default false */
  readonly hasSwitch?: boolean;
  /** Added to the class of a list. */
  readonly className?: string;
}

/** Holds the room of a list of rows while it is read. */
export function ListSkeleton({ rows = 2, hasSwitch = false, className }: ListSkeletonProps) {
  return (
    <div className={className === undefined ? 'cak-list' : `cak-list ${className}`} aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="cak-row">
          <div className="cak-row-line">
            <Skeleton shape="tile" />
            <div className="cak-row-text">
              <div className="cak-row-title">
                <Skeleton shape="short-line" />
              </div>
              <div className="cak-row-detail">
                <Skeleton shape="line" />
              </div>
            </div>
            {hasSwitch && <Skeleton shape="switch" />}
          </div>
        </div>
      ))}
    </div>
  );
}

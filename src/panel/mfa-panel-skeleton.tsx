'use client';
import { Skeleton } from '../ui/skeleton/skeleton.js';

export interface MfaPanelSkeletonProps {
  /** How many rows there will be. */
  readonly rows: number;
}

/** Holds the room of the list while the preference is read. */
export function MfaPanelSkeleton({ rows }: MfaPanelSkeletonProps) {
  return (
    <div className="cak-list" aria-hidden="true">
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
            <Skeleton shape="switch" />
          </div>
        </div>
      ))}
    </div>
  );
}

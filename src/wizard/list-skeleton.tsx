import { Skeleton } from '../ui/skeleton/skeleton.js';

/** A placeholder in the size of two rows. */
export function ListSkeleton() {
  return (
    <div className="cak-list" aria-hidden="true">
      {[0, 1].map((row) => (
        <div key={row} className="cak-row">
          <div className="cak-row-line">
            <Skeleton shape="tile" />
            <div className="cak-row-text">
              <div className="cak-row-title">
                <span className="cak-row-name cak-list-skeleton">
                  <Skeleton shape="short-line" />
                </span>
              </div>
              <div className="cak-row-detail">
                <Skeleton shape="line" />
              </div>
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

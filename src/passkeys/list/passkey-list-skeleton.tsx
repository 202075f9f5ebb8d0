'use client';
import { Skeleton } from '../../ui/skeleton/skeleton.js';

/** Holds the room of a list of two while the passkeys are read: what most who have passkeys have. */
export function PasskeyListSkeleton() {
  return (
    <div className="cak-mfa-list" aria-hidden="true">
      {[0, 1].map((row) => (
        <div key={row} className="cak-mfa-row">
          <div className="cak-mfa-row-line">
            <Skeleton shape="tile" />
            <div className="cak-mfa-row-text">
              <div className="cak-mfa-row-title">
                <span className="cak-mfa-row-name cak-passkey-skeleton">
                  <Skeleton shape="short-line" />
                </span>
              </div>
              <div className="cak-mfa-row-detail">
                <Skeleton shape="line" />
              </div>
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

'use client';
import type { Passkey } from '../passkey.js';
import type { PasskeyDescription } from './describe-passkey.js';

export interface PasskeyDetailProps extends Pick<PasskeyDescription, 'kind' | 'created'> {
  readonly passkey: Passkey;
}

/** The kind of a passkey and its date of creation, in one line where there is room. */
export function PasskeyDetail({ passkey: { createdAt }, kind, created }: PasskeyDetailProps) {
  return (
    <p className="cak-row-detail cak-passkey-detail">
      {kind !== null && <span className="cak-passkey-kind">{kind}</span>}
      {createdAt !== null && (
        <time className="cak-passkey-created" dateTime={new Date(createdAt).toISOString()}>
          {created}
        </time>
      )}
    </p>
  );
}

'use client';
import { Fact, Facts } from '../../ui/facts/facts.js';
import type { Passkey } from '../passkey.js';
import type { PasskeyDescription } from './describe-passkey.js';

export interface PasskeyDetailProps extends Pick<PasskeyDescription, 'kind' | 'created'> {
  readonly passkey: Passkey;
}

/** The kind of a passkey and its date of creation, in one line where there is room. */
export function PasskeyDetail({ passkey: { createdAt }, kind, created }: PasskeyDetailProps) {
  return (
    <Facts>
      {kind !== null && <Fact>{kind}</Fact>}
      {createdAt !== null && (
        <Fact>
          <time className="cak-passkey-created" dateTime={new Date(createdAt).toISOString()}>
            {created}
          </time>
        </Fact>
      )}
    </Facts>
  );
}

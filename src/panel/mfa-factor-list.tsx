'use client';
import { type Factor, factors } from '../account/factor.js';
import { Callout } from '../ui/callout/callout.js';
import { Row } from '../ui/row/row.js';
import { MfaFactorRow } from './mfa-factor-row.js';
import { useSlice } from './panel-slices.js';

/** All factors of the user, and those that the kit does not know, which it shows and leaves alone. */
export function MfaFactorList() {
  const shown = useSlice('shown');
  const unknownFactors = useSlice('unknownFactors');
  const messages = useSlice('messages');
  if (shown === '' && unknownFactors.length === 0) {
    return (
      <div className="cak-section">
        <Callout icon="shield" title={messages.notice.emptyTitle}>
          {messages.notice.empty}
        </Callout>
      </div>
    );
  }
  const isShown = (factor: Factor) => shown.split(' ').includes(factor);
  return (
    // Safari takes a list without markers for none, unless it is told.
    <ul className="cak-list" role="list">
      {factors.filter(isShown).map((factor) => (
        <MfaFactorRow key={factor} factor={factor} />
      ))}
      {unknownFactors.map((name) => (
        <Row
          key={name}
          icon="shield"
          title={<bdi className="cak-row-name">{name}</bdi>}
          detail={<p className="cak-row-detail">{messages.unknownFactor}</p>}
        />
      ))}
    </ul>
  );
}

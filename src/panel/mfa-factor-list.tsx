'use client';
import { methodName } from '../preference/preference-text.js';
import { Callout } from '../ui/callout/callout.js';
import { Row } from '../ui/row/row.js';
import { MfaFactorRow } from './mfa-factor-row.js';
import { usePanel, usePanelState } from './panel-context.js';

/** All factors of the user, and those that the kit does not know, which it shows and leaves alone. */
export function MfaFactorList() {
  const { messages } = usePanel();
  const { known, unknown } = usePanelState(({ view }) => ({
    known: view.factors.map(({ factor }) => factor),
    unknown: view.unknownFactors,
  }));
  if (known.length === 0 && unknown.length === 0) {
    return (
      <div className="cak-section">
        <Callout icon="shield" title={messages.notice.emptyTitle}>
          {messages.notice.empty}
        </Callout>
      </div>
    );
  }
  return (
    // Without the role, Safari does not announce a list without markers.
    <ul className="cak-list" role="list">
      {known.map((factor) => (
        <MfaFactorRow key={factor} factor={factor} />
      ))}
      {unknown.map((wireName) => {
        const name = methodName(messages, wireName);
        return (
          <Row
            key={wireName}
            icon="shield"
            title={<span className="cak-row-name">{name}</span>}
            detail={
              <p className="cak-row-detail">
                {messages.unknownFactor}
                {/* For support, which a name of ours would not help. */}
                {name === messages.otherMethod.unknown && (
                  <>
                    {' '}
                    <bdi className="cak-reference">{wireName}</bdi>
                  </>
                )}
              </p>
            }
          />
        );
      })}
    </ul>
  );
}

'use client';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import type { FactorLeftOff } from '../passkey-factor-off.js';
import type { PasskeyOffer } from '../passkey-options.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface FactorLeftOffNoticeProps {
  readonly leftOff: FactorLeftOff;
  readonly offer: PasskeyOffer;
  readonly words: PasskeyWords;
  readonly onTurnOn: () => void;
  readonly onDismiss: () => void;
}

/** Says that Passkey is off although the passkey was not deleted, for as long as that is so, with the way back. */
export function FactorLeftOffNotice({
  leftOff,
  offer,
  words,
  onTurnOn,
  onDismiss,
}: FactorLeftOffNoticeProps) {
  const { remove } = words.text;
  return (
    <div className="cak-passkeys-notice cak-passkey-failure cak-passkey-left-off">
      <Callout
        tone="warning"
        isAlert
        actions={
          <>
            <Button isPending={leftOff.isTurningOn} onClick={onTurnOn}>
              {remove.turnBackOn}
            </Button>
            <Button variant="quiet" isInert={leftOff.isTurningOn} onClick={onDismiss}>
              {remove.leaveOff}
            </Button>
          </>
        }
      >
        <FactorIsOff offer={offer} words={words} />
      </Callout>
      {leftOff.failure && <PasskeyFailureCallout {...words} failure={leftOff.failure} />}
    </div>
  );
}

/** What it means that the factor is off and the passkey is not gone. */
export function FactorIsOff({ offer, words: { text } }: Pick<FactorLeftOffNoticeProps, 'offer' | 'words'>) {
  return (
    <>
      <p className="cak-paragraph">{text.remove.factorIsOff}</p>
      {offer.signInByPasskey === 'lost-while-factor-off' && (
        <p className="cak-paragraph">{text.explain.signInLost}</p>
      )}
    </>
  );
}

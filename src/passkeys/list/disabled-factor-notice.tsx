'use client';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import type { DisabledFactor } from '../delete-passkey.js';
import type { PasskeyOptions } from '../passkey-options.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface DisabledFactorNoticeProps {
  readonly factor: DisabledFactor;
  readonly options: PasskeyOptions;
  readonly words: PasskeyWords;
  readonly onTurnOn: () => void;
  readonly onDismiss: () => void;
}

/** Says that an unfinished deletion disabled Passkey, and offers to turn it on again. */
export function DisabledFactorNotice({
  factor,
  options,
  words,
  onTurnOn,
  onDismiss,
}: DisabledFactorNoticeProps) {
  const { remove } = words.text;
  return (
    <div className="cak-passkeys-notice cak-passkey-failure cak-passkey-disabled-factor">
      <Callout
        tone="warning"
        isAlert
        actions={
          <>
            <Button isPending={factor.isTurningOn} onClick={onTurnOn}>
              {remove.turnBackOn}
            </Button>
            <Button variant="quiet" isInert={factor.isTurningOn} onClick={onDismiss}>
              {remove.leaveOff}
            </Button>
          </>
        }
      >
        <FactorIsOff options={options} words={words} />
      </Callout>
      {factor.failure && <PasskeyFailureCallout {...words} failure={factor.failure} />}
    </div>
  );
}

/** What it means that the factor is off while the passkey still exists. */
export function FactorIsOff({
  options,
  words: { text },
}: Pick<DisabledFactorNoticeProps, 'options' | 'words'>) {
  return (
    <>
      <p className="cak-paragraph">{text.remove.factorIsOff}</p>
      {options.signInByPasskey === 'lost-while-factor-off' && (
        <p className="cak-paragraph">{text.explain.signInLost}</p>
      )}
    </>
  );
}

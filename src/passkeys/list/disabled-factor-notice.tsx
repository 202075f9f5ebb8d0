'use client';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import type { DisabledFactor } from '../delete-passkey.js';
import type { PasskeyOptions } from '../passkey-options.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface DisabledFactorNoticeProps {
  readonly factor: DisabledFactor;
  readonly options: PasskeyOptions;
  readonly common: AllPasskeyMessages;
  readonly onTurnOn: () => void;
  readonly onDismiss: () => void;
}

/** Says that an unfinished deletion disabled Passkey, and offers to turn it on again. */
export function DisabledFactorNotice({
  factor,
  options,
  common,
  onTurnOn,
  onDismiss,
}: DisabledFactorNoticeProps) {
  const { remove } = common.messages;
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
        <FactorIsOff options={options} common={common} />
      </Callout>
      {factor.failure && <PasskeyFailureCallout {...common} failure={factor.failure} />}
    </div>
  );
}

/** What it means that the factor is off while the passkey still exists. */
export function FactorIsOff({
  options,
  common: { messages },
}: Pick<DisabledFactorNoticeProps, 'options' | 'common'>) {
  return (
    <>
      <p className="cak-paragraph">{messages.remove.factorIsOff}</p>
      {options.signInByPasskey === 'lost-while-factor-off' && (
        <p className="cak-paragraph">{messages.explain.signInLost}</p>
      )}
    </>
  );
}

import { useState } from 'react';
import { endsSession } from '../../account/failure.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Checkbox } from '../../ui/checkbox/checkbox.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canTryToCreate } from '../list/creation.js';
import { PasskeyFailureCallout } from '../list/passkey-failure-callout.js';
import type { BoundPasskeyMessages } from '../messages.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import type { StepProps } from './passkey-props.js';

/** Says what a passkey is good for, before the browser asks for it. */
export function IntroStep({ ready, purpose, common, onLeave, onShowList }: StepProps) {
  const { messages, flowMessages } = common;
  const { passkeys, registration, options, actions } = ready;
  const { step, failure: lastFailure } = registration;
  // The component unmounts while the browser asks. The user should not have to choose again.
  const chosen = step.name === 'intro' ? step.choices : null;
  const [turnOn, setTurnOn] = useState(chosen?.turnOn ?? true);
  const isStarting = registration.pending !== null;
  const isFactor = purpose === 'factor';
  const canCreate = canTryToCreate(ready);
  const isChoice = !isFactor && canCreate && options.canTurnOn;
  // The service does not always tell the panel about a passkey.
  const hasOne = isFactor && passkeys.length > 0;
  const hasSession = lastFailure === null || !endsSession(lastFailure);
  const canTurnOnNow = hasOne && options.canTurnOn && hasSession;
  const failure = lastFailure ?? (isStarting || canTurnOnNow ? null : failedPrecondition(ready));
  const failed = failure && (
    <PasskeyFailureCallout
      {...common}
      failure={failure}
      wasRejected={step.name === 'intro' && step.hasRejectedCredential}
    />
  );
  const isOver = !canCreate && !canTurnOnNow;
  const warning = signInWarning(messages, ready, isFactor || (isChoice && turnOn));
  return (
    <>
      <SheetBody>
        {isOver && failed}
        {!isOver && (
          <>
            <p className="cak-paragraph">
              {hasOne ? messages.explain.haveOne({ count: passkeys.length }) : messages.intro}{' '}
              {factorText(messages, ready, isFactor)}
            </p>
            {isChoice && (
              <Checkbox
                label={messages.explain.turnOn.label}
                hint={warning === null ? messages.explain.turnOn.hint : undefined}
                isChecked={turnOn}
                onChange={setTurnOn}
              />
            )}
            {/* Where the choice changes it, it is announced, so it is always there. */}
            <div role={isChoice ? 'status' : undefined} className="cak-passkey-warning">
              {warning !== null && <Callout tone="warning">{warning}</Callout>}
            </div>
          </>
        )}
      </SheetBody>
      {!isOver && failed && <div className="cak-flow-failure">{failed}</div>}
      <SheetActions>
        <Button variant={isOver ? 'primary' : 'secondary'} onClick={onLeave}>
          {isOver ? flowMessages.understood : flowMessages.cancel}
        </Button>
        {failure?.kind === 'limit-reached' && (
          <Button onClick={onShowList}>{messages.explain.showList}</Button>
        )}
        {canCreate && (
          <Button
            variant={hasOne ? 'secondary' : 'primary'}
            isPending={isStarting}
            onClick={() => void actions.create({ turnOn: isChoice ? turnOn : isFactor })}
          >
            {hasOne ? messages.createAnother : messages.explain.create}
          </Button>
        )}
        {canTurnOnNow && (
          <Button variant="primary" isInert={isStarting} onClick={() => void actions.turnOn()}>
            {messages.explain.turnOnNow}
          </Button>
        )}
      </SheetActions>
    </>
  );
}

/** Why no passkey can be created, before any attempt. */
function failedPrecondition({ canCreateHere, isFull }: ReadyPasskeys) {
  if (!canCreateHere.ok) return { kind: canCreateHere.reason };
  return isFull ? ({ kind: 'limit-reached' } as const) : null;
}

/** What the passkey is as a second step; `null` where it is none, or where the user chooses. */
function factorText(
  { explain: messages }: BoundPasskeyMessages,
  { options }: ReadyPasskeys,
  isTurnedOn: boolean,
): string | null {
  if (!options.canBeFactor) return null;
  if (options.isFactorOn) return messages.factorIsOn;
  if (options.needsAnotherFactor) return messages.needsAnother;
  return isTurnedOn ? messages.factor : null;
}

/** Why the passkey will not sign in; `null` where it will, as far as the kit knows. */
function signInWarning(
  { explain: messages }: BoundPasskeyMessages,
  { options }: ReadyPasskeys,
  isTurnedOn: boolean,
): string | null {
  if (options.signInByPasskey !== 'lost-while-factor-off') return null;
  if (!options.canBeFactor) return messages.signInLostForGood;
  return isTurnedOn ? null : messages.signInLost;
}

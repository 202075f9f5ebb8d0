import { useState } from 'react';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Checkbox } from '../../ui/checkbox/checkbox.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canCreateAnother } from '../list/creation.js';
import { PasskeyFailureCallout } from '../list/passkey-failure-callout.js';
import type { BoundPasskeyMessages } from '../messages.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import type { StepProps } from './passkey-props.js';

/** Explains what a passkey is, and what it will be here, before the browser asks for it. */
export function IntroStep({ ready, purpose, common, onLeave, onShowList }: StepProps) {
  const { messages, flowMessages } = common;
  const { passkeys, registration, options, actions } = ready;
  const { step, failure: lastFailure } = registration;
  // The component unmounts while the browser asks. The user should not have to choose again.
  const chosen = step.name === 'intro' ? step.choices : null;
  const [turnOn, setTurnOn] = useState(chosen?.turnOn ?? true);
  const isStarting = registration.pending !== null;
  const isChoice = purpose !== 'factor' && options.canTurnOn;
  // The service does not always tell the panel about a passkey.
  const hasOne = purpose === 'factor' && passkeys.length > 0;
  const canTurnOnNow = hasOne && options.canTurnOn;
  const canCreate = canCreateAnother(ready);
  const asFactor = factorText(messages, ready, hasOne);
  const failure = lastFailure ?? (isStarting || canTurnOnNow ? null : failedPrecondition(ready));
  return (
    <>
      <SheetBody>
        <p className="cak-paragraph">{messages.explain.about}</p>
        {asFactor.length > 0 && (
          <Callout icon="shield" title={options.canBeFactor ? messages.explain.factorTitle : undefined}>
            {asFactor.map((sentence) => (
              <p key={sentence} className="cak-paragraph">
                {sentence}
              </p>
            ))}
          </Callout>
        )}
        {isChoice && <Checkbox {...messages.explain.turnOn} isChecked={turnOn} onChange={setTurnOn} />}
        {canTurnOnNow && (
          <p className="cak-paragraph">{messages.explain.haveOne({ count: passkeys.length })}</p>
        )}
        {canCreate && !hasOne && <p className="cak-paragraph">{messages.explain.steps}</p>}
      </SheetBody>
      {failure && (
        <div className="cak-flow-failure">
          <PasskeyFailureCallout
            {...common}
            failure={failure}
            wasRejected={step.name === 'intro' && step.hasRejectedCredential}
          />
        </div>
      )}
      <SheetActions>
        <Button onClick={onLeave}>
          {canCreate || canTurnOnNow ? flowMessages.cancel : flowMessages.understood}
        </Button>
        {failure?.kind === 'limit-reached' && (
          <Button onClick={onShowList}>{messages.explain.showList}</Button>
        )}
        {canCreate && (
          <Button
            variant={hasOne ? 'secondary' : 'primary'}
            isPending={isStarting}
            onClick={() => void actions.create({ turnOn: isChoice ? turnOn : purpose === 'factor' })}
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

/** What the passkey is as a second step, and how that affects signing in with it alone. */
function factorText(
  { explain: messages, done }: BoundPasskeyMessages,
  { options }: ReadyPasskeys,
  hasOne: boolean,
): string[] {
  const isLost = options.signInByPasskey === 'lost-while-factor-off';
  if (!options.canBeFactor) return isLost ? [messages.signInLostForGood] : [];
  if (options.isFactorOn) return [messages.factorIsOn];
  if (options.needsAnotherFactor) return [hasOne ? done.needsAnother : messages.needsAnother];
  return isLost ? [messages.factor, messages.signInLost] : [messages.factor];
}

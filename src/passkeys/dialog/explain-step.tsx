import { useState } from 'react';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Checkbox } from '../../ui/checkbox/checkbox.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canCreateAnother } from '../list/creation.js';
import { PasskeyFailureCallout } from '../list/passkey-failure-callout.js';
import type { PasskeyText } from '../messages.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import type { StepProps } from './passkey-props.js';

/** Says what a passkey is, and what it will be here, before the browser asks for it. */
export function ExplainStep({ ready, purpose, words, onLeave, onShowList }: StepProps) {
  const { text, flowText } = words;
  const { passkeys, registration, offer, actions } = ready;
  const isTried = registration.step === 'explaining';
  // The step is left while the browser asks, and what was chosen is not to be chosen anew.
  const chosen = isTried || registration.step === 'starting' ? registration.choices : null;
  const [turnOn, setTurnOn] = useState(chosen?.turnOn ?? true);
  const isChoice = purpose !== 'factor' && offer.canTurnOn;
  // The service does not always tell the panel that there is one.
  const hasOne = purpose === 'factor' && passkeys.length > 0;
  const canTurnOnNow = hasOne && offer.canTurnOn;
  const canCreate = canCreateAnother(ready);
  const asFactor = factorText(text, ready, hasOne);
  const failure = isTried ? (registration.failure ?? (canTurnOnNow ? null : obstacleOf(ready))) : null;
  return (
    <>
      <SheetBody>
        <p className="cak-paragraph">{text.explain.about}</p>
        {asFactor.length > 0 && (
          <Callout icon="shield" title={offer.canBeFactor ? text.explain.factorTitle : undefined}>
            {asFactor.map((sentence) => (
              <p key={sentence} className="cak-paragraph">
                {sentence}
              </p>
            ))}
          </Callout>
        )}
        {isChoice && <Checkbox {...text.explain.turnOn} isChecked={turnOn} onChange={setTurnOn} />}
        {canTurnOnNow && <p className="cak-paragraph">{text.explain.haveOne({ count: passkeys.length })}</p>}
        {canCreate && !hasOne && <p className="cak-paragraph">{text.explain.steps}</p>}
      </SheetBody>
      {failure && (
        <div className="cak-flow-failure">
          <PasskeyFailureCallout {...words} failure={failure} wasMade={isTried && registration.wasMade} />
        </div>
      )}
      <SheetActions>
        <Button onClick={onLeave}>{canCreate || canTurnOnNow ? flowText.cancel : flowText.understood}</Button>
        {failure?.kind === 'limit-reached' && <Button onClick={onShowList}>{text.explain.showList}</Button>}
        {canCreate && (
          <Button
            variant={hasOne ? 'secondary' : 'primary'}
            isPending={registration.step === 'starting'}
            onClick={() => void actions.create({ turnOn: isChoice ? turnOn : purpose === 'factor' })}
          >
            {hasOne ? text.createAnother : text.explain.create}
          </Button>
        )}
        {canTurnOnNow && (
          <Button
            variant="primary"
            isInert={registration.step === 'starting'}
            onClick={() => void actions.turnOn()}
          >
            {text.explain.turnOnNow}
          </Button>
        )}
      </SheetActions>
    </>
  );
}

/** What stands in the way before anything was tried. */
function obstacleOf({ canCreateHere, isFull }: ReadyPasskeys) {
  if (!canCreateHere.ok) return { kind: canCreateHere.reason };
  return isFull ? ({ kind: 'limit-reached' } as const) : null;
}

/** What the passkey is as a second step, and what that has to do with signing in by it alone. */
function factorText(
  { explain: words, done }: PasskeyText,
  { offer }: ReadyPasskeys,
  hasOne: boolean,
): string[] {
  const isLost = offer.signInByPasskey === 'lost-while-factor-off';
  if (!offer.canBeFactor) return isLost ? [words.signInLostForGood] : [];
  if (offer.isFactorOn) return [words.factorIsOn];
  if (offer.needsAnotherFactor) return [hasOne ? done.needsAnother : words.needsAnother];
  return isLost ? [words.factor, words.signInLost] : [words.factor];
}

import { useState } from 'react';
import { Button } from '../../../ui/button/button.js';
import { Callout } from '../../../ui/callout/callout.js';
import { Checkbox } from '../../../ui/checkbox/checkbox.js';
import { SheetActions, SheetBody } from '../../../ui/sheet/sheet.js';
import type { ReadyPasskeys } from '../../hooks/use-passkeys.js';
import type { PasskeyOffer } from '../../model/passkey-offer.js';
import type { PasskeyText } from '../../passkeys.messages.js';
import { PasskeyFailureCallout } from '../passkey-list/passkey-failure-callout.js';
import { canCreateAnother } from '../passkey-list/passkey-list-view.js';
import type { StepProps } from './passkey-props.js';

/** Says what a passkey is, and what it will be here, before the browser asks for it. */
export function ExplainStep({ ready, purpose, words, onLeave, onShowList }: StepProps) {
  const { text, flowText } = words;
  const { registration, offer, actions } = ready;
  const [turnOn, setTurnOn] = useState(true);
  const isChoice = purpose !== 'factor' && offer.canTurnOn;
  const asFactor = factorText(text, offer);
  const failure = registration.step === 'explaining' ? (registration.failure ?? obstacleOf(ready)) : null;
  return (
    <>
      <SheetBody>
        <p className="cak-mfa-paragraph">{text.explain.about}</p>
        {asFactor.length > 0 && (
          <Callout icon="shield" title={offer.canBeFactor ? text.explain.factorTitle : undefined}>
            {asFactor.map((sentence) => (
              <p key={sentence} className="cak-mfa-paragraph">
                {sentence}
              </p>
            ))}
          </Callout>
        )}
        {isChoice && <Checkbox {...text.explain.turnOn} isChecked={turnOn} onChange={setTurnOn} />}
        {canCreateAnother(ready) && <p className="cak-mfa-paragraph">{text.explain.steps}</p>}
      </SheetBody>
      {failure && (
        <div className="cak-flow-failure">
          <PasskeyFailureCallout {...words} failure={failure} />
        </div>
      )}
      <SheetActions>
        <Button onClick={onLeave}>{canCreateAnother(ready) ? flowText.cancel : flowText.close}</Button>
        {failure?.kind === 'limit-reached' && <Button onClick={onShowList}>{text.explain.showList}</Button>}
        {canCreateAnother(ready) && (
          <Button
            variant="primary"
            isPending={registration.step === 'starting'}
            onClick={() => void actions.create({ turnOn: isChoice ? turnOn : purpose === 'factor' })}
          >
            {text.explain.create}
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
function factorText({ explain: words }: PasskeyText, offer: PasskeyOffer): string[] {
  const isLost = offer.signInByPasskey === 'lost-while-factor-off';
  if (!offer.canBeFactor) return isLost ? [words.signInLostForGood] : [];
  if (offer.isFactorOn) return [words.factorIsOn];
  if (offer.needsAnotherFactor) return [words.needsAnother];
  return isLost ? [words.factor, words.signInLost] : [words.factor];
}

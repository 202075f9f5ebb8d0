import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';

/** Says what will happen before anything does. */
export function ExplainStep({ ready, onLeave, ...words }: StepProps) {
  const { setup, offer, actions } = ready;
  const { text, flowText } = words;
  const isReplacing = offer.isReplacing || setup.isCutOff;
  return (
    <>
      <SheetBody>
        <p className="cak-paragraph">{text.explain.about}</p>
        <p className="cak-paragraph">{text.explain.steps}</p>
        {isReplacing && (
          <Callout tone="warning">
            {text.explain[ready.isReplacementUnfinished ? 'unfinished' : 'replacing']}
          </Callout>
        )}
        {offer.passkeyLoss && (
          <Callout tone="warning">
            {text.explain[offer.passkeyLoss.canTurnOnPasskey ? 'passkeyLoss' : 'passkeyLossForGood']}
          </Callout>
        )}
        {setup.step === 'explaining' && setup.failure && <SetupFailure {...words} failure={setup.failure} />}
      </SheetBody>
      <SheetActions>
        <Button onClick={onLeave}>{flowText.cancel}</Button>
        <Button variant="primary" isPending={setup.step === 'starting'} onClick={() => void actions.start()}>
          {flowText.continue}
        </Button>
      </SheetActions>
    </>
  );
}

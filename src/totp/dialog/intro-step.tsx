import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { endsSetup, SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';

/** Says what will happen before anything does. */
export function IntroStep({ ready, onLeave, ...common }: StepProps) {
  const { flow, options, actions } = ready;
  const { messages, flowMessages } = common;
  const isReplacing = options.isReplacing || flow.facts.isCutOff;
  const isOver = flow.failure !== null && endsSetup(flow.failure);
  return (
    <>
      <SheetBody>
        {!isReplacing && <p className="cak-paragraph">{messages.explain.about}</p>}
        {isReplacing && (
          <Callout tone="warning">
            {messages.explain[ready.isReplacementUnfinished ? 'unfinished' : 'replacing']}
          </Callout>
        )}
        {options.isSignInLost && <Callout tone="danger">{common.mfaMessages.risk['sign-in-lost']}</Callout>}
        {options.passkeyLoss && (
          <Callout tone="warning">
            {messages.explain[options.passkeyLoss.canTurnOnPasskey ? 'passkeyLoss' : 'passkeyLossForGood']}
          </Callout>
        )}
        {flow.failure && <SetupFailure {...common} failure={flow.failure} />}
      </SheetBody>
      <SheetActions>
        {isOver ? (
          <Button variant="primary" onClick={onLeave}>
            {flowMessages.understood}
          </Button>
        ) : (
          <>
            <Button onClick={onLeave}>{flowMessages.cancel}</Button>
            <Button variant="primary" isPending={flow.pending !== null} onClick={() => void actions.start()}>
              {flowMessages.continue}
            </Button>
          </>
        )}
      </SheetActions>
    </>
  );
}

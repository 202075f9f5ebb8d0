import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import type { StepProps } from './contact-props.js';
import { shownFlow, stageOf } from './stage.js';

/** What the change has done to the factor so far, and the way to take it back; nothing where all is as it was. */
export function FactorNotice({ ready, words: { factor: words } }: Pick<StepProps, 'ready' | 'words'>) {
  const { flow, offer, canRestore, actions } = ready;
  const isRestoring = flow.step === 'restoring';
  // Before the first read of the change, what was known tells the same.
  const isExposed =
    flow.factor.kind === 'exposed' || (offer.isFactorOn && offer.current?.isVerified === false);
  if (isExposed) return <Callout tone="warning">{words.exposed}</Callout>;
  if (flow.factor.kind !== 'paused') return null;
  const off = stageOf(shownFlow(flow)) === 'removal' ? words.off : words.paused;
  return (
    <Callout
      tone="warning"
      actions={
        (canRestore || isRestoring) && (
          <Button isPending={isRestoring} onClick={() => void actions.restore()}>
            {words.restore}
          </Button>
        )
      }
    >
      {flow.factor.isCertain ? off : words['maybe-off']}
    </Callout>
  );
}

import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import type { StepProps } from './contact-props.js';

/**
 * What the change has done to the factor so far, and the way to undo it; renders nothing where it did
 * nothing.
 */
export function FactorNotice({
  ready,
  ownMessages: { factor: messages },
}: Pick<StepProps, 'ready' | 'ownMessages'>) {
  const { flow, options, canRestore, actions } = ready;
  const { factor } = flow.facts;
  const isRestoring = flow.pending === 'restore';
  // Before the first read of the change, the cached state says the same.
  const isUnverified =
    factor.kind === 'unverified-destination' || (options.isFactorOn && options.current?.isVerified === false);
  if (isUnverified) return <Callout tone="warning">{messages.exposed}</Callout>;
  if (factor.kind !== 'paused') return null;
  const off = flow.step.name === 'removal' ? messages.off : messages.paused;
  return (
    <Callout
      tone="warning"
      actions={
        (canRestore || isRestoring) && (
          <Button isPending={isRestoring} onClick={() => void actions.restore()}>
            {messages.restore}
          </Button>
        )
      }
    >
      {factor.isCertain ? off : messages['maybe-off']}
    </Callout>
  );
}

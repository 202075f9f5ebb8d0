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
  const { flow, canRestore, actions } = ready;
  const { factor } = flow.facts;
  const isRestoring = flow.pending === 'restore';
  if (isExposed(ready)) return <Callout tone="warning">{messages.exposed}</Callout>;
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

/** Whether there is something to say of the factor. */
export function hasFactorNotice(ready: StepProps['ready']): boolean {
  return isExposed(ready) || ready.flow.facts.factor.kind === 'paused';
}

/** Before the first read of the change, the cached state says the same. */
function isExposed({ flow, options }: StepProps['ready']): boolean {
  return (
    flow.facts.factor.kind === 'unverified-destination' ||
    (options.isFactorOn && options.current?.isVerified === false)
  );
}

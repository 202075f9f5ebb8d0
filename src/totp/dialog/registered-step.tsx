import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';

/** The authenticator is registered. It is being turned on, or that failed. */
export function RegisteredStep({ ready, onLeave, ...common }: StepProps) {
  const { flow, actions } = ready;
  const { failure } = flow;
  const { messages, flowMessages } = common;
  return (
    <>
      <SheetBody>
        <p role="status" className="cak-paragraph">
          {failure ? messages.registered : flowMessages.turningOn}
        </p>
        {failure && <SetupFailure {...common} failure={failure} onRetry={() => void actions.retry()} />}
      </SheetBody>
      <SheetActions>
        <Button isPending={failure === null} onClick={onLeave}>
          {failure ? flowMessages.notNow : flowMessages.finish}
        </Button>
        {/* The service accepted the code and still knows no authenticator: only a new key helps. */}
        {failure?.kind === 'not-set-up' && (
          <Button variant="primary" onClick={() => actions.startOver()}>
            {messages.startOver}
          </Button>
        )}
      </SheetActions>
    </>
  );
}

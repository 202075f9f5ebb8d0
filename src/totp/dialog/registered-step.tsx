import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { endsSetup, SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';

/** The authenticator is registered. It is being turned on, or that failed. */
export function RegisteredStep({ ready, onLeave, ...common }: StepProps) {
  const { flow, actions } = ready;
  const { failure, pending } = flow;
  const { messages, flowMessages } = common;
  return (
    <>
      <SheetBody>
        <p className="cak-paragraph">{failure ? messages.registered : flowMessages.turningOn}</p>
        {failure && <SetupFailure {...common} failure={failure} />}
      </SheetBody>
      <SheetActions>
        {failure && endsSetup(failure) ? (
          <Button variant="primary" onClick={onLeave}>
            {flowMessages.understood}
          </Button>
        ) : (
          <>
            <Button isInert={pending !== null} onClick={onLeave}>
              {flowMessages.notNow}
            </Button>
            {failure?.kind === 'not-set-up' ? (
              // The service accepted the code and still knows no authenticator: only a new key helps.
              <Button variant="primary" onClick={() => actions.startOver()}>
                {messages.startOver}
              </Button>
            ) : (
              <Button variant="primary" isPending={pending !== null} onClick={() => void actions.retry()}>
                {flowMessages.turnOn}
              </Button>
            )}
          </>
        )}
      </SheetActions>
    </>
  );
}

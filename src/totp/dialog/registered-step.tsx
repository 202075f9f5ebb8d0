import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';

/** The authenticator is registered. It is being turned on, or that failed. */
export function RegisteredStep({ ready, onLeave, ...words }: StepProps) {
  const { flow, actions } = ready;
  const { failure } = flow;
  const { text, flowText } = words;
  return (
    <>
      <SheetBody>
        <p role="status" className="cak-paragraph">
          {failure ? text.registered : flowText.turningOn}
        </p>
        {failure && <SetupFailure {...words} failure={failure} onRetry={() => void actions.retry()} />}
      </SheetBody>
      <SheetActions>
        <Button isPending={failure === null} onClick={onLeave}>
          {failure ? flowText.notNow : flowText.finish}
        </Button>
        {/* The service accepted the code and still knows no authenticator: only a new key helps. */}
        {failure?.kind === 'not-set-up' && (
          <Button variant="primary" onClick={() => actions.startOver()}>
            {text.startOver}
          </Button>
        )}
      </SheetActions>
    </>
  );
}

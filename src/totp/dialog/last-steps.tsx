import { signInText } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';

/** The authenticator is registered: it is being turned on, or that failed. */
export function RegisteredStep({ ready, onLeave, ...words }: StepProps) {
  const { setup, actions } = ready;
  const { text, flowText } = words;
  const failure = setup.step === 'registered' ? setup.failure : null;
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
        {/* It was registered for the service's one operation and is not for the other: only a new key helps. */}
        {failure?.kind === 'not-set-up' && (
          <Button variant="primary" onClick={() => actions.startOver()}>
            {text.startOver}
          </Button>
        )}
      </SheetActions>
    </>
  );
}

/** It is on: what that means from now on. */
export function DoneStep({ ready, onLeave, text, flowText, mfaText }: StepProps) {
  return (
    <>
      <SheetBody>
        <Callout icon="check">
          <p className="cak-paragraph">{ready.setup.isReplacing ? text.replaced : text.done}</p>
          <p className="cak-paragraph">{signInText(mfaText, ready.signIn, 'next')}</p>
        </Callout>
      </SheetBody>
      <SheetActions>
        <Button variant="primary" onClick={onLeave}>
          {flowText.finish}
        </Button>
      </SheetActions>
    </>
  );
}

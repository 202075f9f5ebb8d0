import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canCreateAnother } from '../list/creation.js';
import { canRepeat } from '../list/passkey-failure-callout.js';
import { UnfinishedPasskey } from '../list/unfinished-passkey.js';
import type { StepProps } from './passkey-props.js';

/** The passkey exists, but saving it or turning it on failed. */
export function UnfinishedStep({ ready, common, onLeave }: StepProps) {
  const { messages, flowMessages, mfaMessages } = common;
  const { registration, actions } = ready;
  const { failure } = registration;
  const anotherHelps = failure?.kind === 'cannot-be-factor' && canCreateAnother(ready);
  const retryHelps = failure === null || canRepeat(messages, failure);
  return (
    <>
      <SheetBody>
        <UnfinishedPasskey registration={registration} common={common} />
      </SheetBody>
      <SheetActions>
        <Button onClick={onLeave}>{flowMessages.notNow}</Button>
        {retryHelps && (
          <Button variant="primary" onClick={() => void actions.retry()}>
            {registration.step.name === 'saved-credential' ? flowMessages.turnOn : mfaMessages.tryAgain}
          </Button>
        )}
        {anotherHelps && (
          <Button
            variant="primary"
            onClick={() => {
              actions.startOver();
              void actions.create({ turnOn: true });
            }}
          >
            {messages.createAnother}
          </Button>
        )}
      </SheetActions>
    </>
  );
}

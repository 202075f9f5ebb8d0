import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canCreateAnother } from '../list/creation.js';
import { UnfinishedPasskey } from '../list/unfinished-passkey.js';
import type { StepProps } from './passkey-props.js';

/** The passkey exists, but saving it or turning it on failed. */
export function UnfinishedStep({ ready, common, onLeave }: StepProps) {
  const { messages, flowMessages } = common;
  const { registration, actions } = ready;
  const anotherHelps = registration.failure?.kind === 'cannot-be-factor' && canCreateAnother(ready);
  return (
    <>
      <SheetBody>
        <UnfinishedPasskey registration={registration} actions={actions} common={common} />
      </SheetBody>
      <SheetActions>
        <Button onClick={onLeave}>{flowMessages.notNow}</Button>
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

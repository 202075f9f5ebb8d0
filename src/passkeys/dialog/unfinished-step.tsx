import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canCreateAnother } from '../list/creation.js';
import { UnfinishedPasskey } from '../list/unfinished-passkey.js';
import type { StepProps } from './passkey-props.js';

/** The passkey exists, but saving it or turning it on failed. */
export function UnfinishedStep({ ready, words, onLeave }: StepProps) {
  const { text, flowText } = words;
  const { registration, actions } = ready;
  const anotherHelps = registration.failure?.kind === 'cannot-be-factor' && canCreateAnother(ready);
  return (
    <>
      <SheetBody>
        <UnfinishedPasskey registration={registration} actions={actions} words={words} />
      </SheetBody>
      <SheetActions>
        <Button onClick={onLeave}>{flowText.notNow}</Button>
        {anotherHelps && (
          <Button
            variant="primary"
            onClick={() => {
              actions.startOver();
              void actions.create({ turnOn: true });
            }}
          >
            {text.createAnother}
          </Button>
        )}
      </SheetActions>
    </>
  );
}

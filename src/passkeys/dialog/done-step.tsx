import type { SyntheticEvent } from 'react';
import { Button } from '../../ui/button/button.js';
import { Field } from '../../ui/field/field.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { DoneMessage } from '../../wizard/done-message.js';
import { doneText } from '../list/registration-text.js';
import type { StepProps } from './passkey-props.js';

/** The result, and a name for a new passkey where the app has a nickname store. */
export function DoneStep({ ready, common, name, onName, onFinish, onLeave }: StepProps) {
  const { messages, flowMessages } = common;
  const { registration, nicknames, renamings, options } = ready;
  if (registration.step.name !== 'done') return null;
  const { id, isTurnedOn } = registration.step;
  const renaming = id === null ? undefined : renamings[id];
  return (
    <form
      noValidate
      className="cak-flow-form"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        if (id === null) onLeave();
        else onFinish(id);
      }}
    >
      <SheetBody>
        <DoneMessage>
          <p className="cak-paragraph">{doneText(messages, options, isTurnedOn)}</p>
        </DoneMessage>
        {id !== null && nicknames !== 'none' && (
          <Field
            label={messages.done.name}
            hint={messages.rename.hint}
            error={renaming?.status === 'failed' ? messages.failure[renaming.failure.kind] : undefined}
            input={{
              autoComplete: 'off',
              maxLength: 64,
              value: name,
              onChange: (event) => onName(event.target.value),
            }}
          />
        )}
      </SheetBody>
      <SheetActions>
        <Button type="submit" variant="primary" isPending={renaming?.status === 'saving'}>
          {flowMessages.finish}
        </Button>
      </SheetActions>
    </form>
  );
}

import type { SyntheticEvent } from 'react';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Field } from '../../ui/field/field.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { registrationText } from '../list/registration-text.js';
import type { StepProps } from './passkey-props.js';

/** The result, and a name for a new passkey where the app has a nickname store. */
export function DoneStep({ ready, words, name, onName, onFinish, onLeave }: StepProps) {
  const { text, flowText } = words;
  const { registration, nicknames, renamings } = ready;
  if (registration.step.name !== 'done') return null;
  const { id } = registration.step;
  const renaming = id === null ? undefined : renamings[id];
  return (
    <form
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        if (id === null) onLeave();
        else onFinish(id);
      }}
    >
      <SheetBody>
        <Callout icon="check">{registrationText(text, ready)}</Callout>
        {id !== null && nicknames !== 'none' && (
          <Field
            label={text.done.name}
            hint={text.rename.hint}
            value={name}
            error={renaming?.status === 'failed' ? text.failure[renaming.failure.kind] : undefined}
            input={{ autoComplete: 'off', maxLength: 64 }}
            onChange={onName}
          />
        )}
      </SheetBody>
      <SheetActions>
        <Button type="submit" variant="primary" isPending={renaming?.status === 'saving'}>
          {flowText.finish}
        </Button>
      </SheetActions>
    </form>
  );
}

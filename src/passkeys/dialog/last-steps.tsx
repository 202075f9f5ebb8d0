import type { SyntheticEvent } from 'react';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Field } from '../../ui/field/field.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canCreateAnother } from '../list/creation.js';
import { registrationText } from '../list/registration-text.js';
import { UnfinishedPasskey } from '../list/unfinished-passkey.js';
import type { StepProps } from './passkey-props.js';

/** The browser asks the user; then the passkey is on its way. */
export function ProgressStep({ ready, words, onLeave }: StepProps) {
  const { text, flowText } = words;
  const { registration, actions } = ready;
  const isAsking = registration.step === 'asking';
  return (
    <>
      <SheetBody>
        <p role="status" className="cak-paragraph">
          {registrationText(text, ready)}
        </p>
        {isAsking && <p className="cak-passkey-hint">{text.progress.askingHint}</p>}
      </SheetBody>
      <SheetActions>
        <Button onClick={isAsking ? actions.cancel : onLeave}>{flowText.cancel}</Button>
      </SheetActions>
    </>
  );
}

/** The passkey is made: saving it failed, or turning it on did. */
export function StuckStep({ ready, words, onLeave }: StepProps) {
  const { text, flowText } = words;
  const { registration, actions } = ready;
  if (registration.step !== 'unsaved' && registration.step !== 'registered') return null;
  const helpsAnother = registration.failure.kind === 'cannot-be-factor' && canCreateAnother(ready);
  return (
    <>
      <SheetBody>
        <UnfinishedPasskey registration={registration} actions={actions} words={words} />
      </SheetBody>
      <SheetActions>
        <Button onClick={onLeave}>{flowText.notNow}</Button>
        {helpsAnother && (
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

/** It is done: what that means from now on, and a name for a new passkey where the app keeps names. */
export function DoneStep({ ready, words, name, onName, onFinish, onLeave }: StepProps) {
  const { text, flowText } = words;
  const { registration, nicknames, renamings } = ready;
  if (registration.step !== 'done') return null;
  const { id } = registration;
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
            error={renaming?.step === 'failed' ? text.failure[renaming.failure.kind] : undefined}
            input={{ autoComplete: 'off', maxLength: 64 }}
            onChange={onName}
          />
        )}
      </SheetBody>
      <SheetActions>
        <Button type="submit" variant="primary" isPending={renaming?.step === 'saving'}>
          {flowText.finish}
        </Button>
      </SheetActions>
    </form>
  );
}

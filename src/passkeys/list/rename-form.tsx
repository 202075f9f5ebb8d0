'use client';
import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button/button.js';
import { Contained } from '../../ui/contained/contained.js';
import { Field } from '../../ui/field/field.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import type { PasskeyRenaming } from '../nicknames.js';
import type { Passkey } from '../passkey.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface RenameFormProps extends Pick<ReadyPasskeys, 'actions'> {
  readonly passkey: Passkey;
  /** The state of its new name; `undefined` where none is being saved. */
  readonly renaming: PasskeyRenaming | undefined;
  readonly common: AllPasskeyMessages;
  /** The name was saved, perhaps after the form was closed. */
  readonly onSaved: () => void;
  /** The name was saved, or the user cancelled. */
  readonly onEnd: () => void;
}

/** The field for a passkey's name, below its row. */
export function RenameForm(props: RenameFormProps) {
  const { passkey, renaming, actions, onEnd } = props;
  const isSaving = renaming?.status === 'saving';
  const giveUp = () => {
    actions.dismissRename(passkey.id);
    onEnd();
  };
  return (
    <Contained
      onEscape={(event) => {
        // Otherwise the sheet around it would close.
        event.preventDefault();
        if (!isSaving) giveUp();
      }}
    >
      <RenameFields {...props} isSaving={isSaving} onGiveUp={giveUp} />
    </Contained>
  );
}

interface RenameFieldsProps extends RenameFormProps {
  readonly isSaving: boolean;
  readonly onGiveUp: () => void;
}

function RenameFields(props: RenameFieldsProps) {
  const { passkey, renaming, actions, common, onSaved, onEnd, isSaving, onGiveUp } = props;
  const { messages, flowMessages } = common;
  const { id, serviceName } = passkey;
  const [name, setName] = useState(passkey.isNicknamed ? (passkey.name ?? '') : '');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const submit = async () => {
    if (isSaving) return;
    const isSaved = await actions.rename(id, name);
    if (isSaved) onSaved();
    // Without the field the form is closed. The user may be typing another name in another form by now.
    if (input.current === null) return;
    if (isSaved) onEnd();
    else input.current.focus();
  };
  return (
    <form
      ref={restoreFocus}
      noValidate
      className="cak-passkey-rename"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={messages.rename.field}
        hint={
          serviceName === null || !passkey.isNicknamed
            ? messages.rename.hint
            : messages.rename.hintWithDefault({ name: serviceName })
        }
        error={renaming?.status === 'failed' ? messages.failure[renaming.failure.kind] : undefined}
        input={{
          ref: input,
          autoComplete: 'off',
          maxLength: 64,
          value: name,
          onChange: (event) => setName(event.target.value),
        }}
      />
      <div className="cak-passkey-rename-actions">
        <Button isInert={isSaving} onClick={onGiveUp}>
          {flowMessages.cancel}
        </Button>
        <Button type="submit" variant="primary" isPending={isSaving}>
          {messages.rename.save}
        </Button>
      </div>
    </form>
  );
}

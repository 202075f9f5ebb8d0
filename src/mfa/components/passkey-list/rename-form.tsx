'use client';
import { type KeyboardEvent, type SubmitEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button/button.js';
import { Field } from '../../../ui/field/field.js';
import { keepFocus } from '../../../ui/keep-focus.js';
import type { ReadyPasskeys } from '../../hooks/use-passkeys.js';
import type { Passkey } from '../../model/passkey.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface RenameFormProps extends Pick<ReadyPasskeys, 'renaming' | 'actions'> {
  readonly passkey: Passkey;
  readonly words: PasskeyWords;
  /** `isSaved`: the name was kept; the user gave it up otherwise. */
  readonly onEnd: (isSaved: boolean) => void;
}

/** The field for a passkey's name, under its row. */
export function RenameForm({ passkey, renaming, actions, words, onEnd }: RenameFormProps) {
  const { text, flowText } = words;
  const { id, serviceName } = passkey;
  const [name, setName] = useState(passkey.isNicknamed ? (passkey.name ?? '') : '');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const isSaving = renaming.step === 'saving' && renaming.id === id;
  const failure = renaming.step === 'failed' && renaming.id === id ? renaming.failure : null;
  const submit = async () => {
    if (isSaving) return;
    if (await actions.rename(id, name)) onEnd(true);
    else input.current?.focus();
  };
  const giveUp = () => {
    actions.dismissRename();
    onEnd(false);
  };
  return (
    <form
      ref={keepFocus}
      noValidate
      className="cak-passkey-rename"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // Else the sheet around it would take the same key for itself.
        event.preventDefault();
        if (!isSaving) giveUp();
      }}
    >
      <Field
        label={text.rename.field}
        hint={
          serviceName === null || !passkey.isNicknamed
            ? text.rename.hint
            : text.rename.hintWithDefault({ name: serviceName })
        }
        value={name}
        error={failure ? text.failure[failure.kind] : undefined}
        input={{ ref: input, autoComplete: 'off', maxLength: 64 }}
        onChange={setName}
      />
      <div className="cak-passkey-rename-actions">
        <Button isInert={isSaving} onClick={giveUp}>
          {flowText.cancel}
        </Button>
        <Button type="submit" variant="primary" isPending={isSaving}>
          {text.rename.save}
        </Button>
      </div>
    </form>
  );
}

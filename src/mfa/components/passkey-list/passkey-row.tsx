'use client';
import { Button } from '../../../ui/button/button.js';
import { keepFocus } from '../../../ui/keep-focus.js';
import type { ReadyPasskeys } from '../../hooks/use-passkeys.js';
import type { Passkey } from '../../model/passkey.js';
import { MfaRowLayout } from '../mfa-panel/mfa-row-layout.js';
import { RenameForm } from './rename-form.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface PasskeyRowProps extends Pick<ReadyPasskeys, 'renaming' | 'actions'> {
  readonly passkey: Passkey;
  readonly words: PasskeyWords;
  readonly canRename: boolean;
  readonly isRenaming: boolean;
  readonly onRename: () => void;
  readonly onRenamed: (isSaved: boolean) => void;
}

/** A passkey: its name, what it is, since when, and what can be done with it. */
export function PasskeyRow(props: PasskeyRowProps) {
  const { passkey, words, canRename, isRenaming, onRename, onRenamed, renaming, actions } = props;
  const { text, locale } = words;
  const { kind, createdAt } = passkey;
  const name = passkey.name ?? text.list.unnamed;
  return (
    <MfaRowLayout
      icon={kind === 'phone' ? 'app' : 'key'}
      title={<bdi className="cak-mfa-row-name">{name}</bdi>}
      detail={
        <p className="cak-mfa-row-detail cak-passkey-detail">
          {kind !== null && <span>{text.list.kind[kind]}</span>}
          {createdAt !== null && (
            <time dateTime={new Date(createdAt).toISOString()}>
              {text.list.created({ date: dateIn(locale, createdAt) })}
            </time>
          )}
        </p>
      }
      control={
        // Stays while the name is typed, so that whatever vanishes with it is the whole row.
        <div className="cak-passkey-actions" ref={keepFocus}>
          {!isRenaming && (
            <>
              {canRename && (
                <Button variant="quiet" label={text.rename.label({ name })} onClick={onRename}>
                  {text.rename.rename}
                </Button>
              )}
              <Button
                variant="quiet"
                label={text.remove.label({ name })}
                onClick={() => actions.askToDelete(passkey.id)}
              >
                {text.remove.delete}
              </Button>
            </>
          )}
        </div>
      }
    >
      {isRenaming && (
        <RenameForm passkey={passkey} renaming={renaming} actions={actions} words={words} onEnd={onRenamed} />
      )}
    </MfaRowLayout>
  );
}

function dateIn(locale: string, time: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time);
}

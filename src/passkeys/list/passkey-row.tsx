'use client';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import { Row } from '../../ui/row/row.js';
import type { Passkey } from '../passkey.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { describePasskey } from './describe-passkey.js';
import { PasskeyDetail } from './passkey-detail.js';
import { RenameForm } from './rename-form.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface PasskeyRowProps extends Pick<ReadyPasskeys, 'passkeys' | 'renamings' | 'actions'> {
  readonly passkey: Passkey;
  readonly common: AllPasskeyMessages;
  readonly canRename: boolean;
  readonly isRenaming: boolean;
  readonly onRename: () => void;
  readonly onRenamed: () => void;
  readonly onRenameEnd: () => void;
  readonly onDelete: () => void;
}

/** A passkey: its name, kind and date of creation, and what the user can do with it. */
export function PasskeyRow(props: PasskeyRowProps) {
  const { passkey, passkeys, common, canRename, isRenaming, renamings, actions } = props;
  const { messages } = common;
  const { name, fullName, kind, created } = describePasskey(passkey, passkeys, common);
  const renaming = renamings[passkey.id];
  return (
    <Row
      icon={passkey.kind === 'phone' ? 'app' : 'key'}
      title={<bdi className="cak-row-name">{name}</bdi>}
      detail={<PasskeyDetail passkey={passkey} kind={kind} created={created} />}
      control={
        // Stays mounted while the name is typed: `restoreFocus` then runs only when the whole row goes.
        <div className="cak-passkey-actions" ref={restoreFocus}>
          {!isRenaming && (
            <>
              {canRename && (
                <Button
                  variant="quiet"
                  label={messages.rename.label({ name: fullName })}
                  onClick={props.onRename}
                >
                  {messages.rename.rename}
                </Button>
              )}
              <Button
                variant="quiet"
                label={messages.remove.label({ name: fullName })}
                onClick={props.onDelete}
              >
                {messages.remove.delete}
              </Button>
            </>
          )}
        </div>
      }
    >
      {isRenaming ? (
        <RenameForm
          passkey={passkey}
          renaming={renaming}
          actions={actions}
          common={common}
          onSaved={props.onRenamed}
          onEnd={props.onRenameEnd}
        />
      ) : (
        // The user has gone on to another passkey while the name was being saved.
        renaming?.status === 'failed' && (
          <Callout tone="danger" isAlert>
            {messages.failure[renaming.failure.kind]}
          </Callout>
        )
      )}
    </Row>
  );
}

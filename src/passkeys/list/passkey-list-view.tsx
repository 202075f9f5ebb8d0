'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import { Callout } from '../../ui/callout/callout.js';
import { Icon } from '../../ui/icon/icon.js';
import { focusFallback } from '../../ui/restore-focus.js';
import { OutdatedNotice } from '../../wizard/outdated-notice.js';
import type { BoundPasskeyMessages } from '../messages.js';
import type { Passkey } from '../passkey.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { AbandonedRegistration } from './abandoned-registration.js';
import { canCreateAnother } from './creation.js';
import { describePasskey } from './describe-passkey.js';
import { DisabledFactorNotice } from './disabled-factor-notice.js';
import { PasskeyRow } from './passkey-row.js';
import { registrationText } from './registration-text.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface PasskeyListViewProps {
  readonly ready: ReadyPasskeys;
  readonly common: AllPasskeyMessages;
  /** A dialog over the list shows the registration, so the list does not. @default false */
  readonly isCreating?: boolean;
}

/**
 * The passkeys, what the user can do with each, and why they cannot create another one. Its parent must render the
 * `DeletionDialog` too.
 */
export function PasskeyListView({ ready, common, isCreating = false }: PasskeyListViewProps) {
  const { passkeys, nicknames, renamings, registration, deletion, disabledFactor, options, actions } = ready;
  const { messages, mfaMessages, signInAgain } = common;
  const [renamed, setRenamed] = useState<string | null>(null);
  const [localStatus, setLocalStatus] = useState<LocalStatus | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isDeleted = deletion.step.name === 'deleted';
  // The next action has a status of its own.
  if (localStatus !== null && (isCreating || deletion.step.name !== 'idle')) setLocalStatus(null);
  useLayoutEffect(() => {
    // The row with the focused button is gone, or soon will be.
    if (isDeleted) focusFallback(list.current)();
  }, [isDeleted]);

  const startAction = () => {
    setLocalStatus(null);
    actions.dismissDelete();
    if (registration.step.name === 'done') actions.startOver();
  };

  return (
    <div ref={list} className="cak-passkeys" data-cak-focus-fallback="" tabIndex={-1}>
      <OutdatedNotice failure={ready.refreshFailure} mfaMessages={mfaMessages} signInAgain={signInAgain} />
      {passkeys.length === 0 ? (
        <div className="cak-row-line cak-passkeys-empty">
          <span className="cak-tile">
            <Icon name="key" />
          </span>
          <div className="cak-row-text">
            <p className="cak-row-name">{messages.list.emptyTitle}</p>
            <p className="cak-row-detail">{messages.list.empty}</p>
          </div>
        </div>
      ) : (
        // Without the role, Safari does not announce a list without markers.
        <ul className="cak-list" role="list">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              passkeys={passkeys}
              common={common}
              canRename={nicknames !== 'none'}
              renamings={renamings}
              actions={actions}
              isRenaming={renamed === passkey.id}
              onRename={() => {
                startAction();
                setRenamed(passkey.id);
              }}
              onRenamed={() => setLocalStatus({ renamed: passkey.id })}
              onRenameEnd={() => setRenamed(null)}
              onDelete={() => {
                startAction();
                actions.askToDelete(passkey.id);
              }}
            />
          ))}
        </ul>
      )}
      {nicknames === 'failed' && <p className="cak-passkeys-note">{messages.list.namesNotRead}</p>}
      <CannotCreate ready={ready} messages={messages} />
      {disabledFactor && (
        <DisabledFactorNotice
          factor={disabledFactor}
          options={options}
          common={common}
          onTurnOn={() => {
            startAction();
            setLocalStatus('turned-on');
            void actions.turnFactorOn();
          }}
          onDismiss={actions.dismissDisabledFactor}
        />
      )}
      {!isCreating && <AbandonedRegistration registration={registration} actions={actions} common={common} />}
      <p role="status" className="cak-passkeys-note">
        {statusText(common, ready, localStatus) ?? (isCreating ? null : registrationText(messages, ready))}
      </p>
    </div>
  );
}

function CannotCreate({
  ready,
  messages,
}: {
  readonly ready: ReadyPasskeys;
  readonly messages: BoundPasskeyMessages;
}) {
  if (canCreateAnother(ready)) return null;
  const { canCreateHere, limit } = ready;
  return (
    <div className="cak-passkeys-notice">
      <Callout>
        {canCreateHere.ok ? messages.list.full({ limit }) : messages.failure[canCreateHere.reason]}
      </Callout>
    </div>
  );
}

/** The result of the user's last action, where nothing else shows it. */
type LocalStatus = 'turned-on' | { readonly renamed: string };

function statusText(
  common: AllPasskeyMessages,
  { passkeys, deletion: { step, facts }, options }: ReadyPasskeys,
  localStatus: LocalStatus | null,
): string | null {
  const { remove, rename, done } = common.messages;
  const nameOf = (passkey: Passkey) => ({ name: describePasskey(passkey, passkeys, common).name });
  if (step.name === 'deleted') {
    const deleted = facts.isFactorOff ? remove.deletedAndOff : step.wasGone ? remove.wasGone : remove.deleted;
    return `${deleted(nameOf(step.passkey))} ${remove.onDevice}`;
  }
  if (localStatus === 'turned-on') return options.isFactorOn ? done.on : null;
  const renamed = passkeys.find(({ id }) => id === localStatus?.renamed);
  return renamed ? rename.saved(nameOf(renamed)) : null;
}

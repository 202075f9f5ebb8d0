'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import { Callout } from '../../ui/callout/callout.js';
import { focusFallback } from '../../ui/restore-focus.js';
import { FailureCallout } from '../../wizard/failure-callout.js';
import type { DeletionStep, PasskeyDeletion } from '../delete-passkey.js';
import type { PasskeyText } from '../messages.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { AbandonedRegistration } from './abandoned-registration.js';
import { canCreateAnother } from './creation.js';
import { DisabledFactorNotice } from './disabled-factor-notice.js';
import { PasskeyRow } from './passkey-row.js';
import { registrationText } from './registration-text.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface PasskeyListViewProps {
  readonly ready: ReadyPasskeys;
  readonly words: PasskeyWords;
  /** A dialog over the list shows the registration, so the list does not. @default false */
  readonly isCreating?: boolean;
}

/**
 * The passkeys, what the user can do with each, and why they cannot create another one. Its parent must render the
 * `DeletionDialog` too.
 */
export function PasskeyListView({ ready, words, isCreating = false }: PasskeyListViewProps) {
  const { passkeys, nicknames, renamings, registration, deletion, disabledFactor, options, actions } = ready;
  const { text, mfaText, signInAgain } = words;
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
      {ready.refreshFailure && (
        <div className="cak-passkeys-notice">
          <FailureCallout
            during="read"
            isQuiet
            title={mfaText.notice.outdated}
            text={mfaText}
            failure={ready.refreshFailure}
            signInAgain={signInAgain}
          />
        </div>
      )}
      {passkeys.length === 0 ? (
        <div className="cak-passkeys-notice">
          <Callout icon="key" title={text.list.emptyTitle}>
            {text.list.empty}
          </Callout>
        </div>
      ) : (
        // Without the role, Safari does not announce a list without markers.
        <ul className="cak-list" role="list">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              passkeys={passkeys}
              words={words}
              canRename={nicknames !== 'none'}
              renamings={renamings}
              actions={actions}
              isRenaming={renamed === passkey.id}
              onRename={() => {
                startAction();
                setRenamed(passkey.id);
              }}
              onRenamed={() => setLocalStatus('renamed')}
              onRenameEnd={() => setRenamed(null)}
              onDelete={() => {
                startAction();
                actions.askToDelete(passkey.id);
              }}
            />
          ))}
        </ul>
      )}
      {nicknames === 'failed' && <p className="cak-passkeys-note">{text.list.namesNotRead}</p>}
      <CannotCreate ready={ready} text={text} />
      {disabledFactor && (
        <DisabledFactorNotice
          factor={disabledFactor}
          options={options}
          words={words}
          onTurnOn={() => {
            startAction();
            setLocalStatus('turned-on');
            void actions.turnFactorOn();
          }}
          onDismiss={actions.dismissDisabledFactor}
        />
      )}
      {!isCreating && <AbandonedRegistration registration={registration} actions={actions} words={words} />}
      <p role="status" className="cak-passkeys-note">
        {statusText(text, ready, localStatus) ?? (isCreating ? null : registrationText(text, ready))}
      </p>
    </div>
  );
}

function CannotCreate({ ready, text }: { readonly ready: ReadyPasskeys; readonly text: PasskeyText }) {
  if (canCreateAnother(ready)) return null;
  const { canCreateHere, limit } = ready;
  return (
    <div className="cak-passkeys-notice">
      <Callout>{canCreateHere.ok ? text.list.full({ limit }) : text.failure[canCreateHere.reason]}</Callout>
    </div>
  );
}

/** The result of the user's last action, where nothing else shows it. */
type LocalStatus = 'renamed' | 'turned-on';

function statusText(
  text: PasskeyText,
  { deletion: { step, facts }, options }: ReadyPasskeys,
  localStatus: LocalStatus | null,
): string | null {
  if (step.name === 'deleted') return deletedText(text, step, facts);
  if (localStatus === 'renamed') return text.rename.saved;
  return localStatus === 'turned-on' && options.isFactorOn ? text.done.on : null;
}

function deletedText(
  { remove: words }: PasskeyText,
  { wasGone }: Extract<DeletionStep, { name: 'deleted' }>,
  { isFactorOff }: PasskeyDeletion['facts'],
): string {
  if (isFactorOff) return words.deletedAndOff;
  return wasGone ? words.wasGone : words.deleted;
}

'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import { Callout } from '../../../ui/callout/callout.js';
import { wayHomeOf } from '../../../ui/keep-focus.js';
import type { ReadyPasskeys } from '../../hooks/use-passkeys.js';
import type { PasskeyRemoval } from '../../model/passkey-removal.js';
import type { PasskeyText } from '../../passkeys.messages.js';
import { FailureCallout } from '../mfa-panel/failure-callout.js';
import { PasskeyRow } from './passkey-row.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface PasskeyListViewProps {
  readonly ready: ReadyPasskeys;
  readonly words: PasskeyWords;
}

/**
 * The passkeys, what can be done with each, and why no other one can be made where that is so. Whoever renders it renders the
 * `RemovalDialog` too.
 */
export function PasskeyListView({ ready, words }: PasskeyListViewProps) {
  const { passkeys, nicknames, renaming, removal, actions, refreshFailure } = ready;
  const { text, mfaText, signInAgain } = words;
  const [renamed, setRenamed] = useState<string | null>(null);
  const [hasSavedName, setHasSavedName] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const isDeleted = removal.step === 'deleted';
  useLayoutEffect(() => {
    // The row of the button that had the focus is gone, or soon will be.
    if (isDeleted) wayHomeOf(list.current)();
  }, [isDeleted]);

  return (
    <div ref={list} className="cak-passkeys" data-cak-home="" tabIndex={-1}>
      {refreshFailure && (
        <div className="cak-passkeys-notice">
          <FailureCallout
            during="read"
            isQuiet
            title={mfaText.notice.outdated}
            text={mfaText}
            failure={refreshFailure}
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
        // Safari takes a list without markers for none, unless it is told.
        <ul className="cak-mfa-list" role="list">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              words={words}
              canRename={nicknames !== 'none'}
              renaming={renaming}
              actions={actions}
              isRenaming={renamed === passkey.id}
              onRename={() => {
                setHasSavedName(false);
                actions.dismissDelete();
                setRenamed(passkey.id);
              }}
              onRenamed={(isSaved) => {
                setHasSavedName(isSaved);
                setRenamed(null);
              }}
            />
          ))}
        </ul>
      )}
      {nicknames === 'failed' && <p className="cak-passkeys-note">{text.list.namesNotRead}</p>}
      <WhyNoneCanBeMade ready={ready} text={text} />
      <p role="status" className="cak-passkeys-note">
        {removal.step === 'deleted' ? deletedText(text, removal) : hasSavedName && text.rename.saved}
      </p>
    </div>
  );
}

/** Whether the button for a new passkey leads anywhere; where it does not, the list says why. */
export function canCreateAnother({ canCreateHere, isFull }: ReadyPasskeys): boolean {
  return canCreateHere.ok && !isFull;
}

function WhyNoneCanBeMade({ ready, text }: { readonly ready: ReadyPasskeys; readonly text: PasskeyText }) {
  if (canCreateAnother(ready)) return null;
  const { canCreateHere, limit } = ready;
  return (
    <div className="cak-passkeys-notice">
      <Callout>{canCreateHere.ok ? text.list.full({ limit }) : text.failure[canCreateHere.reason]}</Callout>
    </div>
  );
}

function deletedText(
  { remove: words }: PasskeyText,
  { wasGone, isFactorOff }: Extract<PasskeyRemoval, { step: 'deleted' }>,
): string {
  if (isFactorOff) return words.deletedAndOff;
  return wasGone ? words.wasGone : words.deleted;
}

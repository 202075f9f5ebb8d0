'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import { Callout } from '../../ui/callout/callout.js';
import { focusFallback } from '../../ui/restore-focus.js';
import { FailureCallout } from '../../wizard/failure-callout.js';
import type { PasskeyText } from '../messages.js';
import type { PasskeyRemoval } from '../passkey-removal.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { canCreateAnother } from './creation.js';
import { FactorLeftOffNotice } from './factor-left-off-notice.js';
import { LeftRegistration } from './left-registration.js';
import { PasskeyRow } from './passkey-row.js';
import { registrationText } from './registration-text.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface PasskeyListViewProps {
  readonly ready: ReadyPasskeys;
  readonly words: PasskeyWords;
  /** The registration is shown in a dialog over the list, which then says nothing of it. @default false */
  readonly isCreating?: boolean;
}

/**
 * The passkeys, what can be done with each, and why no other one can be made where that is so. Whoever renders it renders the
 * `RemovalDialog` too.
 */
export function PasskeyListView({ ready, words, isCreating = false }: PasskeyListViewProps) {
  const { passkeys, nicknames, renamings, registration, removal, factorLeftOff, offer, actions } = ready;
  const { text, mfaText, signInAgain } = words;
  const [renamed, setRenamed] = useState<string | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isDeleted = removal.step === 'deleted';
  // What comes after it has words of its own, and these are out of date by then.
  if (news !== null && (isCreating || removal.step !== 'idle')) setNews(null);
  useLayoutEffect(() => {
    // The row of the button that had the focus is gone, or soon will be.
    if (isDeleted) focusFallback(list.current)();
  }, [isDeleted]);

  const beginTurn = () => {
    setNews(null);
    actions.dismissDelete();
    if (registration.step === 'done') actions.startOver();
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
        // Safari takes a list without markers for none, unless it is told.
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
                beginTurn();
                setRenamed(passkey.id);
              }}
              onRenamed={() => setNews('renamed')}
              onRenameEnd={() => setRenamed(null)}
              onDelete={() => {
                beginTurn();
                actions.askToDelete(passkey.id);
              }}
            />
          ))}
        </ul>
      )}
      {nicknames === 'failed' && <p className="cak-passkeys-note">{text.list.namesNotRead}</p>}
      <WhyNoneCanBeMade ready={ready} text={text} />
      {factorLeftOff && (
        <FactorLeftOffNotice
          leftOff={factorLeftOff}
          offer={offer}
          words={words}
          onTurnOn={() => {
            beginTurn();
            setNews('turned-on');
            void actions.turnFactorOn();
          }}
          onDismiss={actions.dismissFactorLeftOff}
        />
      )}
      {!isCreating && <LeftRegistration registration={registration} actions={actions} words={words} />}
      <p role="status" className="cak-passkeys-note">
        {statusText(text, ready, news) ?? (isCreating ? null : registrationText(text, ready))}
      </p>
    </div>
  );
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

/** What the user did last, where it shows nowhere else. */
type News = 'renamed' | 'turned-on';

function statusText(text: PasskeyText, { removal, offer }: ReadyPasskeys, news: News | null): string | null {
  if (removal.step === 'deleted') return deletedText(text, removal);
  if (news === 'renamed') return text.rename.saved;
  return news === 'turned-on' && offer.isFactorOn ? text.done.on : null;
}

function deletedText(
  { remove: words }: PasskeyText,
  { wasGone, isFactorOff }: Extract<PasskeyRemoval, { step: 'deleted' }>,
): string {
  if (isFactorOff) return words.deletedAndOff;
  return wasGone ? words.wasGone : words.deleted;
}

'use client';
import { consequenceText } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import type { BoundPasskeyMessages } from '../messages.js';
import type { PasskeyDeletionPreview } from '../passkey-options.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { canCreateAnother } from './creation.js';
import { describePasskey } from './describe-passkey.js';
import { FactorIsOff } from './disabled-factor-notice.js';
import { PasskeyDetail } from './passkey-detail.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface DeletionDialogProps extends ReadyPasskeys {
  readonly common: AllPasskeyMessages;
  /** Creates another passkey, where this one cannot be deleted without. */
  readonly onCreate: () => void;
}

/**
 * Asks before a passkey is deleted and previews the consequences. Stays until the passkey is gone or kept, and makes way for the
 * app's step-up.
 */
export function DeletionDialog({ common, onCreate, ...ready }: DeletionDialogProps) {
  const { passkeys, deletion, deletionPreview, options, actions } = ready;
  const { messages, flowMessages, mfaMessages } = common;
  const { step, facts, failure } = deletion;
  if (step.name !== 'question' || deletionPreview === null || deletion.isConfirming) return null;
  const isDeleting = deletion.pending === 'delete';
  const isBlocked = deletionPreview.blocked !== null;
  const { name, kind, created } = describePasskey(step.passkey, passkeys, common);
  return (
    <Dialog
      // A new dialog, so that the new title is announced to a user who was asked the other question before.
      key={isBlocked ? 'blocked' : 'question'}
      title={isBlocked ? messages.remove.blockedTitle : messages.remove.title}
      onCancel={() => actions.dismissDelete()}
      actions={
        isBlocked ? (
          <>
            <Button onClick={() => actions.dismissDelete()}>{flowMessages.understood}</Button>
            {canCreateAnother(ready) && (
              <Button variant="primary" onClick={onCreate}>
                {messages.createAnother}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button isInert={isDeleting} onClick={() => actions.dismissDelete()}>
              {flowMessages.cancel}
            </Button>
            <Button
              variant="danger"
              isPending={isDeleting}
              isInert={isDeleting || deletionPreview.otherSignInMethods === 'checking'}
              onClick={() => void actions.confirmDelete()}
            >
              {messages.remove.delete}
            </Button>
          </>
        )
      }
    >
      <p className="cak-paragraph">
        <bdi className="cak-passkey-name">{name}</bdi>
      </p>
      {/* The date is enough to know it by, and says less. */}
      <PasskeyDetail passkey={step.passkey} kind={created === null ? kind : null} created={created} />
      <p className="cak-paragraph" aria-live="polite">
        {lossText(messages, deletionPreview)}
      </p>
      {!isBlocked &&
        deletionPreview.consequences.map((consequence) => (
          <p key={consequence.kind} className="cak-paragraph">
            {consequenceText(mfaMessages, consequence, 'before')}
          </p>
        ))}
      {failure && (
        <div className="cak-passkey-failure">
          {facts.isFactorOff && (
            <Callout>
              <FactorIsOff options={options} common={common} />
            </Callout>
          )}
          <PasskeyFailureCallout {...common} failure={failure} />
        </div>
      )}
      <p role="status" className="cak-visually-hidden">
        {isDeleting && messages.remove.deleting}
      </p>
    </Dialog>
  );
}

/** What the user loses with the passkey, and whether they can still sign in. */
function lossText(
  { remove: messages }: BoundPasskeyMessages,
  { isLast, otherSignInMethods, turnsFactorOff }: PasskeyDeletionPreview,
): string {
  if (!isLast) return messages.about;
  if (otherSignInMethods === 'none') return messages.onlyWayIn;
  if (otherSignInMethods === 'checking') return messages.checking;
  return [
    messages.last,
    turnsFactorOff ? messages.turnsFactorOff : messages.about,
    otherSignInMethods === 'unknown' ? messages.perhapsOnlyWayIn : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

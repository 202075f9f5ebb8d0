'use client';
import { consequenceText } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import type { BoundPasskeyMessages } from '../messages.js';
import type { PasskeyDeletionPreview } from '../passkey-options.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { describePasskey } from './describe-passkey.js';
import { FactorIsOff } from './disabled-factor-notice.js';
import { PasskeyDetail } from './passkey-detail.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface DeletionDialogProps
  extends Pick<ReadyPasskeys, 'passkeys' | 'deletion' | 'deletionPreview' | 'options' | 'actions'> {
  readonly common: AllPasskeyMessages;
}

/**
 * Asks before a passkey is deleted and previews the consequences. Stays until the passkey is gone or kept, and makes way for the
 * app's step-up.
 */
export function DeletionDialog(props: DeletionDialogProps) {
  const { passkeys, deletion, deletionPreview, options, actions, common } = props;
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
        <>
          <Button isInert={isDeleting} onClick={() => actions.dismissDelete()}>
            {isBlocked ? flowMessages.close : flowMessages.cancel}
          </Button>
          {!isBlocked && (
            <Button
              variant="danger"
              isPending={isDeleting}
              isInert={isDeleting || deletionPreview.otherSignInMethods === 'checking'}
              onClick={() => void actions.confirmDelete()}
            >
              {messages.remove.delete}
            </Button>
          )}
        </>
      }
    >
      <p className="cak-paragraph">
        <bdi className="cak-passkey-name">{name}</bdi>
      </p>
      <PasskeyDetail passkey={step.passkey} kind={kind} created={created} />
      {!isBlocked && <p className="cak-paragraph">{messages.remove.about}</p>}
      {deletionPreview.isLast && (
        <p className="cak-paragraph" aria-live="polite">
          {lastText(messages, deletionPreview)}
        </p>
      )}
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
    </Dialog>
  );
}

/** What the user loses with the last passkey, and whether they can still sign in. */
function lastText(
  { remove: messages }: BoundPasskeyMessages,
  { otherSignInMethods, turnsFactorOff }: PasskeyDeletionPreview,
): string {
  const methods = {
    some: null,
    none: messages.onlyWayIn,
    unknown: messages.perhapsOnlyWayIn,
    checking: messages.checking,
  }[otherSignInMethods];
  const isTurnedOff = turnsFactorOff && otherSignInMethods !== 'none';
  return [messages.last, isTurnedOff ? messages.turnsFactorOff : null, methods]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

'use client';
import { Button } from '../../../ui/button/button.js';
import { Callout } from '../../../ui/callout/callout.js';
import { Dialog } from '../../../ui/dialog/dialog.js';
import type { ReadyPasskeys } from '../../hooks/use-passkeys.js';
import { consequenceText } from '../mfa-panel/panel-text.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface RemovalDialogProps extends Pick<ReadyPasskeys, 'removal' | 'removalOffer' | 'actions'> {
  readonly words: PasskeyWords;
}

/**
 * Asks before a passkey is deleted, with all that it brings about, and stays until it is gone or kept. It makes way while the app
 * asks for the user's identity.
 */
export function RemovalDialog({ removal, removalOffer, actions, words }: RemovalDialogProps) {
  const { text, flowText, mfaText } = words;
  if (removal.step === 'idle' || removal.step === 'deleted') return null;
  if (removal.step === 'asked' && removal.isConfirming) return null;
  const isUnderWay = removal.step !== 'asked';
  const failure = isUnderWay ? null : removal.failure;
  return (
    <Dialog
      title={text.remove.title}
      onCancel={() => actions.dismissDelete()}
      actions={
        <>
          <Button isInert={isUnderWay} onClick={() => actions.dismissDelete()}>
            {flowText.cancel}
          </Button>
          <Button variant="danger" isPending={isUnderWay} onClick={() => void actions.confirmDelete()}>
            {text.remove.delete}
          </Button>
        </>
      }
    >
      <p className="cak-mfa-paragraph">
        <bdi className="cak-passkey-name">{removal.passkey.name ?? text.list.unnamed}</bdi>
      </p>
      <p className="cak-mfa-paragraph">{text.remove.about}</p>
      {removalOffer?.isLast && (
        <p className="cak-mfa-paragraph">
          {text.remove.last} {removalOffer.turnsFactorOff && text.remove.turnsFactorOff}
        </p>
      )}
      {removalOffer?.consequences.map((consequence) => (
        <p key={consequence.kind} className="cak-mfa-paragraph">
          {consequenceText(mfaText, consequence, 'before')}
        </p>
      ))}
      {failure && (
        <div className="cak-passkey-failure">
          {removal.isFactorOff && <Callout>{text.remove.factorIsOff}</Callout>}
          <PasskeyFailureCallout {...words} failure={failure} />
        </div>
      )}
    </Dialog>
  );
}

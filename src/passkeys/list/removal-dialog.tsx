'use client';
import { consequenceText } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import type { PasskeyText } from '../messages.js';
import type { PasskeyRemovalOffer } from '../passkey-options.js';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { describePasskey } from './describe-passkey.js';
import { FactorIsOff } from './factor-left-off-notice.js';
import { PasskeyDetail } from './passkey-detail.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface RemovalDialogProps
  extends Pick<ReadyPasskeys, 'passkeys' | 'removal' | 'removalOffer' | 'offer' | 'actions'> {
  readonly words: PasskeyWords;
}

/**
 * Asks before a passkey is deleted, with all that it brings about, and stays until it is gone or kept. It makes way while the app
 * asks for the user's identity.
 */
export function RemovalDialog(props: RemovalDialogProps) {
  const { passkeys, removal, removalOffer, offer, actions, words } = props;
  const { text, flowText, mfaText } = words;
  if (removal.step === 'idle' || removal.step === 'deleted' || removalOffer === null) return null;
  if (removal.step === 'asked' && removal.isConfirming) return null;
  const isUnderWay = removal.step !== 'asked';
  const failure = isUnderWay ? null : removal.failure;
  const isBlocked = removalOffer.blocked !== null;
  const { name, kind, created } = describePasskey(removal.passkey, passkeys, words);
  return (
    <Dialog
      // That it cannot be deleted is told anew, title and all, to whoever has been asked whether it may be.
      key={isBlocked ? 'blocked' : 'question'}
      title={isBlocked ? text.remove.blockedTitle : text.remove.title}
      onCancel={() => actions.dismissDelete()}
      actions={
        <>
          <Button isInert={isUnderWay} onClick={() => actions.dismissDelete()}>
            {isBlocked ? flowText.close : flowText.cancel}
          </Button>
          {!isBlocked && (
            <Button
              variant="danger"
              isPending={isUnderWay}
              isInert={isUnderWay || removalOffer.otherWaysIn === 'checking'}
              onClick={() => void actions.confirmDelete()}
            >
              {text.remove.delete}
            </Button>
          )}
        </>
      }
    >
      <p className="cak-paragraph">
        <bdi className="cak-passkey-name">{name}</bdi>
      </p>
      <PasskeyDetail passkey={removal.passkey} kind={kind} created={created} />
      {!isBlocked && <p className="cak-paragraph">{text.remove.about}</p>}
      {removalOffer.isLast && (
        <p className="cak-paragraph" aria-live="polite">
          {lastText(text, removalOffer)}
        </p>
      )}
      {!isBlocked &&
        removalOffer.consequences.map((consequence) => (
          <p key={consequence.kind} className="cak-paragraph">
            {consequenceText(mfaText, consequence, 'before')}
          </p>
        ))}
      {failure && (
        <div className="cak-passkey-failure">
          {removal.isFactorOff && (
            <Callout>
              <FactorIsOff offer={offer} words={words} />
            </Callout>
          )}
          <PasskeyFailureCallout {...words} failure={failure} />
        </div>
      )}
    </Dialog>
  );
}

/** What goes with the last passkey, and whether the user can do without it. */
function lastText(
  { remove: words }: PasskeyText,
  { otherWaysIn, turnsFactorOff }: PasskeyRemovalOffer,
): string {
  const waysIn = {
    some: null,
    none: words.onlyWayIn,
    unknown: words.perhapsOnlyWayIn,
    checking: words.checking,
  }[otherWaysIn];
  const isTurnedOff = turnsFactorOff && otherWaysIn !== 'none';
  return [words.last, isTurnedOff ? words.turnsFactorOff : null, waysIn]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

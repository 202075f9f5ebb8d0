'use client';
import type { ReadyMfaPreference } from '../preference/mfa-preference.js';
import { confirmationTexts, mainConsequence } from '../preference/preference-text.js';
import { Button } from '../ui/button/button.js';
import { Dialog } from '../ui/dialog/dialog.js';
import { usePanel, usePanelState } from './panel-context.js';

/** Asks before a change that does more than its switch says. */
export function MfaConfirmationDialog() {
  const { store, messages } = usePanel();
  const { actions } = store;
  const confirmation = usePanelState((preference) => preference.confirmation);
  const isPasskeyOn = usePanelState(isPasskeySaved);
  if (confirmation === null) return null;

  const { consequences } = confirmation;
  const kind = mainConsequence(consequences);
  const own = messages.confirmation;
  const losesPasskey = kind === 'passkey-sign-in-lost' && isPasskeyOn;
  const { title, confirm } = losesPasskey
    ? own.passkeyOff
    : { title: own.title[kind], confirm: own.confirm[kind] };
  const canKeepPasskey =
    // Who turns the passkey off isn't asked to turn it on.
    !isPasskeyOn &&
    consequences.some(
      (consequence) => consequence.kind === 'passkey-sign-in-lost' && consequence.canTurnOnPasskey,
    );
  return (
    <Dialog
      title={title}
      onCancel={() => actions.cancel()}
      actions={
        <>
          <Button onClick={() => actions.cancel()}>{own.cancel}</Button>
          <Button variant={canKeepPasskey ? 'secondary' : 'danger'} onClick={() => actions.confirm()}>
            {confirm}
          </Button>
          {canKeepPasskey && (
            <Button variant="primary" onClick={() => actions.confirmWithPasskey()}>
              {own.withPasskey}
            </Button>
          )}
        </>
      }
    >
      {confirmationTexts(messages, consequences).map((text) => (
        <p key={text} className="cak-paragraph">
          {text}
        </p>
      ))}
    </Dialog>
  );
}

/** Whether the passkey factor is on at the service. Ignores the edits. */
function isPasskeySaved({ view }: ReadyMfaPreference): boolean {
  const row = view.factors.find(({ factor }) => factor === 'passkey');
  return row !== undefined && (row.availability.kind === 'on') !== row.isChanged;
}

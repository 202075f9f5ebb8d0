'use client';
import { consequenceText, mainConsequence } from '../preference/preference-text.js';
import { Button } from '../ui/button/button.js';
import { Dialog } from '../ui/dialog/dialog.js';
import { usePanel, usePanelState } from './panel-context.js';

/** Asks before a change that does more than its switch says. */
export function MfaConfirmationDialog() {
  const { store, messages } = usePanel();
  const { actions } = store;
  const confirmation = usePanelState((preference) => preference.confirmation);
  if (confirmation === null) return null;

  const { consequences } = confirmation;
  const kind = mainConsequence(consequences);
  const own = messages.confirmation;
  const canKeepPasskey = consequences.some(
    (consequence) => consequence.kind === 'passkey-sign-in-lost' && consequence.canTurnOnPasskey,
  );
  return (
    <Dialog
      title={own.title[kind]}
      onCancel={() => actions.cancel()}
      actions={
        <>
          <Button onClick={() => actions.cancel()}>{own.cancel}</Button>
          <Button variant={canKeepPasskey ? 'secondary' : 'danger'} onClick={() => actions.confirm()}>
            {own.confirm[kind]}
          </Button>
          {canKeepPasskey && (
            <Button variant="primary" onClick={() => actions.confirmWithPasskey()}>
              {own.withPasskey}
            </Button>
          )}
        </>
      }
    >
      {consequences.map((consequence) => (
        <p key={consequence.kind} className="cak-paragraph">
          {consequenceText(messages, consequence, 'before')}
        </p>
      ))}
    </Dialog>
  );
}

'use client';
import { useId } from 'react';
import type { ReadyMfaPreference } from '../preference/mfa-preference.js';
import { problemText } from '../preference/preference-text.js';
import { Button } from '../ui/button/button.js';
import { restoreFocus } from '../ui/restore-focus.js';
import { usePanel, usePanelState, useSaver } from './panel-context.js';

/** Saves or discards all edits at once, while there are any. Renders nothing where each change is sent at once. */
export function MfaSaveBar() {
  const { store, messages } = usePanel();
  const { actions } = store;
  const state = usePanelState(saveBarState);
  useSaver();
  const id = useId();
  if (state === null) return null;

  const { unsavedCount, isSaving, problems } = state;
  return (
    <div className="cak-mfa-save-bar">
      {/* Always there, so that the number of edits and what is wrong with them are read out. */}
      <div id={id} className="cak-mfa-save-bar-text" aria-live="polite">
        {unsavedCount > 0 && (
          <p className="cak-paragraph">{messages.save.unsaved({ count: unsavedCount })}</p>
        )}
        {problems.map((problem) => (
          <p key={problemText(messages, problem)} className="cak-mfa-problem">
            {problemText(messages, problem)}
          </p>
        ))}
      </div>
      {unsavedCount > 0 && (
        <div className="cak-mfa-save-bar-actions" ref={restoreFocus}>
          <Button isInert={isSaving} onClick={() => actions.discard()}>
            {messages.save.discard}
          </Button>
          <Button
            variant="primary"
            isPending={isSaving}
            isInert={problems.length > 0}
            describedBy={id}
            onClick={() => actions.save()}
          >
            {messages.save.save}
          </Button>
        </div>
      )}
    </div>
  );
}

function saveBarState({ apply, view, isSaving, problems }: ReadyMfaPreference) {
  if (apply !== 'on-save') return null;
  const fields = [...view.factors, view.preferred];
  return { unsavedCount: fields.filter((field) => field?.isChanged).length, isSaving, problems };
}

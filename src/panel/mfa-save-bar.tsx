'use client';
import { useId } from 'react';
import type { ReadyMfaPreference } from '../preference/mfa-preference.js';
import { problemText } from '../preference/preference-text.js';
import { Button } from '../ui/button/button.js';
import { usePanel, usePanelState, useSaver } from './panel-context.js';

/** Saves or discards all edits at once. Renders nothing where each change is sent at once. */
export function MfaSaveBar() {
  const { store, messages } = usePanel();
  const { actions } = store;
  const state = usePanelState(saveBarState);
  useSaver();
  const id = useId();
  if (state === null) return null;

  const { unsavedCount, isSaving, problems } = state;
  const isClean = unsavedCount === 0;
  return (
    <div className="cak-section cak-mfa-save-bar">
      <div id={id} className="cak-mfa-save-bar-text">
        {!isClean && <p className="cak-paragraph">{messages.save.unsaved({ count: unsavedCount })}</p>}
        {problems.map((problem) => (
          <p key={problemText(messages, problem)} className="cak-mfa-problem">
            {problemText(messages, problem)}
          </p>
        ))}
      </div>
      <Button isInert={isClean || isSaving} onClick={() => actions.discard()}>
        {messages.save.discard}
      </Button>
      <Button
        variant="primary"
        isPending={isSaving}
        isInert={isClean || problems.length > 0}
        describedBy={id}
        onClick={() => actions.save()}
      >
        {messages.save.save}
      </Button>
    </div>
  );
}

function saveBarState({ apply, view, isSaving, problems }: ReadyMfaPreference) {
  if (apply !== 'on-save') return null;
  const fields = [...view.factors, view.preferred];
  return { unsavedCount: fields.filter((field) => field?.isChanged).length, isSaving, problems };
}

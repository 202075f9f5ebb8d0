'use client';
import { useId } from 'react';
import { problemText } from '../preference/preference-text.js';
import { Button } from '../ui/button/button.js';
import { useSlice } from './panel-slices.js';

/** Saves or discards all edits at once. Renders nothing where each change is sent at once. */
export function MfaSaveBar() {
  const apply = useSlice('apply');
  const unsavedCount = useSlice('unsavedCount');
  const isSaving = useSlice('isSaving');
  const problems = useSlice('problems');
  const messages = useSlice('messages');
  const actions = useSlice('actions');
  const id = useId();
  if (apply !== 'on-save') return null;

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
        type="submit"
        variant="primary"
        isPending={isSaving}
        isInert={isClean || problems.length > 0}
        describedBy={id}
      >
        {messages.save.save}
      </Button>
    </div>
  );
}

'use client';
import { signInText } from '../preference/preference-text.js';
import { Callout } from '../ui/callout/callout.js';
import { usePanel, usePanelState } from './panel-context.js';

/** Says how the next sign-in will go: as it is, and where edits are not saved, also as it would be. */
export function MfaSignInPreview() {
  const { messages } = usePanel();
  const { preview, saved, isEmpty } = usePanelState(({ view, apply, isDirty }) => ({
    preview: view.signIn,
    saved: apply === 'on-save' && isDirty ? view.savedSignIn : null,
    isEmpty: view.factors.length === 0,
  }));
  // The list already says that there is nothing to manage.
  if (isEmpty && preview.kind === 'never-asked') return null;
  return (
    <div className="cak-section">
      <Callout icon="enter">
        {saved && <p className="cak-paragraph">{signInText(messages, saved, 'next')}</p>}
        <p className="cak-paragraph">{signInText(messages, preview, saved ? 'afterSaving' : 'next')}</p>
      </Callout>
    </div>
  );
}

'use client';
import { signInText } from '../preference/preference-text.js';
import { Callout } from '../ui/callout/callout.js';
import { useSlice } from './panel-slices.js';

/** Says how the next sign-in will go: as it is, and where edits are not saved, also as it would be. */
export function MfaSignInPreview() {
  const preview = useSlice('signIn');
  const saved = useSlice('savedSignIn');
  const shown = useSlice('shown');
  const messages = useSlice('messages');
  // Where there is nothing to manage, that has been said already.
  if (shown === '' && preview.kind === 'never-asked') return null;
  return (
    <div className="cak-section">
      <Callout icon="enter">
        {saved && <p className="cak-paragraph">{signInText(messages, saved, 'saved')}</p>}
        <p className="cak-paragraph">{signInText(messages, preview, saved ? 'afterSaving' : 'next')}</p>
      </Callout>
    </div>
  );
}

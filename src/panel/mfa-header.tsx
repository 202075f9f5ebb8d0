'use client';
import type { ReadyMfaPreference } from '../preference/mfa-preference.js';
import { isUnknown } from '../preference/preference-flow.js';
import { signInText } from '../preference/preference-text.js';
import { Badge } from '../ui/badge/badge.js';
import { Button } from '../ui/button/button.js';
import { restoreFocus } from '../ui/restore-focus.js';
import { usePanel, usePanelState } from './panel-context.js';

/** Whether two-step verification is on. Nothing where that isn't known, or is for another system to say. */
export function MfaStateBadge() {
  const { messages } = usePanel();
  const state = usePanelState(stateOf);
  return state && <Badge tone={state === 'on' ? 'success' : 'warning'}>{messages.state[state]}</Badge>;
}

/**
 * How the next sign-in will go: by what is saved, or by unsaved edits once they are. A change that is being saved is not
 * promised yet.
 */
export function MfaNextSignIn() {
  const { messages } = usePanel();
  const { preview, when } = usePanelState(({ view, apply }) => {
    const isPreview = apply === 'on-save' && view.savedSignIn !== null;
    return {
      preview: isPreview ? view.signIn : (view.savedSignIn ?? view.signIn),
      when: isPreview ? ('afterSaving' as const) : ('next' as const),
    };
  });
  // The list says that there is nothing to manage.
  const isEmpty = usePanelState(({ view }) => view.factors.length === 0);
  return isEmpty && preview.kind === 'never-asked' ? null : signInText(messages, preview, when);
}

/** Turns on the first method that can be, or leads into its set-up. Only while none is on. */
export function MfaFirstMethod() {
  const { store, messages, setUp, preload } = usePanel();
  const first = usePanelState((preference) => {
    if (stateOf(preference) !== 'off' || (preference.apply === 'on-save' && preference.isDirty)) return null;
    const view = preference.view.factors.find(
      ({ factor, availability }) =>
        factor !== 'passkey' &&
        (availability.kind !== 'not-set-up' || setUp[factor]) &&
        !('lock' in availability && availability.lock),
    );
    return view && { factor: view.factor, kind: view.availability.kind, isSaving: view.isSaving };
  });
  if (!first || first.factor === 'passkey') return null;
  const { factor, kind, isSaving } = first;
  return (
    <div className="cak-header-action" ref={restoreFocus}>
      <Button
        variant="primary"
        isPending={isSaving}
        isInert={kind === 'checking'}
        onIntent={() => kind === 'not-set-up' && preload(factor)}
        onClick={() => (kind === 'not-set-up' ? setUp[factor]?.() : store.actions.setFactor(factor, true))}
      >
        {messages.turnOn[factor]}
      </Button>
    </div>
  );
}

function stateOf({ view, refreshFailure }: ReadyMfaPreference): 'on' | 'off' | null {
  const failures = [refreshFailure, view.preferred?.failure, ...view.factors.map(({ failure }) => failure)];
  if (failures.some((failure) => failure && isUnknown(failure))) return null;
  const saved = view.savedSignIn ?? view.signIn;
  switch (saved.kind) {
    case 'asked-for':
    case 'asked-to-choose':
    case 'passkey-only':
      return 'on';
    case 'password-only':
      // Where the service asks at an unusual sign-in, the password alone is the user's right choice.
      return saved.unless ? null : 'off';
    case 'asked-to-set-up':
      return 'off';
    default:
      return null;
  }
}

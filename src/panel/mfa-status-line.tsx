'use client';
import { noticeText } from '../preference/preference-text.js';
import { Button } from '../ui/button/button.js';
import { Icon } from '../ui/icon/icon.js';
import { restoreFocus } from '../ui/restore-focus.js';
import { usePanel, usePanelState } from './panel-context.js';

/**
 * Says what was saved, offers to take it back, and speaks both to assistive technology. It is always in the page: a live
 * region that arrives together with its text is not read.
 */
export function MfaStatusLine() {
  const { store, messages } = usePanel();
  const { actions } = store;
  const { notice, isSaving } = usePanelState(({ notice, isSaving }) => ({ notice, isSaving }));
  const shown = isSaving ? null : notice;
  return (
    <div className="cak-mfa-status" data-cak-focus-fallback="" tabIndex={-1}>
      <div role="status" className="cak-mfa-status-text" data-saving={isSaving || undefined}>
        {shown && <Icon name={shown.kind === 'changed-elsewhere' ? 'info' : 'check'} />}
        <span className="cak-mfa-status-message">
          {isSaving ? messages.status.saving : shown && noticeText(messages, shown)}
        </span>
      </div>
      {shown && (
        <div className="cak-mfa-status-actions" ref={restoreFocus}>
          {shown.kind === 'saved' && shown.canUndo && (
            <Button variant="quiet" onClick={() => actions.undo()}>
              {messages.status.undo}
            </Button>
          )}
          <Button variant="quiet" label={messages.status.dismiss} onClick={() => actions.dismissNotice()}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}

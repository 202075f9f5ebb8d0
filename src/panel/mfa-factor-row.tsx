'use client';
import { memo, useId } from 'react';
import type { Factor } from '../account/factor.js';
import type { MissingPart } from '../account/failure.js';
import type { LockReason } from '../preference/factor-availability.js';
import type { ReadyMfaPreference } from '../preference/mfa-preference.js';
import { spokenTarget } from '../preference/preference-text.js';
import type { FactorView } from '../preference/preference-view.js';
import { Badge } from '../ui/badge/badge.js';
import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import { restoreFocus } from '../ui/restore-focus.js';
import { Row } from '../ui/row/row.js';
import { Skeleton } from '../ui/skeleton/skeleton.js';
import { Switch } from '../ui/switch/switch.js';
import { FailureCallout } from '../wizard/failure-callout.js';
import { factorIcon } from './factor-icon.js';
import { usePanel, usePanelState } from './panel-context.js';

export interface MfaFactorRowProps {
  readonly factor: Factor;
}

/**
 * One factor: its name, its details, and its switch or the way into its set-up. Renders nothing for a factor that the
 * user pool does not offer and that is not on.
 */
export const MfaFactorRow = memo(function MfaFactorRow({ factor }: MfaFactorRowProps) {
  const { store, messages, setUp, manage, preload, signInAgain } = usePanel();
  const { actions } = store;
  const row = usePanelState((preference) => rowState(preference, factor));
  const id = useId();
  if (row === null) return null;

  const { kind, isPreferred, isUnsaved, isUnfinished, failure } = row;
  const own = messages.factor[factor];
  const hasSwitch = kind === 'switch';
  const goSetUp = setUp[factor];
  const goManage = manage[factor];
  const goFinish = hasSwitch ? goManage : goSetUp;
  const preloadDialog = () => preload(factor);
  const missing = row.missing && messages.missing[row.missing];
  const lock = row.lock && messages.lock[row.lock];
  // A button that sets the factor up is clear without what is missing. That a number isn't verified has to be said.
  const about = lock ?? (missing !== null && !goSetUp ? missing : own.about);
  const reason = row.target && (lock ?? missing);
  const spoken = row.target && spokenTarget(messages, row.target);
  const descriptions = {
    detail: true,
    reason: reason !== null,
    preferred: isPreferred,
    unsaved: isUnsaved,
    failure: failure !== null,
  };
  return (
    <Row
      icon={factorIcon[factor]}
      title={
        <>
          {hasSwitch ? (
            <label htmlFor={id} className="cak-row-name">
              {own.name}
            </label>
          ) : (
            <span className="cak-row-name">{own.name}</span>
          )}
          {isPreferred && <Badge id={`${id}-preferred`}>{messages.preferredBadge}</Badge>}
          {row.lock === 'last-factor-required' && <Badge tone="quiet">{messages.requiredBadge}</Badge>}
          {isUnsaved && (
            <Badge id={`${id}-unsaved`} tone="quiet">
              {messages.unsavedBadge}
            </Badge>
          )}
        </>
      }
      detail={
        <div className="cak-row-detail">
          <span
            id={`${id}-detail`}
            className="cak-row-detail-line"
            data-kind={row.target ? 'target' : lock ? 'reason' : 'about'}
          >
            {/* A number or an address keeps its own direction; the line keeps the page's. */}
            <bdi className="cak-row-detail-text" aria-hidden={spoken !== null || undefined}>
              {row.target ?? about}
            </bdi>
            {spoken !== null && <span className="cak-visually-hidden">{spoken}</span>}
          </span>
          {hasSwitch && goManage && (
            <span className="cak-row-more" ref={restoreFocus}>
              <Button variant="quiet" label={own.manage} onClick={goManage} onIntent={preloadDialog}>
                {messages.manage[factor]}
              </Button>
            </span>
          )}
          {reason !== null && (
            <span id={`${id}-reason`} className="cak-row-reason">
              {reason}
            </span>
          )}
        </div>
      }
      control={
        // The key remounts the control when its kind changes, which restores the focus.
        <div key={kind} className="cak-row-control" ref={restoreFocus}>
          {kind === 'checking' && <Skeleton shape="switch" />}
          {kind === 'not-set-up' && goSetUp && (
            <Button
              label={own.setUp}
              describedBy={presentIds(id, descriptions)}
              onClick={goSetUp}
              onIntent={preloadDialog}
            >
              {messages.setUp}
            </Button>
          )}
          {hasSwitch && <FactorSwitch factor={factor} id={id} describedBy={presentIds(id, descriptions)} />}
        </div>
      }
    >
      {isUnfinished && (
        <Callout
          tone="warning"
          actions={
            <>
              {goFinish && (
                <Button onClick={goFinish}>
                  {factor === 'totp' ? messages.unfinished.finish : own.manage}
                </Button>
              )}
              <Button variant="quiet" onClick={() => actions.dismissUnfinished(factor)}>
                {messages.status.dismiss}
              </Button>
            </>
          }
        >
          {factor === 'totp'
            ? messages.unfinished.replacement
            : messages.unfinished.leftOff({ name: own.name })}
        </Callout>
      )}
      {failure && (
        <FailureCallout
          id={`${id}-failure`}
          messages={messages}
          failure={failure}
          setUp={setUp}
          signInAgain={signInAgain}
          about={own.name}
          onRetry={() => actions.retry(factor)}
        />
      )}
    </Row>
  );
});

interface FactorSwitchProps {
  readonly factor: Factor;
  readonly id: string;
  readonly describedBy: string;
}

/** Alone, because a toggle changes nothing else of the row. */
const FactorSwitch = memo(function FactorSwitch({ factor, id, describedBy }: FactorSwitchProps) {
  const { actions } = usePanel().store;
  const { isOn, status } = usePanelState((preference) => switchState(viewOf(preference, factor)));
  return (
    <Switch
      id={id}
      isOn={isOn}
      status={status}
      describedBy={describedBy}
      onChange={(now) => actions.setFactor(factor, now)}
    />
  );
});

function viewOf({ view }: ReadyMfaPreference, factor: Factor): FactorView | undefined {
  return view.factors.find((row) => row.factor === factor);
}

function switchState(view: FactorView | undefined) {
  const isLocked = view && 'lock' in view.availability && view.availability.lock !== null;
  return {
    isOn: view?.availability.kind === 'on',
    status: view?.isSaving ? 'pending' : isLocked ? 'locked' : 'ready',
  } as const;
}

/** What a row shows apart from its switch. */
interface RowState extends Pick<FactorView, 'target' | 'isPreferred' | 'failure'> {
  readonly kind: 'switch' | 'not-set-up' | 'checking';
  readonly missing: MissingPart | null;
  readonly lock: LockReason | null;
  readonly isUnsaved: boolean;
  readonly isUnfinished: boolean;
}

function rowState(preference: ReadyMfaPreference, factor: Factor): RowState | null {
  const view = viewOf(preference, factor);
  if (view === undefined) return null;
  const { availability, target, isPreferred, failure } = view;
  return {
    kind: 'lock' in availability ? 'switch' : availability.kind,
    missing: availability.kind === 'not-set-up' ? availability.missing : null,
    lock: 'lock' in availability ? availability.lock : null,
    target,
    isPreferred,
    isUnsaved: preference.apply === 'on-save' && view.isChanged && !view.isSaving,
    isUnfinished: preference.unfinished.includes(factor),
    failure,
  };
}

/** The ids of those descriptions that are in the page: a reference to nothing is a fault to checkers. */
function presentIds(id: string, isPresent: Readonly<Record<string, boolean>>): string {
  const parts = Object.keys(isPresent).filter((part) => isPresent[part]);
  return parts.map((part) => `${id}-${part}`).join(' ');
}

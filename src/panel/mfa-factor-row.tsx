'use client';
import { memo, useId } from 'react';
import type { Factor } from '../account/factor.js';
import type { BoundMfaMessages } from '../preference/messages.js';
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
import { useSlice } from './panel-slices.js';

export interface MfaFactorRowProps {
  readonly factor: Factor;
}

/**
 * One factor: what it is, where it stands, and its switch or the way into its set-up. Renders nothing for a factor that
 * the user pool does not offer and that is not on.
 */
export const MfaFactorRow = memo(function MfaFactorRow({ factor }: MfaFactorRowProps) {
  const view = useSlice(factor);
  const messages = useSlice('messages');
  const actions = useSlice('actions');
  const apply = useSlice('apply');
  const setUp = useSlice('setUp');
  const manage = useSlice('manage');
  const signInAgain = useSlice('signInAgain');
  const isUnfinished = useSlice('unfinished').split(' ').includes(factor);
  const id = useId();
  if (view === null) return null;

  const { availability, failure } = view;
  const own = messages.factor[factor];
  const hasSwitch = availability.kind === 'on' || availability.kind === 'off';
  // A key, too: one kind that takes the place of another is a removal, and the focus must be kept through it.
  const controlKind = hasSwitch ? 'switch' : availability.kind;
  const goSetUp = setUp?.[factor];
  const goManage = manage?.[factor];
  const goFinish = hasSwitch ? goManage : goSetUp;
  const isUnsaved = apply === 'on-save' && view.isChanged && !view.isSaving;
  const descriptions = {
    detail: true,
    preferred: view.isPreferred,
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
          {view.isPreferred && <Badge id={`${id}-preferred`}>{messages.preferredBadge}</Badge>}
          {isUnsaved && (
            <Badge id={`${id}-unsaved`} tone="quiet">
              {messages.unsavedBadge}
            </Badge>
          )}
        </>
      }
      detail={
        <p id={`${id}-detail`} className="cak-row-detail">
          {detailOf(messages, view).map((line) => (
            // A number or an address keeps its own direction; the line keeps the page's.
            <span key={line}>
              <bdi>{line}</bdi>
            </span>
          ))}
        </p>
      }
      control={
        <div key={controlKind} className="cak-row-control" data-kind={controlKind} ref={restoreFocus}>
          {availability.kind === 'checking' && <Skeleton shape="switch" />}
          {availability.kind === 'not-set-up' && goSetUp && (
            <Button label={own.setUp} describedBy={`${id}-detail`} onClick={goSetUp}>
              {messages.setUp}
            </Button>
          )}
          {hasSwitch && (
            <Switch
              id={id}
              isOn={availability.kind === 'on'}
              status={switchStatus(view)}
              describedBy={presentIds(id, descriptions)}
              onChange={(isOn) => actions.setFactor(factor, isOn)}
            />
          )}
          {hasSwitch && goManage && (
            <div className="cak-row-more">
              <Button variant="quiet" label={own.manage} onClick={goManage}>
                {messages.manage[factor]}
              </Button>
            </div>
          )}
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
          onRetry={() => actions.retry(factor)}
        />
      )}
    </Row>
  );
});

/** The ids of those descriptions that are in the page: a reference to nothing is a fault to checkers. */
function presentIds(id: string, isPresent: Readonly<Record<string, boolean>>): string {
  const parts = Object.keys(isPresent).filter((part) => isPresent[part]);
  return parts.map((part) => `${id}-${part}`).join(' ');
}

function switchStatus({ availability, isSaving }: FactorView): 'ready' | 'pending' | 'locked' {
  if (isSaving) return 'pending';
  return (availability.kind === 'on' || availability.kind === 'off') && availability.lock !== null
    ? 'locked'
    : 'ready';
}

/** Where codes go, or what the factor is; and what stands in its way. */
function detailOf(messages: BoundMfaMessages, { factor, availability, target }: FactorView): string[] {
  if (availability.kind === 'checking') return [target ?? messages.factor[factor].about];
  const obstacle =
    availability.kind === 'not-set-up'
      ? messages.missing[availability.missing]
      : availability.lock && messages.lock[availability.lock];
  if (obstacle) return target === null ? [obstacle] : [target, obstacle];
  return [target ?? messages.factor[factor].about];
}

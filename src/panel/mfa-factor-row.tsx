'use client';
import { memo, useId } from 'react';
import type { Factor } from '../account/factor.js';
import type { MfaText } from '../preference/messages.js';
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
  const text = useSlice('text');
  const actions = useSlice('actions');
  const apply = useSlice('apply');
  const setUp = useSlice('setUp');
  const manage = useSlice('manage');
  const signInAgain = useSlice('signInAgain');
  const isUnfinished = useSlice('unfinished').split(' ').includes(factor);
  const id = useId();
  if (view === null) return null;

  const { standing, failure } = view;
  const words = text.factor[factor];
  const hasSwitch = standing.kind === 'on' || standing.kind === 'off';
  // A key, too: one kind that takes the place of another is a removal, and the focus must be kept through it.
  const controlKind = hasSwitch ? 'switch' : standing.kind;
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
              {words.name}
            </label>
          ) : (
            <span className="cak-row-name">{words.name}</span>
          )}
          {view.isPreferred && <Badge id={`${id}-preferred`}>{text.preferredBadge}</Badge>}
          {isUnsaved && (
            <Badge id={`${id}-unsaved`} tone="quiet">
              {text.unsavedBadge}
            </Badge>
          )}
        </>
      }
      detail={
        <p id={`${id}-detail`} className="cak-row-detail">
          {detailOf(text, view).map((line) => (
            // A number or an address keeps its own direction; the line keeps the page's.
            <span key={line}>
              <bdi>{line}</bdi>
            </span>
          ))}
        </p>
      }
      control={
        <div key={controlKind} className="cak-row-control" data-kind={controlKind} ref={restoreFocus}>
          {standing.kind === 'checking' && <Skeleton shape="switch" />}
          {standing.kind === 'not-set-up' && goSetUp && (
            <Button label={words.setUp} describedBy={`${id}-detail`} onClick={goSetUp}>
              {text.setUp}
            </Button>
          )}
          {hasSwitch && (
            <Switch
              id={id}
              isOn={standing.kind === 'on'}
              status={switchStatus(view)}
              describedBy={presentIds(id, descriptions)}
              onChange={(isOn) => actions.setFactor(factor, isOn)}
            />
          )}
          {hasSwitch && goManage && (
            <div className="cak-row-more">
              <Button variant="quiet" label={words.manage} onClick={goManage}>
                {text.manage[factor]}
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
                  {factor === 'totp' ? text.unfinished.finish : words.manage}
                </Button>
              )}
              <Button variant="quiet" onClick={() => actions.dismissUnfinished(factor)}>
                {text.status.dismiss}
              </Button>
            </>
          }
        >
          {factor === 'totp' ? text.unfinished.replacement : text.unfinished.leftOff({ name: words.name })}
        </Callout>
      )}
      {failure && (
        <FailureCallout
          id={`${id}-failure`}
          text={text}
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

function switchStatus({ standing, isSaving }: FactorView): 'ready' | 'pending' | 'locked' {
  if (isSaving) return 'pending';
  return (standing.kind === 'on' || standing.kind === 'off') && standing.lock !== null ? 'locked' : 'ready';
}

/** Where codes go, or what the factor is; and what stands in its way. */
function detailOf(text: MfaText, { factor, standing, target }: FactorView): string[] {
  if (standing.kind === 'checking') return [target ?? text.factor[factor].about];
  const obstacle =
    standing.kind === 'not-set-up'
      ? text.missing[standing.missing]
      : standing.lock && text.lock[standing.lock];
  if (obstacle) return target === null ? [obstacle] : [target, obstacle];
  return [target ?? text.factor[factor].about];
}

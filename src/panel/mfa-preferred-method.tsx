'use client';
import type { PreferableFactor } from '../account/factor.js';
import { methodName } from '../preference/preference-text.js';
import { Callout } from '../ui/callout/callout.js';
import { RadioCards } from '../ui/radio-cards/radio-cards.js';
import { FailureCallout } from '../wizard/failure-callout.js';
import { usePanel, usePanelState } from './panel-context.js';

/** A radio has a string for its value, and "Ask me each time" is `null`. */
const askEachTime = 'ask';

/** The choice of the factor that is asked for first. Renders nothing while there is nothing to choose. */
export function MfaPreferredMethod() {
  const { store, messages, setUp, signInAgain } = usePanel();
  const { actions } = store;
  const view = usePanelState((preference) => preference.view.preferred);
  if (view === null) return null;

  const own = messages.preferred;
  const isLocked = view.lockedBy !== null;
  return (
    <div className="cak-section cak-mfa-preferred" data-cak-focus-fallback="" tabIndex={-1}>
      {isLocked ? (
        <Callout icon="shield" title={own.legend}>
          {own.locked({ name: methodName(messages, view.lockedBy) })}
        </Callout>
      ) : (
        <RadioCards<PreferableFactor | typeof askEachTime>
          legend={own.legend}
          value={view.value ?? askEachTime}
          options={view.options.map(({ factor, risk }) => ({
            value: factor ?? askEachTime,
            label: factor === null ? own.askEachTime : messages.factor[factor].name,
            hint: risk ? own.resetRisk : undefined,
          }))}
          onChange={(value) => actions.prefer(value === askEachTime ? null : value)}
        />
      )}
      {view.failure && (
        <FailureCallout
          messages={messages}
          failure={view.failure}
          about={own.legend}
          setUp={setUp}
          signInAgain={signInAgain}
          onRetry={() => actions.retry('preferred')}
        />
      )}
    </div>
  );
}

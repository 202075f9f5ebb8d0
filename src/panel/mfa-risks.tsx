'use client';
import { riskText, withoutRepetition } from '../preference/preference-text.js';
import { Callout } from '../ui/callout/callout.js';
import { usePanel, usePanelState } from './panel-context.js';

/** Warns of what the preference, as it is shown, puts at risk. */
export function MfaRisks() {
  const { messages } = usePanel();
  const risks = usePanelState(({ view }) => view.risks);
  return (
    // Always there, so that a risk is read out when it arises.
    <div className="cak-mfa-risks" aria-live="polite">
      {withoutRepetition(risks).map((risk) => (
        <div key={risk.kind} className="cak-section">
          <Callout tone="warning">{riskText(messages, risk)}</Callout>
        </div>
      ))}
    </div>
  );
}

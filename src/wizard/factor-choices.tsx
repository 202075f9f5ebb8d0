import { useState } from 'react';
import type { FactorChoices, TurnOnOptions } from '../preference/turn-on-options.js';
import { Checkbox } from '../ui/checkbox/checkbox.js';
import type { WizardMessages } from './hooks.js';

/** The user's choices for a factor that they are about to turn on. */
export interface AskedFactorChoices {
  /** Props of the checkboxes. */
  readonly asked: Pick<FactorChoiceBoxesProps, 'offer' | 'choices' | 'onChange'>;
  /** The choices that are possible in the current state. */
  readonly wanted: FactorChoices;
}

/**
 * Holds the choices. By default it prefers the only method, unless that is a risk, and keeps passkey sign-in.
 * @param offer - `null` if there is nothing to choose.
 */
export function useFactorChoices(offer: TurnOnOptions | null): AskedFactorChoices {
  const canTurnOnPasskey = canKeepPasskey(offer);
  const [choices, setChoices] = useState<FactorChoices>({
    prefer: offer !== null && offer.isOnlyMethod && offer.preferRisk === null,
    withPasskey: canTurnOnPasskey,
  });
  return {
    asked: { offer, choices, onChange: setChoices },
    wanted: {
      prefer: choices.prefer && offer?.canPrefer === true,
      withPasskey: choices.withPasskey && canTurnOnPasskey,
    },
  };
}

export interface FactorChoiceBoxesProps extends Pick<WizardMessages, 'flowMessages'> {
  /** The possible choices and their consequences. */
  readonly offer: TurnOnOptions | null;
  readonly choices: FactorChoices;
  readonly onChange: (choices: FactorChoices) => void;
}

/** Checkboxes for a factor that is about to be turned on. Renders nothing if there is nothing to choose. */
export function FactorChoiceBoxes({ offer, choices, onChange, flowMessages }: FactorChoiceBoxesProps) {
  const canPrefer = offer?.canPrefer ?? false;
  const canTurnOnPasskey = canKeepPasskey(offer);
  if (!canPrefer && !canTurnOnPasskey) return null;
  return (
    <div className="cak-flow-choices">
      {canPrefer && (
        <Checkbox
          {...flowMessages.prefer}
          hint={offer?.preferRisk ? flowMessages.preferRisk[offer.preferRisk] : undefined}
          isChecked={choices.prefer}
          onChange={(prefer) => onChange({ ...choices, prefer })}
        />
      )}
      {canTurnOnPasskey && (
        <Checkbox
          {...flowMessages.withPasskey}
          isChecked={choices.withPasskey}
          onChange={(withPasskey) => onChange({ ...choices, withPasskey })}
        />
      )}
    </div>
  );
}

function canKeepPasskey(offer: TurnOnOptions | null): boolean {
  return offer?.passkeyLoss?.canTurnOnPasskey ?? false;
}

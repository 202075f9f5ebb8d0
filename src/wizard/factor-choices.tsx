import { useState } from 'react';
import type { FactorChoices, FactorOffer } from '../preference/turn-on-options.js';
import { Checkbox } from '../ui/checkbox/checkbox.js';
import type { FlowWords } from './use-wizard-messages.js';

/** What a user wants of a factor that is about to be turned on, for as long as it is asked. */
export interface AskedFactorChoices {
  /** For the boxes. */
  readonly asked: Pick<FactorChoiceBoxesProps, 'offer' | 'choices' | 'onChange'>;
  /** What can be had of it as things are. */
  readonly wanted: FactorChoices;
}

/**
 * Begins with what most would choose: to be asked for the only method first, unless that puts something at risk, and to keep the
 * sign-in by passkey.
 * @param offer `null` where there is nothing to choose.
 */
export function useFactorChoices(offer: FactorOffer | null): AskedFactorChoices {
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

export interface FactorChoiceBoxesProps extends Pick<FlowWords, 'flowText'> {
  /** Which of the choices there are, and what they mean. */
  readonly offer: FactorOffer | null;
  readonly choices: FactorChoices;
  readonly onChange: (choices: FactorChoices) => void;
}

/** What the user wants of a factor that is about to be turned on; nothing where there is nothing to choose. */
export function FactorChoiceBoxes({ offer, choices, onChange, flowText }: FactorChoiceBoxesProps) {
  const canPrefer = offer?.canPrefer ?? false;
  const canTurnOnPasskey = canKeepPasskey(offer);
  if (!canPrefer && !canTurnOnPasskey) return null;
  const { label, hint } = flowText.prefer;
  return (
    <div>
      {canPrefer && (
        <Checkbox
          label={label}
          hint={offer?.preferRisk ? `${hint} ${flowText.preferRisk[offer.preferRisk]}` : hint}
          isChecked={choices.prefer}
          onChange={(prefer) => onChange({ ...choices, prefer })}
        />
      )}
      {canTurnOnPasskey && (
        <Checkbox
          {...flowText.withPasskey}
          isChecked={choices.withPasskey}
          onChange={(withPasskey) => onChange({ ...choices, withPasskey })}
        />
      )}
    </div>
  );
}

function canKeepPasskey(offer: FactorOffer | null): boolean {
  return offer?.passkeyLoss?.canTurnOnPasskey ?? false;
}

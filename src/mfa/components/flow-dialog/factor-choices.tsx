import { Checkbox } from '../../../ui/checkbox/checkbox.js';
import type { FlowText } from '../../flow.messages.js';
import type { FactorChoices } from '../../model/factor-offer.js';

export interface FactorChoiceBoxesProps {
  readonly text: Pick<FlowText, 'prefer' | 'withPasskey'>;
  /** Which of the choices there are. */
  readonly offered: { readonly canPrefer: boolean; readonly canTurnOnPasskey: boolean };
  readonly choices: FactorChoices;
  readonly onChange: (choices: FactorChoices) => void;
}

/** What the user wants of a factor that is about to be turned on; nothing where there is nothing to choose. */
export function FactorChoiceBoxes({ text, offered, choices, onChange }: FactorChoiceBoxesProps) {
  const { canPrefer, canTurnOnPasskey } = offered;
  if (!canPrefer && !canTurnOnPasskey) return null;
  return (
    <div>
      {canPrefer && (
        <Checkbox
          {...text.prefer}
          isChecked={choices.prefer}
          onChange={(prefer) => onChange({ ...choices, prefer })}
        />
      )}
      {canTurnOnPasskey && (
        <Checkbox
          {...text.withPasskey}
          isChecked={choices.withPasskey}
          onChange={(withPasskey) => onChange({ ...choices, withPasskey })}
        />
      )}
    </div>
  );
}

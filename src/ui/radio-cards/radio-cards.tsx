import { useId } from 'react';

/** One option. */
export interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** An advantage or a risk of the option. */
  readonly hint?: string | undefined;
}

export interface RadioCardsProps<Value extends string> {
  /** The accessible name of the group. */
  readonly legend: string;
  readonly options: readonly RadioCard<Value>[];
  /** The selected value. `null` when it is none of the options. */
  readonly value: Value | null;
  /** Shown under the legend and read with the group. */
  readonly hint?: string | undefined;
  /**
   * Called with the selected value. Arrow keys select as they move, so several calls may follow each other.
   */
  readonly onChange: (value: Value) => void;
}

/** A radio group shown as cards. Native radios bring arrow keys, names and forced colours. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, options, value, hint, onChange } = props;
  const name = useId();
  const hintId = `${name}-hint`;
  return (
    <fieldset className="cak-radio-cards" aria-describedby={hint === undefined ? undefined : hintId}>
      <legend className="cak-radio-cards-legend">{legend}</legend>
      {hint !== undefined && (
        <p id={hintId} className="cak-radio-cards-hint">
          {hint}
        </p>
      )}
      <div className="cak-radio-cards-grid">
        {options.map((option, index) => {
          const optionId = `${name}-${index}`;
          return (
            <label key={option.value} className="cak-radio-card">
              <input
                type="radio"
                className="cak-radio"
                name={name}
                // Without this, a host's form would list the radio, and Enter would submit it.
                form=""
                value={option.value}
                checked={option.value === value}
                aria-labelledby={optionId}
                aria-describedby={option.hint === undefined ? undefined : `${optionId}-hint`}
                onChange={() => onChange(option.value)}
              />
              <span className="cak-radio-card-text">
                <span id={optionId} className="cak-radio-card-label">
                  {option.label}
                </span>
                {option.hint !== undefined && (
                  <span id={`${optionId}-hint`} className="cak-radio-card-hint">
                    {option.hint}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

import { useId } from 'react';

export interface CheckboxProps {
  readonly label: string;
  /** What the choice means. Read with the label. */
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A choice that takes effect when its form is submitted. */
export function Checkbox({ label, hint, isChecked, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <div className="cak-checkbox">
      <input
        id={id}
        type="checkbox"
        className="cak-checkbox-box"
        checked={isChecked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div className="cak-checkbox-text">
        <label htmlFor={id} className="cak-checkbox-label">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="cak-checkbox-hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

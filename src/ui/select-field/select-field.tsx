import type { ComponentPropsWithRef } from 'react';
import { FieldFrame, type FieldProps } from '../field/field.js';

export interface SelectFieldProps extends Pick<FieldProps, 'label' | 'hint' | 'error'> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Its value, or its registration with a form. */
  readonly select: Omit<ComponentPropsWithRef<'select'>, 'className' | 'id'>;
}

/** The browser's own list of choices with its label, hint and error, and with an arrow that follows the direction of writing. */
export function SelectField({ options, select, ...frame }: SelectFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <span className="cak-select">
          <select {...select} {...control} className="cak-field-input" data-kind="select">
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </span>
      )}
    </FieldFrame>
  );
}

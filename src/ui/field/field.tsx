import { type ComponentPropsWithRef, useId } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown under the label and read with the field. */
  readonly hint?: string | undefined;
  /** What is wrong with the value. Screen readers announce it at once, and again with the field. */
  readonly error?: string | undefined;
  /** Attributes of the input for keyboards, password managers and spelling checkers. */
  readonly input?: Pick<
    ComponentPropsWithRef<'input'>,
    'autoComplete' | 'autoCapitalize' | 'dir' | 'inputMode' | 'maxLength' | 'readOnly' | 'ref' | 'spellCheck'
  >;
  /** `code` spaces the digits out, so that users can compare them. @default 'text' */
  readonly kind?: 'text' | 'code';
}

/** A one-line text field with its label, hint and error. */
export function Field({ label, value, onChange, hint, error, input, kind = 'text' }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  return (
    <div className="cak-field">
      <label htmlFor={id} className="cak-field-label">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="cak-field-hint">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        type="text"
        className="cak-field-input"
        data-kind={kind}
        value={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {/* Always rendered: some screen readers miss an alert that appears together with its text. */}
      <div role="alert">
        {error !== undefined && (
          <p id={`${id}-error`} className="cak-field-error">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

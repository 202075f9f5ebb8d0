import { type ComponentPropsWithRef, useId } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Seen under the label and read with the field. */
  readonly hint?: string | undefined;
  /** What is wrong with the value; read at once when it appears, and with the field from then on. */
  readonly error?: string | undefined;
  /** For what the kind of value asks of a keyboard, a password manager, a spelling checker. */
  readonly input?: Pick<
    ComponentPropsWithRef<'input'>,
    'autoComplete' | 'autoCapitalize' | 'dir' | 'inputMode' | 'maxLength' | 'readOnly' | 'ref' | 'spellCheck'
  >;
  /** Digits that are to be compared with others are set apart. @default 'text' */
  readonly kind?: 'text' | 'code';
}

/** A line of text to fill in, with its label, hint and error. */
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
      {/* Always there: an alert that arrives together with its text is not read everywhere. */}
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

import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

export interface FieldProps {
  readonly label: string;
  /** Shown under the label and read with the field. */
  readonly hint?: string | undefined;
  /** What is wrong with the value. Screen readers announce it at once, and again with the field. */
  readonly error?: string | undefined;
  /** Its value, or its registration with a form, and attributes for keyboards and password managers. */
  readonly input: Omit<ComponentPropsWithRef<'input'>, 'className' | 'id' | 'type'>;
  /** `code` spaces the digits out, so that users can compare them. @default 'text' */
  readonly kind?: 'text' | 'code';
  /** `password` hides what is typed. @default 'text' */
  readonly type?: 'text' | 'password';
  /** The id of text elsewhere that is read with the field. */
  readonly describedBy?: string | undefined;
  /** A button after the field, on its line. */
  readonly action?: ReactNode;
}

/** A one-line text field with its label, hint and error. */
export function Field(props: FieldProps) {
  const { label, hint, error, input, kind = 'text', type = 'text', describedBy, action } = props;
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, describedBy, error !== undefined && `${id}-error`];
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
      <div className="cak-field-line">
        <input
          {...input}
          id={id}
          type={type}
          className="cak-field-input"
          data-kind={kind}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
        />
        {action}
      </div>
      {/* Always rendered: some screen readers miss an alert that appears together with its text. */}
      <div role="alert" className="cak-field-alert">
        {error !== undefined && (
          <p id={`${id}-error`} className="cak-field-error">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

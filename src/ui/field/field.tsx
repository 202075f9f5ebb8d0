import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

/** What surrounds a control: its label, hint and error. */
interface FieldFrameProps extends Pick<FieldProps, 'label' | 'hint' | 'error' | 'describedBy' | 'action'> {
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

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
  /** `password` hides what is typed; `url` brings its keyboard and `date` the browser's calendar. @default 'text' */
  readonly type?: 'text' | 'password' | 'url' | 'date';
  /** The id of text elsewhere that is read with the field. */
  readonly describedBy?: string | undefined;
  /** A button after the field, on its line. */
  readonly action?: ReactNode;
}

/** A one-line text field with its label, hint and error. */
export function Field({ input, kind = 'text', type = 'text', ...frame }: FieldProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <input {...input} {...control} className="cak-field-input" type={type} data-kind={kind} />
      )}
    </FieldFrame>
  );
}

/** A control of the parent's with its label, hint and error. */
export function FieldFrame({ label, hint, error, describedBy, action, children }: FieldFrameProps) {
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
        {children({
          id,
          'aria-invalid': error !== undefined || undefined,
          'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        })}
        {action}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export interface FieldErrorProps extends Pick<FieldProps, 'error'> {
  /** The id of the text, for `aria-describedby` of the control. */
  readonly id?: string;
}

/** What is wrong with the value of a control. Always rendered: some screen readers miss an alert that appears together with its text. */
export function FieldError({ id, error }: FieldErrorProps) {
  return (
    <div role="alert" className="cak-field-alert">
      {error !== undefined && (
        <p id={id} className="cak-field-error">
          {error}
        </p>
      )}
    </div>
  );
}

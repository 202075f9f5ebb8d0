import { forwardRef, useImperativeHandle, useRef } from 'react';
import { attempt } from '../../core/outside-world.js';
import { Field } from '../field/field.js';
import { codeDigits, codeProblem } from './code-digits.js';

export interface CodeInputProps {
  readonly label: string;
  /** The raw text. `codeDigits()` converts it to a code. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many digits the code has. */
  readonly length: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The field ignores input for now. It stays focusable. */
  readonly isInert?: boolean;
  /**
   * Called with the digits as soon as the code is complete.
   * @default none: users can check the code before they send it
   */
  readonly onComplete?: ((digits: string) => void) | undefined;
}

/** What a parent can do with a code field. */
export interface CodeInputHandle {
  /** Focuses the field and scrolls it into view together with its error. */
  readonly focus: () => void;
}

/**
 * A one-time code in a single field. Six boxes would break pasting, autofill, undo and screen readers. The
 * field accepts spaces and dashes, so it has no `maxLength` that would truncate a pasted code.
 */
export const CodeInput = forwardRef<CodeInputHandle, CodeInputProps>(function CodeInput(props, ref) {
  const { label, value, onChange, length, hint, error, isInert = false, onComplete } = props;
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      focus() {
        input.current?.focus();
        // focus() alone shows only the field, and doesn't scroll at all if the field has the focus already.
        // jsdom cannot scroll.
        attempt(() => input.current?.scrollIntoView({ block: 'center' }));
      },
    }),
    [],
  );
  return (
    <Field
      kind="code"
      label={label}
      hint={hint}
      error={error}
      input={{
        ref: input,
        value,
        autoComplete: 'one-time-code',
        inputMode: 'numeric',
        // Digits are written left to right in every language.
        dir: 'ltr',
        spellCheck: false,
        readOnly: isInert,
        onChange({ target: { value: text } }) {
          onChange(text);
          if (codeProblem(text, length) === null) onComplete?.(codeDigits(text));
        },
      }}
    />
  );
});

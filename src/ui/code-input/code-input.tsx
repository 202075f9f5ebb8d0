import { forwardRef, useImperativeHandle, useRef } from 'react';
import { Field } from '../field/field.js';
import { codeDigits, codeProblem } from './code-digits.js';

export interface CodeInputProps {
  readonly label: string;
  /** What was typed, as it was typed: `codeDigits()` makes a code of it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many digits the code has. */
  readonly length: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** What is typed has no effect now. */
  readonly isInert?: boolean;
  /**
   * Called with the digits as soon as there are enough of them.
   * @default nothing: a code that is sent by itself cannot be looked over
   */
  readonly onComplete?: ((digits: string) => void) | undefined;
}

/** What can be done to a code field from outside. */
export interface CodeInputHandle {
  /** Puts the cursor into it, and it into view with what is said under it. */
  readonly focus: () => void;
}

/**
 * A one-time code in a single field: six boxes break pasting, autofill, undo and screen readers. Spaces and dashes are
 * taken as they come, so there is no limit of characters that would cut a pasted code in two.
 */
export const CodeInput = forwardRef<CodeInputHandle, CodeInputProps>(function CodeInput(props, ref) {
  const { label, value, onChange, length, hint, error, isInert = false, onComplete } = props;
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      focus() {
        input.current?.focus();
        // Focus alone scrolls no further than to the field, or not at all where it has it already.
        input.current?.scrollIntoView({ block: 'center' });
      },
    }),
    [],
  );
  return (
    <Field
      kind="code"
      label={label}
      value={value}
      hint={hint}
      error={error}
      input={{
        ref: input,
        autoComplete: 'one-time-code',
        inputMode: 'numeric',
        // Digits run from left to right in every language.
        dir: 'ltr',
        spellCheck: false,
        readOnly: isInert,
      }}
      onChange={(text) => {
        onChange(text);
        if (codeProblem(text, length) === null) onComplete?.(codeDigits(text));
      }}
    />
  );
});

import { forwardRef, useImperativeHandle, useRef } from 'react';
import { attempt } from '../../core/outside-world.js';
import { Field } from '../field/field.js';

/** Separators in a code that was copied or read aloud: spaces and dashes of any kind. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}]/gu;

/**
 * The zeros of the scripts whose digits phones and keyboards type: Arabic, Persian and Urdu, Devanagari,
 * Bengali, fullwidth.
 */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Normalizes a typed or pasted code to ASCII digits without separators. Keeps other characters. */
export function codeDigits(text: string): string {
  return text.replace(SEPARATORS, '').replace(/\p{Nd}/gu, toAscii);
}

function toAscii(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => point >= each && point < each + 10);
  return zero === undefined ? digit : String(point - zero);
}

/** Why a text isn't a code. */
type CodeProblem = 'not-digits' | 'too-few' | 'too-many';

/** What is wrong with a code of `length` digits. `null` when it is complete. */
export function codeProblem(text: string, length: number): CodeProblem | null {
  const digits = codeDigits(text);
  if (/[^0-9]/.test(digits)) return 'not-digits';
  if (digits.length === length) return null;
  return digits.length < length ? 'too-few' : 'too-many';
}

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
}

/** What a parent can do with a code field. */
interface CodeInputHandle {
  /** Focuses the field and scrolls it into view together with its error. */
  readonly focus: () => void;
}

/**
 * A one-time code in a single field. Six boxes would break pasting, autofill, undo and screen readers. The
 * field accepts spaces and dashes, so it has no `maxLength` that would truncate a pasted code.
 */
export const CodeInput = forwardRef<CodeInputHandle, CodeInputProps>(function CodeInput(props, ref) {
  const { label, value, onChange, hint, error, isInert = false } = props;
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
        onChange: (event) => onChange(event.target.value),
      }}
    />
  );
});

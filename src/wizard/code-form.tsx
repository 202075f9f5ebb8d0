import type { SyntheticEvent } from 'react';
import { type UseFormReturn, useController, useForm } from 'react-hook-form';
import { CodeInput, type CodeInputProps, codeDigits, codeProblem } from '../ui/code-input/code-input.js';
import type { BoundFlowMessages } from './messages.js';

/** The number of digits in Cognito's codes, both TOTP (AWS TOTP guide) and sent ones. */
const codeLength = 6;

/** The values of a form with a code. They exist only while the step that asks for them is rendered. */
export interface CodeValues {
  readonly code: string;
  /** A name for the proven device. Empty in a form without that field. */
  readonly deviceName: string;
}

/**
 * A form with a code. Its `CodeField` takes the focus after each submission, and is emptied after a refusal.
 * @param send - sends a complete code, as ASCII digits. Resolves with whether another code is needed.
 */
export function useCodeForm(flowMessages: BoundFlowMessages, send: (values: CodeValues) => Promise<boolean>) {
  const form = useForm<CodeValues>({ mode: 'onChange', defaultValues: { code: '', deviceName: '' } });
  const submit = form.handleSubmit(async ({ code, deviceName }) => {
    const message = problemMessage(flowMessages, code);
    if (message !== undefined) {
      form.setError('code', { message });
    } else if (await send({ code: codeDigits(code), deviceName: deviceName.trim() })) {
      form.resetField('code');
      form.setError('code', { type: 'refused' });
    }
    form.setFocus('code');
  });
  return { form, onSubmit: (event: SyntheticEvent) => void submit(event) };
}

export interface CodeFieldProps extends Pick<CodeInputProps, 'label' | 'hint' | 'isInert'> {
  readonly form: UseFormReturn<CodeValues>;
  /** Why the service refused the last code. Shown until the user types. */
  readonly refusal: string | undefined;
  readonly flowMessages: BoundFlowMessages;
}

/** The field for the code of a `useCodeForm`. */
export function CodeField({ form, refusal, flowMessages, ...props }: CodeFieldProps) {
  const {
    field: { ref, value, onChange },
    fieldState: { error },
  } = useController({
    control: form.control,
    name: 'code',
    rules: {
      // A short code is no error until the user submits it.
      validate: (code) => codeProblem(code, codeLength) === 'too-few' || problemMessage(flowMessages, code),
    },
  });
  return (
    <CodeInput
      {...props}
      ref={ref}
      length={codeLength}
      value={value}
      error={error?.type === 'refused' ? refusal : error?.message}
      onChange={onChange}
    />
  );
}

function problemMessage({ code: { problem: messages } }: BoundFlowMessages, code: string) {
  const problem = codeProblem(code, codeLength);
  const surplus = codeDigits(code).length - codeLength;
  switch (problem) {
    case 'not-digits':
      return messages[problem];
    case 'too-many':
      return messages[problem]({ surplus });
    case 'too-few':
      return messages[problem]({ missing: -surplus });
    case null:
      return undefined;
  }
}

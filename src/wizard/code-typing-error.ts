import { codeDigits, codeProblem } from '../ui/code-input/code-digits.js';
import type { BoundFlowMessages } from './messages.js';

/** The number of digits in Cognito's codes, both TOTP (AWS TOTP guide) and sent ones. */
export const codeLength = 6;

/** The error message for a typed code. A short code is no error until the user submits it. */
export function codeTypingError(
  { code: messages }: Pick<BoundFlowMessages, 'code'>,
  code: string,
  isSubmitted: boolean,
): string | undefined {
  const problem = codeProblem(code, codeLength);
  const digits = codeDigits(code).length;
  switch (problem) {
    case 'not-digits':
      return messages.problem[problem];
    case 'too-many':
      return messages.problem[problem]({ surplus: digits - codeLength });
    case 'too-few':
      return isSubmitted ? messages.problem[problem]({ missing: codeLength - digits }) : undefined;
    case null:
      return undefined;
  }
}

import { codeDigits, codeProblem } from '../ui/code-input/code-digits.js';
import type { FlowText } from './messages.js';

/** The number of digits in Cognito's codes, both TOTP (AWS TOTP guide) and sent ones. */
export const codeLength = 6;

/** The error message for a typed code. A short code is no error until the user submits it. */
export function codeTypingError(
  { code: words }: Pick<FlowText, 'code'>,
  code: string,
  isSubmitted: boolean,
): string | undefined {
  const problem = codeProblem(code, codeLength);
  const digits = codeDigits(code).length;
  switch (problem) {
    case 'not-digits':
      return words.problem[problem];
    case 'too-many':
      return words.problem[problem]({ surplus: digits - codeLength });
    case 'too-few':
      return isSubmitted ? words.problem[problem]({ missing: codeLength - digits }) : undefined;
    case null:
      return undefined;
  }
}

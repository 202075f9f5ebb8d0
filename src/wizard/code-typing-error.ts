import { codeDigits, codeProblem } from '../ui/code-input/code-digits.js';
import type { FlowText } from './messages.js';

/** How many digits Cognito's codes have: an app's (AWS TOTP guide), and those that it sends. */
export const codeLength = 6;

/** What is wrong with what was typed. A code that is too short is one that is being typed, until it is sent. */
export function codeTypingError(
  { code: words }: Pick<FlowText, 'code'>,
  code: string,
  isSent: boolean,
): string | undefined {
  const problem = codeProblem(code, codeLength);
  const digits = codeDigits(code).length;
  switch (problem) {
    case 'not-digits':
      return words.problem[problem];
    case 'too-many':
      return words.problem[problem]({ surplus: digits - codeLength });
    case 'too-few':
      return isSent ? words.problem[problem]({ missing: codeLength - digits }) : undefined;
    case null:
      return undefined;
  }
}

import type { PasswordPolicy } from '../../account/user-pool-policy.js';
import type { BoundPasswordMessages } from '../messages.js';
import { longestPassword, type PasswordRequirement, unmetRequirements } from '../password-policy.js';
import type { PasswordFailure } from '../to-password-failure.js';
import type { PasswordValues } from './password-props.js';

/** One requirement of the pool's policy, in words. */
export function requirementText(
  { requirement: messages }: BoundPasswordMessages,
  policy: PasswordPolicy | undefined,
  requirement: PasswordRequirement,
): string {
  return requirement === 'length'
    ? messages.length({ count: policy?.minimumLength ?? 0 })
    : messages[requirement];
}

/** What is wrong with what was typed, by field, before it is sent. */
export function problemsOf(
  values: PasswordValues,
  { hasPassword, policy }: { readonly hasPassword: boolean; readonly policy: PasswordPolicy | undefined },
  messages: BoundPasswordMessages,
): Partial<Record<keyof PasswordValues, string>> {
  const { problem } = messages;
  const { current, next } = values;
  const unmet = unmetRequirements(policy, next);
  return {
    ...(hasPassword && current === '' && { current: problem['current-missing'] }),
    ...(next.length > longestPassword && { next: problem['too-long']({ count: longestPassword }) }),
    ...(unmet.length > 0 && {
      next: problem.unmet({ names: unmet.map((one) => requirementText(messages, policy, one)) }),
    }),
    ...(hasPassword && next === current && { next: problem.same }),
    ...(next === '' && { next: problem['next-missing'] }),
  };
}

/** The field that a failure is about; `null` where it is about neither. */
export function refusedField(failure: PasswordFailure): keyof PasswordValues | null {
  switch (failure.kind) {
    case 'wrong-password':
    case 'password-exists':
      return 'current';
    case 'password-refused':
    case 'used-before':
    case 'leaked':
      return 'next';
    default:
      return null;
  }
}

/** The sentence on a failure, where a change of the password has its own. */
export function ownFailureText(
  { failure: messages }: BoundPasswordMessages,
  failure: PasswordFailure,
): string | null {
  if (failure.kind === 'unreachable') return failure.outcome === 'unknown' ? messages.unknown : null;
  return failure.kind in messages ? messages[failure.kind as keyof typeof messages] : null;
}

import { countAttempt } from '../attempts.js';
import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { PasswordPolicy } from '../pool.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Changes the password, or sets the first one of a user who has none; the tokens of all sign-ins go on to work.
 * Assumed: a federated user is refused as with a wrong password, and the policy is looked at last.
 */
export const changePassword: Operation = async (input, services) => {
  const previous = stringMember(input, 'PreviousPassword');
  const proposed = stringMember(input, 'ProposedPassword');
  const user = await authorizedUser(input, services, [
    ['previousPassword', previous, CONSTRAINTS.previousPassword],
    ['proposedPassword', proposed, CONSTRAINTS.proposedPassword],
  ]);
  countAttempt('ChangePassword', user, services.clock());
  // A user without a password leaves PreviousPassword out (ChangePassword API reference); nobody else can.
  if (user.isExternalProvider || previous !== (user.password ?? undefined)) {
    // amplify-js #1580, amplify-flutter #1282: not InvalidPasswordException.
    throw new ServiceError('NotAuthorizedException', 'Incorrect username or password.');
  }
  assertConforms(proposed ?? '', services.pool.passwordPolicy);
  user.password = proposed ?? null;
  return {};
};

/** Assumed: of several reasons the first is told. The special characters are those of AWS's guide on password policies. */
function assertConforms(password: string, policy: PasswordPolicy): void {
  const rules: [holds: boolean, reason: string][] = [
    [password.length >= policy.minimumLength, 'Password not long enough'],
    [!policy.requireUppercase || /[A-Z]/.test(password), 'Password must have uppercase characters'],
    [!policy.requireLowercase || /[a-z]/.test(password), 'Password must have lowercase characters'],
    [!policy.requireNumbers || /[0-9]/.test(password), 'Password must have numeric characters'],
    [
      !policy.requireSymbols || /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/.test(password),
      'Password must have symbol characters',
    ],
  ];
  const broken = rules.find(([holds]) => !holds);
  if (!broken) return;
  throw new ServiceError('InvalidPasswordException', `Password does not conform to policy: ${broken[1]}`);
}

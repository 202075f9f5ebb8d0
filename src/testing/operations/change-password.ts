import { countAttempt } from '../attempts.js';
import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { PasswordPolicy } from '../pool.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Changes the password, or sets the first one of a user without one. The tokens of all sign-ins stay valid.
 * Assumed: a federated user is refused as with a wrong password, and the policy is checked last.
 */
export const changePassword: Operation = async (input, services) => {
  const previous = stringMember(input, 'PreviousPassword');
  const proposed = stringMember(input, 'ProposedPassword');
  const user = await authorizedUser(input, services, [
    ['previousPassword', previous, CONSTRAINTS.previousPassword],
    ['proposedPassword', proposed, CONSTRAINTS.proposedPassword],
  ]);
  countAttempt('ChangePassword', user, services.clock());
  // Only a user without a password may omit PreviousPassword (ChangePassword API reference).
  if (user.isExternalProvider || previous !== (user.password ?? undefined)) {
    // amplify-js #1580, amplify-flutter #1282: not InvalidPasswordException.
    throw new ServiceError('NotAuthorizedException', 'Incorrect username or password.');
  }
  assertConforms(proposed ?? '', services.pool.passwordPolicy);
  user.password = proposed ?? null;
  return {};
};

/**
 * Assumed: the text names only the first of several reasons. Special characters: AWS's guide on password
 * policies.
 */
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

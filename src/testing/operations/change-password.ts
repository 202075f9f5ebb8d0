import { countAttempt } from '../attempts.js';
import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { PasswordPolicy } from '../pool.js';
import type { Operation } from '../services.js';
import { setPassword, type User } from '../users.js';
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
  const { passwordPolicy } = services.pool;
  assertConforms(proposed ?? '', passwordPolicy);
  assertIsNew(proposed ?? '', user, passwordPolicy);
  setPassword(user, proposed ?? '');
  return {};
};

/**
 * Refuses one of the latest passwords, of which the current one is the first (AWS's guide on password policies). Assumed: the text,
 * that the policy is checked before, and that without a history the current password is accepted again.
 */
function assertIsNew(
  proposed: string,
  { password, passwordHistory }: User,
  { passwordHistorySize = 0 }: PasswordPolicy,
): void {
  if (![password, ...passwordHistory].slice(0, passwordHistorySize).includes(proposed)) return;
  throw new ServiceError(
    'PasswordHistoryPolicyViolationException',
    'Password does not conform to policy: Password has already been used',
  );
}

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

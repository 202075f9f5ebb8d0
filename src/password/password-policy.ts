import type { PasswordPolicy } from '../account/user-pool-policy.js';

/** One thing that a new password must have. */
export type PasswordRequirement = 'length' | 'lowercase' | 'uppercase' | 'number' | 'symbol';

/** In characters (API reference of ChangePassword). */
export const longestPassword = 256;

/**
 * Letters, digits and symbols of Basic Latin only; other characters are allowed and count for nothing. A space inside counts as a
 * symbol (AWS's guide), although the API's pattern has none: the service decides.
 */
const patterns = {
  lowercase: /[a-z]/,
  uppercase: /[A-Z]/,
  number: /[0-9]/,
  symbol: /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S +\S/,
};

/** What the pool's policy asks for, in the order in which it is shown. */
export function requirementsOf(policy: PasswordPolicy | undefined): readonly PasswordRequirement[] {
  if (policy === undefined) return [];
  const { requireLowercase, requireUppercase, requireNumbers, requireSymbols } = policy;
  return [
    'length',
    ...(requireLowercase ? (['lowercase'] as const) : []),
    ...(requireUppercase ? (['uppercase'] as const) : []),
    ...(requireNumbers ? (['number'] as const) : []),
    ...(requireSymbols ? (['symbol'] as const) : []),
  ];
}

/** The requirements that this password does not meet yet. */
export function unmetRequirements(
  policy: PasswordPolicy | undefined,
  password: string,
): readonly PasswordRequirement[] {
  return requirementsOf(policy).filter((requirement) =>
    requirement === 'length'
      ? password.length < (policy?.minimumLength ?? 0)
      : !patterns[requirement].test(password),
  );
}

/**
 * The policy for password managers, as the value of the attribute `passwordrules` (Apple; proposed in whatwg/html #3518).
 * `undefined` where the app states no policy.
 */
export function passwordRules(policy: PasswordPolicy | undefined): string | undefined {
  if (policy === undefined) return undefined;
  const classes = {
    lowercase: 'lower',
    uppercase: 'upper',
    number: 'digit',
    symbol: '[-~!@#$%^&*_+=`|(){}:;"\'<>,.?]',
  };
  const required = requirementsOf(policy).flatMap((name) =>
    name === 'length' ? [] : `required: ${classes[name]};`,
  );
  return [`minlength: ${policy.minimumLength};`, `maxlength: ${longestPassword};`, ...required].join(' ');
}

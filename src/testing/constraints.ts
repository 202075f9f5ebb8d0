import { ServiceError } from './errors.js';

/**
 * The API model's constraint on a member (botocore's cognito-idp model). Objects and lists can only be
 * required.
 */
interface Constraint {
  readonly required?: boolean;
  /** Minimum and maximum length of a string, or value of a number. */
  readonly min?: number;
  readonly max?: number;
  /** The pattern as the model spells it; the message repeats it. */
  readonly pattern?: string;
  readonly values?: readonly string[];
  /** Omitted from the message, as the service does with passwords and tokens. */
  readonly sensitive?: boolean;
}

/** The constraints that the emulated operations share. */
export const CONSTRAINTS = {
  clientId: { required: true, min: 1, max: 128, sensitive: true },
  session: { min: 20, max: 2048, sensitive: true },
  userCode: { required: true, min: 6, max: 6, pattern: '[0-9]+' },
  friendlyDeviceName: { min: 0, max: 131072 },
  attributeName: { required: true, min: 1, max: 32, pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+' },
  attributeValue: { max: 2048, sensitive: true },
  confirmationCode: { required: true, min: 1, max: 2048, pattern: '[\\S]+' },
  proposedPassword: { required: true, max: 256, pattern: '[\\S]+', sensitive: true },
  previousPassword: { max: 256, pattern: '[\\S]+', sensitive: true },
  token: { required: true, pattern: '[A-Za-z0-9-_=.]+', sensitive: true },
  credentialId: { required: true, min: 0, max: 131072 },
  maxResults: { min: 0, max: 20 },
  deviceKey: { required: true, min: 1, max: 55, pattern: '[\\w-]+_[0-9a-f-]+' },
  deviceName: { min: 1, max: 1024 },
  deviceLimit: { min: 0, max: 60 },
  deviceRememberedStatus: { values: ['remembered', 'not_remembered'] },
  paginationToken: { min: 1, pattern: '[\\S]+' },
  revokeAssociatedSessions: { values: ['NONE', 'LINKED'] },
  nextToken: { min: 1, max: 131072 },
  present: { required: true },
} as const satisfies Record<string, Constraint>;

/** A member to check: its name as in the message (lowerCamelCase), its value, its constraint. */
export type Check = readonly [
  member: string,
  value: string | number | object | undefined,
  constraint: Constraint,
];

/**
 * Checks members against the API model and reports all errors at once, in the service's form: `2 validation
 * errors detected: Value ... at '...' failed to satisfy constraint: ...; Value ...`. It echoes the values,
 * except passwords and tokens; a client that shows the text shows the user's input.
 */
export function checkConstraints(checks: readonly Check[]): void {
  const errors = checks.flatMap(([member, value, constraint]) =>
    violations(value, constraint).map((violation) => {
      const shown = constraint.sensitive || typeof value === 'object' ? '' : shownValue(value);
      return `Value ${shown}at '${member}' failed to satisfy constraint: ${violation}`;
    }),
  );
  if (errors.length === 0) return;
  const count = `${errors.length} validation error${errors.length === 1 ? '' : 's'} detected`;
  throw new ServiceError('InvalidParameterException', `${count}: ${errors.join('; ')}`);
}

function shownValue(value: string | number | undefined): string {
  return value === undefined ? 'null ' : `'${value}' `;
}

function violations(value: Check[1], constraint: Constraint): string[] {
  const { required, min, max, pattern, values } = constraint;
  if (value === undefined) return required ? ['Member must not be null'] : [];
  if (typeof value === 'object') return [];
  const [size, unit] = typeof value === 'number' ? [value, 'value'] : [value.length, 'length'];
  const found: string[] = [];
  if (min !== undefined && size < min) {
    found.push(`Member must have ${unit} greater than or equal to ${min}`);
  }
  if (max !== undefined && size > max) {
    found.push(`Member must have ${unit} less than or equal to ${max}`);
  }
  if (typeof value === 'number') return found;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    found.push(`Member must satisfy regular expression pattern: ${pattern}`);
  }
  if (values && !values.includes(value)) {
    found.push(`Member must satisfy enum value set: [${values.join(', ')}]`);
  }
  return found;
}

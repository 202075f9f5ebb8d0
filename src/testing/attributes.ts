import { ServiceError } from './errors.js';
import {
  type EmulatedPool,
  type SchemaAttribute,
  VERIFIABLE_ATTRIBUTES,
  type VerifiableAttribute,
} from './pool.js';
import type { Services } from './services.js';
import type { User } from './users.js';

/**
 * The standard attributes of every pool ("Working with user attributes", AWS guide), except those in
 * `READ_ONLY`.
 */
const STANDARD_ATTRIBUTES = new Set([
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
]);

/**
 * Attributes that no app client can write. Assumed: `sub` and `identities` get the text for the other two.
 */
const READ_ONLY = new Set(['email_verified', 'phone_number_verified', 'identities', 'sub']);

/** Narrows the name to an attribute that a code can verify; `undefined` for any other. */
export function verifiable(name: string): VerifiableAttribute | undefined {
  return VERIFIABLE_ATTRIBUTES.find((attribute) => attribute === name);
}

/** Like `verifiable`, but throws for any other attribute. Assumed: the text. */
export function requireVerifiable(name: string): VerifiableAttribute {
  const attribute = verifiable(name);
  if (attribute) return attribute;
  throw invalid(`Attribute ${name} cannot be verified.`);
}

/**
 * Refuses an attribute that the schema lacks, that the app client can't write, or that nobody can change, in this order. An
 * attribute outside the schema is an InvalidParameterException (Amplify Flutter's live test user_attributes_test); the text is
 * that of SignUp (amplify-js #2167). Assumed: UpdateUserAttributes uses that text, and the order.
 */
export function assertWritable(name: string, pool: EmulatedPool): void {
  const { schemaAttributes, writeAttributes } = pool;
  const isReadOnly = READ_ONLY.has(name);
  const isCustom = schemaAttributes === 'any' ? /^custom:./.test(name) : schemaOf(name, pool) !== undefined;
  if (!isReadOnly && !STANDARD_ATTRIBUTES.has(name) && !isCustom) {
    throw nonconforming([`${name}: Attribute does not exist in the schema.`]);
  }
  if (isReadOnly || (writeAttributes !== 'all' && !writeAttributes.includes(name))) {
    throw new ServiceError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
  }
  if (schemaOf(name, pool)?.mutable === false) {
    // The text, with its line break: amplify-js #3526. Assumed: a custom attribute has the same prefix. It can't be written
    // even if it has no value ("Working with user attributes", AWS guide).
    throw invalid(`user.${name}: Attribute cannot be updated.\n`);
  }
}

/**
 * Refuses values that break the schema, all faults in one message, one per line (aws-sdk-java #1396). The prefix and the text for a
 * short value: amplify-flutter #2034. Assumed: the texts for the other limits.
 */
export function assertConform(
  values: readonly { readonly name: string; readonly value: string }[],
  pool: EmulatedPool,
): void {
  const faults = values.flatMap(({ name, value }) => {
    const fault = value === '' ? undefined : schemaFault(name, value, schemaOf(name, pool));
    return fault === undefined ? [] : [`${name}: ${fault}`];
  });
  if (faults.length > 0) throw nonconforming(faults);
}

function schemaFault(name: string, value: string, schema: SchemaAttribute | undefined): string | undefined {
  if (schema?.attributeDataType === 'Number') {
    const { minValue = Number.NEGATIVE_INFINITY, maxValue = Number.POSITIVE_INFINITY } = schema;
    // The text was seen at another operation.
    if (!/^-?\d+(\.\d+)?$/.test(value)) return `Type for attribute {${name}} could not be determined`;
    if (Number(value) < minValue) return `Number must be no less than ${minValue}`;
    return Number(value) > maxValue ? `Number must be no more than ${maxValue}` : undefined;
  }
  const { minLength = 0, maxLength = 2048 } = schema ?? {};
  if (value.length < minLength) return `String must be no shorter than ${minLength} characters`;
  return value.length > maxLength ? `String must be no longer than ${maxLength} characters` : undefined;
}

/** A birth date has ten characters, and no other check ("Working with user attributes", AWS guide). */
const BIRTHDATE: SchemaAttribute = { name: 'birthdate', minLength: 10, maxLength: 10 };

function schemaOf(name: string, { schemaAttributes }: EmulatedPool): SchemaAttribute | undefined {
  const own = schemaAttributes === 'any' ? undefined : schemaAttributes.find((one) => one.name === name);
  return own ?? (name === BIRTHDATE.name ? BIRTHDATE : undefined);
}

function nonconforming(faults: readonly string[]): ServiceError {
  return invalid(`Attributes did not conform to the schema: ${faults.join('\n')}`);
}

/**
 * Refuses any change that leaves the user without one that the schema requires ("Working with user attributes",
 * AWS guide). The text: reports of attribute writes.
 */
export function assertComplete(
  user: Pick<User, 'attributes'>,
  written: readonly string[],
  { requiredAttributes }: EmulatedPool,
): void {
  const missing = requiredAttributes.find(
    (name) => user.attributes[name] === undefined && !written.includes(name),
  );
  if (missing !== undefined) throw invalid(`Invalid attributes given, ${missing} is missing`);
}

/** Refuses to delete what the schema requires (aws-sdk-ios #4251). */
export function assertDeletable(
  name: string,
  { requiredAttributes }: Pick<EmulatedPool, 'requiredAttributes'>,
): void {
  if (requiredAttributes.includes(name)) {
    throw invalid(`user.${name}: Required attribute cannot be deleted.`);
  }
}

/**
 * Refuses a number that isn't in E.164 form (amazon-cognito-identity-js #316), and an invalid email address.
 */
export function assertFormat(name: string, value: string): void {
  if (name === 'phone_number' && !/^\+[1-9]\d{1,14}$/.test(value)) {
    throw invalid('Invalid phone number format.');
  }
  // Assumed: the text, and the check: one `@`, something around it, a dot in the domain. Amplify Flutter's
  // live test user_attributes_test shows that an address without an `@` is refused.
  if (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)) {
    throw invalid('Invalid email address format.');
  }
}

/**
 * Refuses a value that belongs to another user. An alias is unique among users who have verified it: the
 * service accepts the update and refuses its verification (aws-sdk-ios-samples #104). Assumed: a sign-in name
 * is always unique, so the service refuses the update itself; and the text, which is that of SignUp.
 */
export function assertNotTaken(
  attribute: VerifiableAttribute,
  value: string,
  user: User,
  when: 'update' | 'verification',
  { pool, users }: Pick<Services, 'pool' | 'users'>,
): void {
  const isUnique = pool.usernameAttributes.includes(attribute);
  const isAlias = pool.aliasAttributes.includes(attribute) && when === 'verification';
  const isTaken = users.all().some((other) => {
    if (other === user || other.attributes[attribute] !== value) return false;
    return isUnique || (isAlias && other.attributes[`${attribute}_verified`] === 'true');
  });
  if (isTaken) {
    throw new ServiceError('AliasExistsException', `An account with the given ${attribute} already exists.`);
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}

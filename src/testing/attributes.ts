import { ServiceError } from './errors.js';
import { type EmulatedPool, VERIFIABLE_ATTRIBUTES, type VerifiableAttribute } from './pool.js';
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
 * Refuses an attribute that the app client can't write, or that the schema lacks. An attribute outside the
 * schema is an InvalidParameterException (Amplify Flutter's live test user_attributes_test); the text is that
 * of SignUp (amplify-js #2167). Assumed: UpdateUserAttributes uses that text, and every `custom:` attribute
 * is in the schema.
 */
export function assertWritable(
  name: string,
  { writeAttributes }: Pick<EmulatedPool, 'writeAttributes'>,
): void {
  const isReadOnly = READ_ONLY.has(name);
  if (!isReadOnly && !STANDARD_ATTRIBUTES.has(name) && !/^custom:./.test(name)) {
    throw invalid(
      `Attributes did not conform to the schema: ${name}: Attribute does not exist in the schema.`,
    );
  }
  if (isReadOnly || (writeAttributes !== 'all' && !writeAttributes.includes(name))) {
    throw new ServiceError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
  }
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

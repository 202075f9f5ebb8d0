import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { CognitoError } from '../cognito/index.js';
import type { ProfileValues } from './profile-values.js';

/** Why the profile was not saved. Nothing of it was: the service writes all or nothing. */
export type ProfileFailure = MfaFailure | OwnProfileFailure;

/** The failures that only a profile has. */
export type OwnProfileFailure = {
  /** The service's own id of the request, for the support desk. */
  readonly reference?: string;
  /** The attributes that it is about, of those that were to be saved. Empty: about all, or the service doesn't say. */
  readonly attributes: readonly string[];
} & (
  | {
      /** The app client may not write it: a fault of the app. */
      readonly kind: 'not-writable';
    }
  /** The user pool lets nobody change it. */
  | { readonly kind: 'not-changeable' }
  /** The user pool has no such attribute: a fault of the app. */
  | { readonly kind: 'not-in-schema' }
  /** The user pool refuses the value, by its length for instance. */
  | { readonly kind: 'not-valid' }
  /** The user pool wants every user to have one. */
  | { readonly kind: 'required-by-pool' }
  /** Another account has it. */
  | { readonly kind: 'taken' }
  /** The user pool requires another attribute, which the user has not: a fault of the app. */
  | { readonly kind: 'account-incomplete' }
  /** A Lambda function of the user pool refused it, or failed. */
  | { readonly kind: 'refused-by-app' }
  /** The user pool is not set up to send the messages of such a change: a fault of the app. */
  | { readonly kind: 'cannot-send' }
);

/**
 * Translates an error of UpdateUserAttributes.
 * @param changes - what was sent
 */
export function toProfileFailure(error: unknown, changes: ProfileValues): ProfileFailure {
  if (!(error instanceof CognitoError)) return toFailure(error);
  const { requestId, attributes: named = [] } = error;
  const sent = Object.keys(changes);
  const isAlias = error.code === 'AliasExistsException' || error.code === 'UsernameExistsException';
  const about = sent.filter((name) => (isAlias ? name === 'preferred_username' : named.includes(name)));
  const attributes = about.length === 0 && sent.length === 1 && named.length === 0 ? sent : about;
  const kind = ownMeaningOf(error, attributes, changes);
  if (kind === undefined) return toFailure(error);
  return { kind, attributes: isAboutAll(kind) ? [] : attributes, ...(requestId && { reference: requestId }) };
}

type OwnKind = OwnProfileFailure['kind'];

const isAboutAll = (kind: OwnKind) =>
  kind === 'account-incomplete' || kind === 'refused-by-app' || kind === 'cannot-send';

function ownMeaningOf(
  { code, reason }: CognitoError,
  attributes: readonly string[],
  changes: ProfileValues,
): OwnKind | undefined {
  switch (code) {
    case 'NotAuthorizedException':
      return reason === 'attribute-not-writable' ? 'not-writable' : undefined;
    case 'AliasExistsException':
    case 'UsernameExistsException':
      return 'taken';
    case 'UserLambdaValidationException':
    case 'UnexpectedLambdaException':
    case 'InvalidLambdaResponseException':
      return 'refused-by-app';
    // No code is sent for these attributes, but the exceptions are documented for the operation.
    case 'CodeDeliveryFailureException':
    case 'InvalidEmailRoleAccessPolicyException':
    case 'InvalidSmsRoleAccessPolicyException':
    case 'InvalidSmsRoleTrustRelationshipException':
      return 'cannot-send';
    case 'InvalidParameterException':
      if (reason === 'attribute-immutable') return 'not-changeable';
      if (reason === 'attribute-not-in-schema') return 'not-in-schema';
      // An empty value deletes the attribute.
      if (attributes.length > 0 && attributes.every((name) => changes[name] === ''))
        return 'required-by-pool';
      return reason === 'attribute-required' ? 'account-incomplete' : 'not-valid';
    default:
      return undefined;
  }
}

/** Whether the service refused it, or it was never sent. */
export function isRefusal(error: unknown): boolean {
  return error instanceof CognitoError && error.outcome === 'not-applied';
}

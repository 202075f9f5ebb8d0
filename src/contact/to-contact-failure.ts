import { toFailure } from '../account/to-failure.js';
import { CognitoError, type CognitoErrorReason } from '../cognito/index.js';
import type { ContactFailure, OwnContactFailure } from './contact-failure.js';

/** Translates an error of a change of a phone number or email address. */
export function contactFailureOf(error: unknown): ContactFailure {
  const kind = error instanceof CognitoError ? ownMeaningOf(error) : undefined;
  if (kind === undefined) return toFailure(error);
  const { requestId } = error as CognitoError;
  return { kind, ...(requestId && { reference: requestId }) };
}

type OwnKind = OwnContactFailure['kind'];

function ownMeaningOf({ code, reason, operation }: CognitoError): OwnKind | undefined {
  const ofReason = reason && meaningOfReason[reason];
  if (ofReason) return ofReason;
  switch (code) {
    // Documented for UpdateUserAttributes as well, which takes no code.
    case 'CodeMismatchException':
      return operation === 'VerifyUserAttribute' ? 'wrong-code' : undefined;
    case 'ExpiredCodeException':
      return operation === 'VerifyUserAttribute' ? 'code-expired' : undefined;
    case 'LimitExceededException':
      return meaningOfLimit[operation];
    // The second is documented for sign-up only, but servers were seen to use it for an address of another
    // account.
    case 'AliasExistsException':
    case 'UsernameExistsException':
      return 'taken';
    case 'CodeDeliveryFailureException':
      return 'not-delivered';
    // The pool's own configuration: no other number or address helps, and neither does time.
    case 'InvalidEmailRoleAccessPolicyException':
    case 'InvalidSmsRoleAccessPolicyException':
    case 'InvalidSmsRoleTrustRelationshipException':
      return 'cannot-send';
    case 'UserLambdaValidationException':
    case 'UnexpectedLambdaException':
    case 'InvalidLambdaResponseException':
      return 'refused-by-app';
    case 'InvalidParameterException':
      return meaningOfInvalid[operation];
    default:
      return undefined;
  }
}

/** None of these is about what the user typed. */
const meaningOfReason: Partial<Record<CognitoErrorReason, OwnKind>> = {
  'attribute-not-writable': 'not-writable',
  'attribute-immutable': 'not-changeable',
  'attribute-required': 'account-incomplete',
  'sms-not-configured': 'cannot-send',
};

/** Which hourly limit was reached (AWS quotas page). */
const meaningOfLimit: Partial<Record<CognitoError['operation'], OwnKind>> = {
  UpdateUserAttributes: 'too-many-codes',
  GetUserAttributeVerificationCode: 'too-many-codes',
  VerifyUserAttribute: 'too-many-tries',
};

/** What is invalid for no reason that is known is what the user typed. In a removal, the pool's schema requires the attribute. */
const meaningOfInvalid: Partial<Record<CognitoError['operation'], OwnKind>> = {
  UpdateUserAttributes: 'not-valid',
  VerifyUserAttribute: 'wrong-code',
  DeleteUserAttributes: 'required-by-pool',
};

/** Whether the service may have carried out the request all the same: no clear answer came. */
export function isAnswerLost(error: unknown): boolean {
  return !(error instanceof CognitoError) || error.outcome === 'unknown';
}

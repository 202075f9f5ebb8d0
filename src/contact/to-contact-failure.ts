import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { CognitoError, type CognitoErrorReason } from '../cognito/index.js';

/** Why a step of a change of a phone number or email address failed. */
export type ContactFailure = MfaFailure | OwnContactFailure;

/** The failures that only such a change has. */
export type OwnContactFailure = {
  /** The service's own id of the request, for the support desk. */
  readonly reference?: string;
} & (
  | {
      /** It is no number in international form, or no address. */
      readonly kind: 'not-valid';
    }
  /** It is the current value, and verified. Nothing was sent. */
  | { readonly kind: 'unchanged' }
  /** Another account has it. */
  | { readonly kind: 'taken' }
  /** The service could not send the message. */
  | { readonly kind: 'not-delivered' }
  /** The user pool is not set up to send such messages: a fault of the app. */
  | { readonly kind: 'cannot-send' }
  /** No answer came: a code may be on its way, or not. */
  | { readonly kind: 'send-unclear' }
  /** It was not the code that was sent. */
  | { readonly kind: 'wrong-code' }
  /** The code is too old (it lives for 24 hours), or was used already. */
  | { readonly kind: 'code-expired' }
  /** No more codes are sent to this user for now: five an hour (AWS quotas page). */
  | { readonly kind: 'too-many-codes' }
  /** No more codes of this user are checked for now: fifteen an hour (AWS quotas page). */
  | { readonly kind: 'too-many-tries' }
  /** A Lambda function of the user pool refused it, or failed. */
  | { readonly kind: 'refused-by-app' }
  /** The app client may not write it: a fault of the app. */
  | { readonly kind: 'not-writable' }
  /** The user pool lets nobody change it. */
  | { readonly kind: 'not-changeable' }
  /** The user pool requires another attribute, which the user has not: a fault of the app. */
  | { readonly kind: 'account-incomplete' }
  /** The user pool wants every user to have one. */
  | { readonly kind: 'required-by-pool' }
  /** Its factor would have to be turned off, but is the last one, and the user pool requires one. */
  | { readonly kind: 'last-factor-required' }
);

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

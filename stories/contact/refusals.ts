import { expect, waitFor } from 'storybook/test';
import type { Account } from '../support/account.js';
import { expectAlert, press, type User } from '../support/dialog.js';

/**
 * An exception, the message that the user reads, and the service's text where the name alone is ambiguous.
 */
export type Refusal = readonly [exception: string, words: RegExp, text?: string];

/** The documented errors of every operation of a user. */
export const everywhere: readonly Refusal[] = [
  ['TooManyRequestsException', /busy right now/],
  ['ForbiddenException', /blocked for security reasons/, 'Request not allowed due to WAF block.'],
  [
    'NotAuthorizedException',
    /isn't allowed to change these settings/,
    'Access Token does not have required scopes',
  ],
  ['PasswordResetRequiredException', /Reset your password before/],
  ['UserNotConfirmedException', /Confirm your account before/],
  ['UserNotFoundException', /couldn't find your account/],
  ['ResourceNotFoundException', /Something went wrong/],
  ['OperationNotEnabledException', /Something went wrong/],
];

/** An error with an unknown outcome, where reading back shows that nothing was done. */
export const internalError: readonly Refusal[] = [['InternalErrorException', /busy right now/]];

/** The errors of an app client that may not write the attribute. */
export const notWritable: readonly Refusal[] = [
  [
    'NotAuthorizedException',
    /not allowed to change your phone number/,
    'A client attempted to write unauthorized attribute',
  ],
];

/** The errors of a message that could not be sent, by the network or by the pool's configuration. */
export const notDelivered: readonly Refusal[] = [
  ['CodeDeliveryFailureException', /could not be sent/],
  ['InvalidSmsRoleAccessPolicyException', /could not be sent/],
  ['InvalidSmsRoleTrustRelationshipException', /could not be sent/],
  ['InvalidEmailRoleAccessPolicyException', /could not be sent/],
];

/** The errors of a Lambda function of the app. */
export const refusedByTheApp: readonly Refusal[] = [
  ['UserLambdaValidationException', /did not accept the number/],
  ['UnexpectedLambdaException', /did not accept the number/],
  ['InvalidLambdaResponseException', /did not accept the number/],
];

/** Presses a button once for each exception, and expects its message. */
export async function expectRefusals(
  userEvent: User,
  account: Account,
  { operation, button }: { readonly operation: string; readonly button: string },
  refusals: readonly Refusal[],
): Promise<void> {
  for (const [error, words, text] of refusals) {
    const asked = account.count(operation);
    const remove = account.emulator.faults.add({ operation, error, ...(text && { message: text }) });
    await press(userEvent, button);
    // The next request clears the message of the last one, so the next message is about this one.
    await waitFor(() => expect(account.count(operation)).toBe(asked + 1));
    await expectAlert(words);
    remove();
  }
}

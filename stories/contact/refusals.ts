import { expect, waitFor } from 'storybook/test';
import type { Account } from '../support/account.js';
import { expectAlert, press, type User } from '../support/dialog.js';

/** An exception, what the user reads of it, and its text where the name alone does not tell. */
export type Refusal = readonly [exception: string, words: RegExp, text?: string];

/** Those that every operation of a user is documented with, and what they mean in every step. */
export const everywhere: readonly Refusal[] = [
  ['TooManyRequestsException', /service is busy/],
  ['ForbiddenException', /blocked for security reasons/, 'Request not allowed due to WAF block.'],
  ['NotAuthorizedException', /does not have permission/, 'Access Token does not have required scopes'],
  ['PasswordResetRequiredException', /password needs to be reset/],
  ['UserNotConfirmedException', /account needs to be confirmed/],
  ['UserNotFoundException', /could not find your account/],
  ['ResourceNotFoundException', /Something went wrong/],
  ['OperationNotEnabledException', /Something went wrong/],
];

/** After which it has to be looked at whether it was done, and it was not. */
export const internalError: readonly Refusal[] = [['InternalErrorException', /service is busy/]];

/** Those of an app client that may not write the attribute. */
export const notWritable: readonly Refusal[] = [
  [
    'NotAuthorizedException',
    /not allowed to change your phone number/,
    'A client attempted to write unauthorized attribute',
  ],
];

/** Those of a message that could not be sent: by the network, or because of how the pool's sending is set up. */
export const notDelivered: readonly Refusal[] = [
  ['CodeDeliveryFailureException', /could not be sent/],
  ['InvalidSmsRoleAccessPolicyException', /could not be sent/],
  ['InvalidSmsRoleTrustRelationshipException', /could not be sent/],
  ['InvalidEmailRoleAccessPolicyException', /could not be sent/],
];

/** Those of a function of the app. */
export const refusedByTheApp: readonly Refusal[] = [
  ['UserLambdaValidationException', /did not accept the number/],
  ['UnexpectedLambdaException', /did not accept the number/],
  ['InvalidLambdaResponseException', /did not accept the number/],
];

/** Presses a button into one exception after another, and reads its sentence each time. */
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
    // What was said before is gone once it is asked again, so what is read next is about this one.
    await waitFor(() => expect(account.count(operation)).toBe(asked + 1));
    await expectAlert(words);
    remove();
  }
}

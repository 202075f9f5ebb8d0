import { expect, screen, waitFor } from 'storybook/test';
import type { Account } from '../support/account.js';
import { expectAlert, inDialog, press, type User } from '../support/dialog.js';

/**
 * An exception, the message that the user reads, and the service's text where the name alone is ambiguous.
 */
export type Refusal = readonly [exception: string, words: RegExp, text?: string];

/** The documented errors of every operation of a user. */
export const everywhere: readonly Refusal[] = [
  ['TooManyRequestsException', /busy right now/],
  ['ForbiddenException', /blocked for security reasons/, 'Request not allowed due to WAF block.'],
  ['PasswordResetRequiredException', /Reset your password before/],
  ['UserNotConfirmedException', /Confirm your account before/],
  ['UserNotFoundException', /couldn't find your account/],
  ['ResourceNotFoundException', /Something went wrong/],
];

/** The pool, or the region, does not offer the operation, so no button can help. */
export const notEnabled: readonly Refusal[] = [['OperationNotEnabledException', /isn't available here/]];

/** The app's token lacks the scope, so no button can help. */
export const scopeMissing: readonly Refusal[] = [
  [
    'NotAuthorizedException',
    /isn't allowed to change these settings/,
    'Access Token does not have required scopes',
  ],
];

/** An error with an unknown outcome, where reading back shows that nothing was done. */
export const internalError: readonly Refusal[] = [['InternalErrorException', /busy right now/]];

/** The errors of an app client that may not write the attribute. */
export const notWritable: readonly Refusal[] = [
  [
    'NotAuthorizedException',
    /can't change your phone number/,
    'A client attempted to write unauthorized attribute',
  ],
];

/** The network could not send the message. */
export const notDelivered: readonly Refusal[] = [['CodeDeliveryFailureException', /couldn't be sent/]];

/** The pool is not set up to send messages. */
export const cannotSend: readonly Refusal[] = [
  ['InvalidSmsRoleAccessPolicyException', /can't send text messages/],
];

/** The errors of a Lambda function of the app. */
export const refusedByTheApp: readonly Refusal[] = [
  ['UserLambdaValidationException', /didn't accept the number/],
  ['UnexpectedLambdaException', /didn't accept the number/],
  ['InvalidLambdaResponseException', /didn't accept the number/],
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

/**
 * The same for failures that no repetition helps: the button is gone, the only other one leads out, and `reach` comes
 * back to it.
 */
export async function expectEndings(
  userEvent: User,
  account: Account,
  request: { readonly operation: string; readonly button: string },
  exit: 'OK' | 'Back',
  reach: () => Promise<void>,
  endings: readonly Refusal[],
): Promise<void> {
  for (const ending of endings) {
    await expectRefusals(userEvent, account, request, [ending]);
    const dialog = await inDialog();
    await expect(dialog.queryByRole('button', { name: request.button })).not.toBeInTheDocument();
    await press(userEvent, exit);
    if (exit === 'OK') await userEvent.click(await screen.findByRole('button', { name: 'Open' }));
    await reach();
  }
}

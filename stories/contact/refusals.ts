import { expect, screen } from 'storybook/test';
import type { Account } from '../support/account.js';
import { inDialog, press, type User } from '../support/dialog.js';
import { expectEach, type Refusal } from '../support/refusals.js';

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
  await expectEach(account, operation, () => press(userEvent, button), refusals);
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

import { expect, screen, waitFor } from 'storybook/test';
import type { Account } from './account.js';

/** An exception, the message that the user reads, and the service's text where the name alone is ambiguous. */
export type Refusal = readonly [exception: string, words: RegExp, text?: string];

/** Documented for every operation of a user, and another attempt may succeed. */
export const everywhere: readonly Refusal[] = [
  ['TooManyRequestsException', /busy right now/],
  ['ForbiddenException', /blocked for security reasons/, 'Request not allowed due to WAF block.'],
  ['PasswordResetRequiredException', /Reset your password before/],
  ['UserNotConfirmedException', /Confirm your account before/],
  ['UserNotFoundException', /couldn't find your account/],
];

/** The client or the pool no longer exists. */
export const notFound: readonly Refusal[] = [['ResourceNotFoundException', /Something went wrong/]];

/** An error with an unknown outcome, where reading back shows that nothing was done. */
export const internalError: readonly Refusal[] = [['InternalErrorException', /busy right now/]];

/** The app's token lacks the scope, so no button can help. */
export const scopeMissing: readonly Refusal[] = [
  [
    'NotAuthorizedException',
    /isn't allowed to change these settings/,
    'Access Token does not have required scopes',
  ],
];

/** The pool, or the region, does not offer the operation, so no button can help. */
export const notEnabled: readonly Refusal[] = [['OperationNotEnabledException', /isn't available here/]];

/** Every one of these, in turn: an attempt, one request, and the words in an alert. */
export async function expectEach(
  account: Account,
  operation: string,
  attempt: () => Promise<void>,
  refusals: readonly Refusal[],
): Promise<void> {
  for (const [error, words, text] of refusals) {
    const asked = account.count(operation);
    const remove = account.emulator.faults.add({ operation, error, ...(text && { message: text }) });
    await attempt();
    // The request clears the message of the last one, so the next message is about this one.
    await waitFor(() => expect(account.count(operation)).toBe(asked + 1));
    await waitFor(() =>
      expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContainEqual(
        expect.stringMatching(words),
      ),
    );
    remove();
  }
}

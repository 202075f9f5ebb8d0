import { CognitoError } from '../errors.js';

/** Returns the CognitoError that a call rejects with; anything else fails the test. */
export async function toFailure(call: Promise<unknown>): Promise<CognitoError> {
  const outcome = await call.then(
    () => 'it succeeded',
    (error: unknown) => error,
  );
  if (outcome instanceof CognitoError) return outcome;
  throw new Error('The call did not end with a CognitoError.', { cause: outcome });
}

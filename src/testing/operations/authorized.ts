import { type Check, CONSTRAINTS, checkConstraints } from '../constraints.js';
import { type Input, stringMember } from '../input.js';
import type { Services } from '../services.js';
import type { Caller } from '../tokens.js';
import type { User } from '../users.js';

/**
 * Returns the user of the request's access token, which is in the body, not in a header. The service checks
 * the API model first, all members at once, and then the token.
 */
export async function authorizedUser(
  input: Input,
  services: Pick<Services, 'tokens'>,
  checks: readonly Check[] = [],
): Promise<User> {
  return (await authorizedCaller(input, services, checks)).user;
}

/** Like `authorizedUser`, with the app client that the token was issued to. */
export async function authorizedCaller(
  input: Input,
  { tokens }: Pick<Services, 'tokens'>,
  checks: readonly Check[] = [],
): Promise<Caller> {
  const accessToken = stringMember(input, 'AccessToken');
  checkConstraints([['accessToken', accessToken, CONSTRAINTS.token], ...checks]);
  return tokens.authorize(accessToken ?? '');
}

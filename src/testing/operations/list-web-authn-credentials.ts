import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { numberMember, stringMember } from '../input.js';
import type { EmulatedPasskey } from '../passkeys.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/** A page holds at most 20 (API model). */
const LARGEST_PAGE = 20;

/** Lists the user's passkeys by page. Assumed: oldest first, and `MaxResults` 0 counts as absent. */
export const listWebAuthnCredentials: Operation = async (input, services) => {
  const nextToken = stringMember(input, 'NextToken');
  const maxResults = numberMember(input, 'MaxResults');
  const { passkeys } = await authorizedUser(input, services, [
    ['nextToken', nextToken, CONSTRAINTS.nextToken],
    ['maxResults', maxResults, CONSTRAINTS.maxResults],
  ]);
  const start = nextToken === undefined ? 0 : startOf(nextToken, passkeys);
  const page = passkeys.slice(start, start + (maxResults || LARGEST_PAGE));
  const last = page.at(-1);
  const hasMore = start + page.length < passkeys.length;
  return {
    Credentials: page.map(describe),
    ...(last && hasMore ? { NextToken: btoa(last.credentialId) } : {}),
  };
};

/** A token names the last passkey of its page, so that deleting a passkey doesn't shift later pages. */
function startOf(token: string, passkeys: readonly EmulatedPasskey[]): number {
  const index = passkeys.findIndex(({ credentialId }) => btoa(credentialId) === token);
  if (index >= 0) return index + 1;
  // Assumed: name and text, also if that passkey has been deleted since.
  throw new ServiceError('InvalidParameterException', 'Invalid pagination token.');
}

function describe(passkey: EmulatedPasskey): object {
  return {
    CredentialId: passkey.credentialId,
    FriendlyCredentialName: passkey.friendlyName,
    RelyingPartyId: passkey.relyingPartyId,
    ...(passkey.attachment === null ? {} : { AuthenticatorAttachment: passkey.attachment }),
    AuthenticatorTransports: passkey.transports,
    // Epoch seconds, like all timestamps of the service.
    CreatedAt: passkey.createdAt / 1000,
  };
}

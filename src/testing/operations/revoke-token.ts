import { CONSTRAINTS, checkConstraints } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { assertClient } from './initiate-auth.js';

/**
 * Revokes a refresh token and the access tokens issued with it; the user's other sign-ins stay valid. With `LINKED`, the
 * SSO session that it came through ends as well, where the pool tracks sessions (API reference).
 */
export const revokeToken: Operation = (input, services) => {
  const token = stringMember(input, 'Token');
  const clientId = stringMember(input, 'ClientId');
  const associated = stringMember(input, 'RevokeAssociatedSessions');
  checkConstraints([
    ['token', token, CONSTRAINTS.token],
    ['clientId', clientId, CONSTRAINTS.clientId],
    ['revokeAssociatedSessions', associated, CONSTRAINTS.revokeAssociatedSessions],
  ]);
  assertClient(clientId, services.pool);
  // Access and ID tokens are JWTs, refresh tokens aren't. Assumed: the text.
  if (token?.split('.').length === 3) {
    throw new ServiceError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.');
  }
  // Assumed: an unknown or already revoked token isn't an error (RFC 7009, section 2.2).
  services.tokens.revoke(token ?? '', associated === 'LINKED');
  return Promise.resolve({});
};

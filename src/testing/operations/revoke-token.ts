import { CONSTRAINTS, checkConstraints } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { assertClient } from './initiate-auth.js';

/** Revokes a refresh token and the access tokens that came of it; the user's other sign-ins go on. */
export const revokeToken: Operation = (input, services) => {
  const token = stringMember(input, 'Token');
  const clientId = stringMember(input, 'ClientId');
  checkConstraints([
    ['token', token, CONSTRAINTS.token],
    ['clientId', clientId, CONSTRAINTS.clientId],
  ]);
  assertClient(clientId, services.pool);
  // Access and ID tokens are JWTs, refresh tokens are not. Assumed: the text.
  if (token?.split('.').length === 3) {
    throw new ServiceError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.');
  }
  // Assumed: a token that is unknown, or revoked already, is none to complain of (RFC 7009, section 2.2).
  services.tokens.revoke(token ?? '');
  return Promise.resolve({});
};

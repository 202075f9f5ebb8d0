import { CONSTRAINTS, checkConstraints } from '../constraints.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { authenticationResult } from '../sign-in/advance.js';
import { assertClient } from './initiate-auth.js';

/**
 * Renews access and ID token, as REFRESH_TOKEN_AUTH does; Amplify uses this operation. Refresh token rotation
 * is off, so it returns no new refresh token (GetTokensFromRefreshToken API reference).
 */
export const getTokensFromRefreshToken: Operation = async (input, services) => {
  const refreshToken = stringMember(input, 'RefreshToken');
  const clientId = stringMember(input, 'ClientId');
  const deviceKey = stringMember(input, 'DeviceKey');
  checkConstraints([
    ['refreshToken', refreshToken, CONSTRAINTS.token],
    ['clientId', clientId, CONSTRAINTS.clientId],
  ]);
  assertClient(clientId, services.pool);
  const tokens = await services.tokens.refresh(refreshToken ?? '', services.requester, deviceKey);
  return { AuthenticationResult: authenticationResult(tokens, services.pool) };
};

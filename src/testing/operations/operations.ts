import type { Operation } from '../services.js';
import { associateSoftwareToken } from './associate-software-token.js';
import { getUser } from './get-user.js';
import { getUserAuthFactors } from './get-user-auth-factors.js';
import { globalSignOut } from './global-sign-out.js';
import { initiateAuth } from './initiate-auth.js';
import { respondToAuthChallenge } from './respond-to-auth-challenge.js';
import { setUserMfaPreference } from './set-user-mfa-preference.js';
import { verifySoftwareToken } from './verify-software-token.js';

/** The operations that the emulator carries out, by the service's names. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['AssociateSoftwareToken', associateSoftwareToken],
  ['GetUser', getUser],
  ['GetUserAuthFactors', getUserAuthFactors],
  ['GlobalSignOut', globalSignOut],
  ['InitiateAuth', initiateAuth],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['SetUserMFAPreference', setUserMfaPreference],
  ['VerifySoftwareToken', verifySoftwareToken],
]);

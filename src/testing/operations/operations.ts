import type { Operation } from '../services.js';
import { getUser } from './get-user.js';
import { initiateAuth } from './initiate-auth.js';
import { setUserMfaPreference } from './set-user-mfa-preference.js';

/** The operations that the emulator carries out, by the service's names. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['GetUser', getUser],
  ['InitiateAuth', initiateAuth],
  ['SetUserMFAPreference', setUserMfaPreference],
]);

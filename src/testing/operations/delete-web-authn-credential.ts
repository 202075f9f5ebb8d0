import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Deletes a passkey. Assumed: after the last one, `WEB_AUTHN_MFA` stays in UserMFASettingList until it is
 * turned off; a client must not rely on the service to do it.
 */
export const deleteWebAuthnCredential: Operation = async (input, services) => {
  const credentialId = stringMember(input, 'CredentialId');
  const user = await authorizedUser(input, services, [
    ['credentialId', credentialId, CONSTRAINTS.credentialId],
  ]);
  const remaining = user.passkeys.filter((passkey) => passkey.credentialId !== credentialId);
  if (remaining.length === user.passkeys.length) {
    // Assumed: the text; the name is documented.
    throw new ServiceError('ResourceNotFoundException', 'The credential does not exist.');
  }
  user.passkeys = remaining;
  return {};
};

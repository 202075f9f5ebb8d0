import { isReadable } from '../pool.js';
import type { Operation } from '../services.js';
import type { User } from '../users.js';
import { authorizedUser } from './authorized.js';

/** Returns the attributes that the app client can read, and the MFA settings. */
export const getUser: Operation = async (input, services) => {
  const user = await authorizedUser(input, services);
  return {
    Username: user.username,
    UserAttributes: userAttributes(user)
      .filter(([name]) => isReadable(name, services.pool))
      .map(([Name, Value]) => ({ Name, Value })),
    ...mfaSettings(user),
  };
};

/**
 * `UserMFASettingList` and `PreferredMfaSetting`, as GetUser and GetUserAuthFactors return them.
 *
 * Both are absent, not empty, when there is none. The list names the passkey factor `WEB_AUTHN_MFA`, which
 * the API reference omits; the preferred setting is never a passkey.
 */
export function mfaSettings(user: User): { UserMFASettingList?: string[]; PreferredMfaSetting?: string } {
  return {
    ...(user.userMFASettingList.length > 0 ? { UserMFASettingList: [...user.userMFASettingList] } : {}),
    ...(user.preferredMfaSetting ? { PreferredMfaSetting: user.preferredMfaSetting } : {}),
  };
}

function userAttributes(user: User): [name: string, value: string][] {
  const attributes = { sub: user.sub, ...user.attributes };
  if (!user.isExternalProvider || 'identities' in attributes) return Object.entries(attributes);
  // A JSON array in a string; it tells a client that an external provider signs the user in.
  const identities = [
    {
      userId: user.username.split('_').slice(1).join('_') || user.username,
      providerName: user.username.split('_')[0] ?? 'Provider',
      providerType: 'OIDC',
      issuer: null,
      primary: true,
      dateCreated: 0,
    },
  ];
  return Object.entries({ ...attributes, identities: JSON.stringify(identities) });
}

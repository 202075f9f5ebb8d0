import { decodeUserMfa } from '../account/decode-user-mfa.js';
import type { GetUserOutput } from '../cognito/index.js';
import type { ProfileValues } from './profile-values.js';

/** All that the cache holds of a profile. */
export interface Profile {
  /** The attributes that the page shows, and no others. `''`: it has no value, or the app client may not read it. */
  readonly values: ProfileValues;
  /** An external identity provider signs the user in, and its values replace these at the next sign-in. */
  readonly isFederated: boolean;
}

/**
 * Decodes the named attributes from a GetUser response.
 * @throws CognitoError `InvalidResponse` if the response isn't from GetUser.
 */
export function decodeProfile(output: GetUserOutput, names: readonly string[]): Profile {
  const { isFederated } = decodeUserMfa(output);
  const found = new Map((output.UserAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
  return {
    values: Object.fromEntries(names.map((name) => [name, found.get(name) ?? ''])),
    isFederated,
  };
}

/** Whether data has the shape of a `Profile` with these attributes. */
export function isProfile(data: unknown, names: readonly string[]): data is Profile {
  const { values, isFederated } = (data ?? {}) as Partial<Record<keyof Profile, unknown>>;
  const texts = (values ?? {}) as Readonly<Record<string, unknown>>;
  return typeof isFederated === 'boolean' && names.every((name) => typeof texts[name] === 'string');
}

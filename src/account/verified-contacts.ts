import type { CognitoClient } from '../cognito/index.js';
import type { UserMfa } from './decode-user-mfa.js';
import type { ContactKind } from './sensitive-change.js';

/** Masked values, by client: a client belongs to one account of one page. */
const verified = new WeakMap<CognitoClient, Readonly<Partial<Record<ContactKind, string | null>>>>();

/**
 * Remembers that the service accepted the code for a contact. Where the app client may not read the contact, or whether it
 * is verified, nothing else tells (R17).
 * @param masked - the contact as the panel shows it; `null` once another value has taken its place
 */
export function rememberVerified(client: CognitoClient, contact: ContactKind, masked: string | null): void {
  verified.set(client, { ...verified.get(client), [contact]: masked });
}

/** Adds what is remembered to what GetUser leaves out. What GetUser says wins. */
export function withVerified(client: CognitoClient, user: UserMfa): UserMfa {
  const known = verified.get(client);
  if (known === undefined) return user;
  const contact = (kind: ContactKind) => {
    const masked = known[kind] ?? null;
    const isHidden = user[kind] === null || user[kind].isVerified === null;
    const isSame = user[kind] === null || user[kind].masked === masked;
    return masked !== null && isHidden && isSame ? { masked, isVerified: true } : user[kind];
  };
  return { ...user, phone: contact('phone'), email: contact('email') };
}

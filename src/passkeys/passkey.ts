/**
 * Where a passkey lives, as the browser reported when it was created:
 * - `device`: built into the device on which it was created (not necessarily this one), or in a password manager there
 * - `phone`: on a phone or tablet, reached from another device
 * - `security-key`: on a key that is plugged in or held to the device
 */
export type PasskeyKind = 'device' | 'phone' | 'security-key';

/** A passkey as the service lists it. Plain JSON. */
export interface RegisteredPasskey {
  /** The credential's id, base64url. */
  readonly id: string;
  /** The name that Cognito made up; no operation changes it. `null` where it has none. */
  readonly serviceName: string | null;
  /** Epoch milliseconds; `null` where the service's date cannot be true. */
  readonly createdAt: number | null;
  /** `null` where the browser did not report it. */
  readonly kind: PasskeyKind | null;
  /** The host that it was created for; `null` where the service does not say. */
  readonly relyingPartyId: string | null;
}

/** A passkey as its user knows it. */
export interface Passkey extends RegisteredPasskey {
  /** The nickname, else the service's name; `null` where there is neither. */
  readonly name: string | null;
  /** The name is a nickname that the app's store holds. */
  readonly isNicknamed: boolean;
}

/** How many passkeys a user can have. The quota cannot be raised ("Quotas in Amazon Cognito", AWS guide). */
export const passkeyLimit = 20;

/** Names the passkeys. A nickname that is only blanks does not count. */
export function namePasskeys(
  passkeys: readonly RegisteredPasskey[],
  nicknames: Readonly<Record<string, unknown>>,
): Passkey[] {
  return passkeys.map((passkey) => {
    // The names come from the app's own store, which may hold anything.
    const stored = Object.hasOwn(nicknames, passkey.id) ? nicknames[passkey.id] : undefined;
    const nickname = typeof stored === 'string' ? stored.trim() : '';
    return { ...passkey, name: nickname || passkey.serviceName, isNicknamed: nickname !== '' };
  });
}

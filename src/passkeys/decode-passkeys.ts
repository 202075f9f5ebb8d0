import { decodeDate } from '../account/decode-date.js';
import {
  CognitoError,
  type ListWebAuthnCredentialsOutput,
  type WebAuthnCredentialDescription,
} from '../cognito/index.js';
import type { PasskeyKind, RegisteredPasskey } from './passkey.js';

/** No passkey can be older: WebAuthn became a W3C Recommendation on that day. */
const earliestDate = Date.UTC(2019, 2, 4);

/**
 * Decodes one page of passkeys. An entry without an id is left out: it could be neither identified nor deleted.
 * @throws CognitoError `InvalidResponse` when the output is not an answer of ListWebAuthnCredentials.
 */
export function decodePasskeys(output: ListWebAuthnCredentialsOutput, now = Date.now()): RegisteredPasskey[] {
  // An answer without a list does not come from Cognito, and "no passkeys" would be a lie.
  if (!Array.isArray(output.Credentials))
    throw new CognitoError({ operation: 'ListWebAuthnCredentials', code: 'InvalidResponse' });
  return output.Credentials.flatMap((description) => {
    const { CredentialId, FriendlyCredentialName, RelyingPartyId, CreatedAt } = description;
    if (!CredentialId) return [];
    return [
      {
        id: CredentialId,
        // Some servers send `null`, despite the types.
        serviceName: FriendlyCredentialName?.trim() || null,
        createdAt: decodeDate(CreatedAt, { earliest: earliestDate, now }),
        kind: kindOf(description),
        relyingPartyId: RelyingPartyId || null,
      },
    ];
  });
}

/** Whether data has the shape of a list of passkeys. */
export function isPasskeyList(data: unknown): data is readonly RegisteredPasskey[] {
  const isPasskey = (entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && 'kind' in entry;
  return Array.isArray(data) && data.every(isPasskey);
}

/** Where a passkey lives, judged by what the browser reported about its authenticator (WebAuthn, sections 5.4.5 and 5.8.4). */
function kindOf({
  AuthenticatorAttachment,
  AuthenticatorTransports,
}: WebAuthnCredentialDescription): PasskeyKind | null {
  const transports = AuthenticatorTransports ?? [];
  if (AuthenticatorAttachment === 'platform') return 'device';
  if (transports.some((transport) => ['usb', 'nfc', 'ble', 'smart-card'].includes(transport)))
    return 'security-key';
  // A phone that created it for another device reports both transports, and is "cross-platform" there.
  if (AuthenticatorAttachment === 'cross-platform') return transports.includes('hybrid') ? 'phone' : null;
  if (transports.includes('internal')) return 'device';
  return transports.includes('hybrid') ? 'phone' : null;
}

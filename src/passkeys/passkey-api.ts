import { queryOptions } from '@tanstack/react-query';
import { type MfaSource, mfaKey, shared } from '../account/queries.js';
import {
  type CognitoClient,
  CognitoError,
  type DocumentType,
  type ListWebAuthnCredentialsOutput,
  type WebAuthnCredentialDescription,
} from '../cognito/index.js';
import type { PasskeyKind, RegisteredPasskey } from './passkey.js';
import type { CreatedCredential, CreationOptions } from './web-authn.js';

/** The most that a page can hold (API reference of ListWebAuthnCredentials): the limit of passkeys makes one of all of them. */
const pageSize = 20;

/** Pages after which a server is believed to go on for ever: ten times as many passkeys as a user can have. */
const mostPages = 10;

/** Before that day no passkey could have been made: WebAuthn became a W3C Recommendation on it. */
const earliestDate = Date.UTC(2019, 2, 4);

/** Milliseconds by which the service's clock may be ahead of this one. */
const clockSkew = 24 * 60 * 60 * 1000;

/**
 * Asks ListWebAuthnCredentials for all pages, past the cache; the oldest passkey comes first.
 * @throws CognitoError
 */
export async function readPasskeys(
  client: CognitoClient,
  options?: { signal: AbortSignal },
): Promise<readonly RegisteredPasskey[]> {
  const found = new Map<string, RegisteredPasskey>();
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    const page: ListWebAuthnCredentialsOutput = await client.call(
      'ListWebAuthnCredentials',
      { MaxResults: pageSize, ...(token && { NextToken: token }) },
      options,
    );
    for (const passkey of decodePasskeys(page)) found.set(passkey.id, passkey);
    token = page.NextToken || undefined;
    // A token that was had before leads round in circles; what was read is true all the same.
    if (token !== undefined && tokens.has(token)) break;
    if (token !== undefined) tokens.add(token);
  } while (token !== undefined && tokens.size < mostPages);
  // The order of the service is not documented. Passkeys without a date stay together, at the end.
  return [...found.values()].sort((a, b) => (a.createdAt ?? Infinity) - (b.createdAt ?? Infinity) || 0);
}

/**
 * Reads one page of passkeys. What has no id could be neither shown twice nor deleted, so it is left out.
 * @throws CognitoError `InvalidResponse` when it is no answer of ListWebAuthnCredentials.
 */
export function decodePasskeys(output: ListWebAuthnCredentialsOutput, now = Date.now()): RegisteredPasskey[] {
  // An answer without a list comes from something else than Cognito, and "no passkeys" would be a lie.
  if (!Array.isArray(output.Credentials))
    throw new CognitoError({ operation: 'ListWebAuthnCredentials', code: 'InvalidResponse' });
  return output.Credentials.flatMap((description) => {
    const { CredentialId, FriendlyCredentialName, RelyingPartyId, CreatedAt } = description;
    if (!CredentialId) return [];
    return [
      {
        id: CredentialId,
        // Servers were seen to send `null`, whatever the types say.
        serviceName: FriendlyCredentialName?.trim() || null,
        createdAt: decodeDate(CreatedAt, now),
        kind: kindOf(description),
        relyingPartyId: RelyingPartyId || null,
      },
    ];
  });
}

/** A client of the app's own may hand the date on as its backend wrote it: a text, or epoch seconds as on the wire. */
function decodeDate(date: unknown, now: number): number | null {
  const time =
    date instanceof Date
      ? date.getTime()
      : typeof date === 'number'
        ? date * 1000
        : typeof date === 'string'
          ? Date.parse(date)
          : Number.NaN;
  // Servers were seen to say the year 1.
  return time >= earliestDate && time <= now + clockSkew ? time : null;
}

/** Where a passkey lives, by what the browser said of its authenticator (WebAuthn, sections 5.4.5 and 5.8.4). */
function kindOf({
  AuthenticatorAttachment,
  AuthenticatorTransports,
}: WebAuthnCredentialDescription): PasskeyKind | null {
  const transports = AuthenticatorTransports ?? [];
  if (AuthenticatorAttachment === 'platform') return 'device';
  if (transports.some((transport) => ['usb', 'nfc', 'ble', 'smart-card'].includes(transport)))
    return 'security-key';
  // A phone that made it for another device names both of its own ways in, and is "cross-platform" there.
  if (AuthenticatorAttachment === 'cross-platform') return transports.includes('hybrid') ? 'phone' : null;
  if (transports.includes('internal')) return 'device';
  return transports.includes('hybrid') ? 'phone' : null;
}

/** The user's passkeys. Invalidated with all else of the account's MFA; fetched again only where a list of them is shown. */
export const passkeysQuery = ({ client, accountId }: MfaSource) =>
  queryOptions({
    ...shared,
    queryKey: [...mfaKey(accountId), 'passkeys'],
    queryFn: ({ signal }) => readPasskeys(client, { signal }),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });

// None of the calls below goes through the query client: each is made once, on a click.

/**
 * Asks for what the browser needs to make a passkey.
 * @throws CognitoError
 */
export async function startPasskey(client: CognitoClient, signal: AbortSignal): Promise<CreationOptions> {
  const { CredentialCreationOptions: options } = await client.call(
    'StartWebAuthnRegistration',
    {},
    { signal },
  );
  if (!isCreationOptions(options))
    throw new CognitoError({ operation: 'StartWebAuthnRegistration', code: 'InvalidResponse' });
  return options;
}

/** Whether it is what the browser takes. All else in it is the browser's to check. */
function isCreationOptions(options: unknown): options is CreationOptions {
  return (
    typeof options === 'object' &&
    options !== null &&
    'challenge' in options &&
    typeof options.challenge === 'string'
  );
}

/**
 * Has a passkey kept that the browser made. The token must be of the app client that started it (API reference).
 * @throws CognitoError
 */
export async function completePasskey(
  client: CognitoClient,
  { document }: CreatedCredential,
  signal: AbortSignal,
): Promise<void> {
  await client.call('CompleteWebAuthnRegistration', { Credential: document as DocumentType }, { signal });
}

/**
 * Deletes a passkey; `false` where it was gone already.
 * @throws CognitoError
 */
export async function deletePasskey(
  client: CognitoClient,
  credentialId: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await client.call('DeleteWebAuthnCredential', { CredentialId: credentialId }, { signal });
    return true;
  } catch (error) {
    if (error instanceof CognitoError && error.code === 'ResourceNotFoundException') return false;
    throw error;
  }
}

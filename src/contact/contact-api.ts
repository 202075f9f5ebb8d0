import type { QueryClient } from '@tanstack/react-query';
import { decodeUserMfa, mfaStateOf } from '../account/decode-user-mfa.js';
import type { ContactFactor, ContactKind } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import {
  type MfaSource,
  registeredFactorsQuery,
  rememberVerified,
  userMfaQuery,
  withVerified,
} from '../account/queries.js';
import { decodeAnswer } from '../account/reporting-client.js';
import type { CognitoClient, GetUserOutput } from '../cognito/index.js';
import { readFresh } from '../core/resource.js';
import { attributeOf, deliveryOf } from './decode-destination.js';

// No write goes through the query client: its caches would keep the number, the address and the code.

/** A code that the service says it has sent. */
export interface CodeDelivery {
  /** Where to, masked; `null` where the service does not say. */
  readonly destination: string | null;
  /** How; `null` where the service does not say. */
  readonly medium: ContactFactor | null;
}

/**
 * Sets the number or address of the user. The user pool decides whether it replaces the old one at once or
 * once it is verified (`AttributesRequireVerificationBeforeUpdate`), and whether a code is sent.
 * @returns the code that was sent; `null` where the service mentions none.
 * @throws CognitoError
 */
export async function updateContact(
  client: CognitoClient,
  contact: ContactKind,
  value: string,
  signal: AbortSignal,
): Promise<CodeDelivery | null> {
  const { CodeDeliveryDetailsList: sent } = await client.call(
    'UpdateUserAttributes',
    { UserAttributes: [{ Name: attributeOf[contact], Value: value }] },
    { signal },
  );
  // Absent, `null` and `[]` all mean none.
  return decodeAnswer(client, 'UpdateUserAttributes', () =>
    sent?.length ? deliveryOf(contact, sent) : null,
  );
}

/**
 * Has a code sent to the current number or address. For a new one that waits to be verified, use
 * `updateContact`: this code would go to the old one (amplify-flutter #3756). The service sends five in an
 * hour.
 * @throws CognitoError
 */
export async function requestContactCode(
  client: CognitoClient,
  contact: ContactKind,
  signal: AbortSignal,
): Promise<CodeDelivery> {
  const { CodeDeliveryDetails: sent } = await client.call(
    'GetUserAttributeVerificationCode',
    { AttributeName: attributeOf[contact] },
    { signal },
  );
  return decodeAnswer(client, 'GetUserAttributeVerificationCode', () =>
    deliveryOf(contact, sent ? [sent] : []),
  );
}

/**
 * Verifies a number or address by the code that was sent to it. The service checks fifteen in an hour.
 * @throws CognitoError
 */
export async function verifyContact(
  client: CognitoClient,
  contact: ContactKind,
  code: string,
  signal: AbortSignal,
): Promise<void> {
  await client.call('VerifyUserAttribute', { AttributeName: attributeOf[contact], Code: code }, { signal });
}

/**
 * Removes the number or address. The factor that sends codes there stays on: turn it off before.
 * @throws CognitoError
 */
export async function deleteContact(
  client: CognitoClient,
  contact: ContactKind,
  signal: AbortSignal,
): Promise<void> {
  await client.call('DeleteUserAttributes', { UserAttributeNames: [attributeOf[contact]] }, { signal });
}

/** Remembers, and shows at once, that the code was right where GetUser does not tell. */
export function markVerified(
  { queryClient, ...source }: MfaSource & { readonly queryClient: QueryClient },
  contact: ContactKind,
  masked: string | null,
): void {
  rememberVerified(source.client, contact, masked);
  queryClient.setQueryData(
    userMfaQuery(source).queryKey,
    (user) => user && withVerified(source.client, user),
  );
}

/** How the current value compares with what the user typed. */
export type ContactMatch = 'none' | 'other' | 'same';

/** What the service holds now. */
export interface ContactReading {
  readonly state: MfaState;
  readonly match: ContactMatch;
}

/**
 * Reads the user past the cache and stores the answer in it, masked. The number or address is compared here
 * and goes no further.
 * @param value - what the user typed; `null` for the current value: that is always the `same`.
 * @throws CognitoError
 */
export async function readContact(
  { queryClient, ...source }: MfaSource & { readonly queryClient: QueryClient },
  contact: ContactKind,
  value: string | null,
  signal: AbortSignal,
): Promise<ContactReading> {
  let match: ContactMatch = 'none';
  const user = await readFresh(queryClient, userMfaQuery(source).queryKey, async () => {
    const output = await source.client.call('GetUser', {}, { signal });
    const decoded = decodeAnswer(source.client, 'GetUser', () => {
      match = matchIn(output, contact, value);
      return decodeUserMfa(output);
    });
    return withVerified(source.client, decoded);
  });
  const registered = queryClient.getQueryData(registeredFactorsQuery(source).queryKey) ?? 'unknown';
  return { state: mfaStateOf(user, registered), match };
}

function matchIn(
  { UserAttributes }: GetUserOutput,
  contact: ContactKind,
  value: string | null,
): ContactMatch {
  const current = UserAttributes?.find(({ Name }) => Name === attributeOf[contact])?.Value;
  if (!current) return 'none';
  // Servers may keep an address in lower case, and no two mailboxes differ in that alone.
  return value === null || current.toLowerCase() === value.toLowerCase() ? 'same' : 'other';
}

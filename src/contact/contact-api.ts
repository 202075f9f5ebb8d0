import type { QueryClient } from '@tanstack/react-query';
import { decodeUserMfa, maskEmail, maskPhone, mfaStateOf } from '../account/decode-user-mfa.js';
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
import type { CodeDeliveryDetailsType, CognitoClient, GetUserOutput } from '../cognito/index.js';
import { readFresh } from '../core/resource.js';

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
type ContactMatch = 'none' | 'other' | 'same';

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

/** The attribute that holds a contact. */
const attributeOf = { phone: 'phone_number', email: 'email' } as const satisfies Record<ContactKind, string>;

/** A number or address, masked for display. */
export function maskContact(contact: ContactKind, value: string): string {
  return contact === 'phone' ? maskPhone(value) : maskEmail(value);
}

/** The marks that servers hide parts of a destination with. Cognito uses asterisks. */
const hidden = /[*•]/;

/** What the service says about a code that it sent. Absent members say nothing. */
export function deliveryOf(
  contact: ContactKind,
  details: readonly CodeDeliveryDetailsType[],
): { readonly destination: string | null; readonly medium: ContactFactor | null } {
  const own = details.find(({ AttributeName }) => AttributeName === attributeOf[contact]);
  const medium = mediumOf(own?.DeliveryMedium);
  const kind = medium === null ? contact : medium === 'sms' ? 'phone' : 'email';
  return { destination: maskedDestination(kind, own?.Destination?.trim() ?? ''), medium };
}

function mediumOf(name: string | undefined): ContactFactor | null {
  if (name === 'SMS') return 'sms';
  return name === 'EMAIL' ? 'email' : null;
}

/**
 * Masks a destination; `null` for one that cannot be shown. Cognito masks it. Other servers were seen not to, to name another
 * attribute, or to say nothing.
 */
function maskedDestination(kind: ContactKind, destination: string): string | null {
  if (kind === 'email') {
    // Cognito hides the domain too, except its first letter.
    return destination.includes('@') ? maskEmail(destination).replace(/[*•]+/g, '•••') : null;
  }
  if (!hidden.test(destination)) return /\d/.test(destination) ? maskPhone(destination) : null;
  // The hidden part does not show how long the number is.
  const shown = /\d{1,4}$/.exec(destination)?.[0];
  return shown === undefined ? null : `+${'•'.repeat(7)}${shown}`;
}

/** Whether a masked destination can be this number or address. */
export function isDestination(value: string, masked: string): boolean {
  const [start = '', ...rest] = masked.toLowerCase().split(/•+/);
  const end = rest.at(-1) ?? '';
  const text = value.toLowerCase();
  // Between the dots stands, at most, the first letter of a domain.
  const middle = rest.slice(0, -1).every((part) => text.includes(part));
  return text.startsWith(start) && text.endsWith(end) && middle;
}

import type { ContactKind } from '../account/sensitive-change.js';
import type { CognitoClient, GetUserOutput } from '../cognito/index.js';
import { attributeOf, destinationOf } from './decode-destination.js';

// None of the calls goes through the query client: its caches would keep the number, the address and the code.

/** A code that the service says it has sent. */
export interface CodeDelivery {
  /** Where to, masked; `null` where the service does not tell. */
  readonly destination: string | null;
}

/**
 * Gives the user another number or address, or a first one. Whether it takes the place of the old one at once, or once it is
 * verified, is the user pool's to say (`AttributesRequireVerificationBeforeUpdate`), and so is whether a code is sent.
 * @returns the code that was sent; `null` where the service speaks of none.
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
  return sent?.length ? { destination: destinationOf(contact, sent) } : null;
}

/**
 * Has a code sent to the number or address that the user has. Not to a new one that waits to be verified: the code would go
 * to the old one (amplify-flutter #3756). The service sends five in an hour.
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
  return { destination: sent ? destinationOf(contact, [sent]) : null };
}

/**
 * Verifies a number or address by the code that was sent to it. The service looks at fifteen in an hour.
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
 * Takes the number or address away. The factor that sends codes there stays on: turn it off before.
 * @throws CognitoError
 */
export async function deleteContact(
  client: CognitoClient,
  contact: ContactKind,
  signal: AbortSignal,
): Promise<void> {
  await client.call('DeleteUserAttributes', { UserAttributeNames: [attributeOf[contact]] }, { signal });
}

/** What the service has, beside what the user typed. */
export type ContactMatch = 'none' | 'other' | 'same';

/** A client that compares on the way what GetUser says with what the user typed. */
export interface ComparingClient {
  readonly client: CognitoClient;
  /** What the last answer of GetUser came to. */
  readonly match: () => ContactMatch;
}

/**
 * Wraps a client for one reading. What reads through it gets the whole answer as ever, and caches it masked; the number or
 * address itself is handed to nobody.
 * @param value - `null` for whatever is there: that is always the `same`.
 */
export function comparingClient(
  client: CognitoClient,
  contact: ContactKind,
  value: string | null,
): ComparingClient {
  let match: ContactMatch = 'none';
  return {
    match: () => match,
    client: {
      async call(operation, input, options) {
        const output = await client.call(operation, input, options);
        if (operation === 'GetUser') match = matchIn(output as GetUserOutput, contact, value);
        return output;
      },
    },
  };
}

function matchIn(
  { UserAttributes }: GetUserOutput,
  contact: ContactKind,
  value: string | null,
): ContactMatch {
  const held = UserAttributes?.find(({ Name }) => Name === attributeOf[contact])?.Value;
  if (!held) return 'none';
  // Servers may keep an address in lower case; and nobody has two mailboxes that differ in that.
  return value === null || held.toLowerCase() === value.toLowerCase() ? 'same' : 'other';
}

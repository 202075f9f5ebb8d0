import { toFailure } from '../account/to-failure.js';
import { type CognitoClient, CognitoError } from '../cognito/index.js';
import type { TotpSetupFailure } from './totp-setup.js';

// Neither call goes through the query client: its caches would keep the secret and the code.

/**
 * Has a new secret made for an authenticator app. Destructive: a registered authenticator may stop working at once
 * (amplify-js #1226), so it follows an explicit click alone.
 * @throws CognitoError
 */
export async function associateTotp(client: CognitoClient, signal: AbortSignal): Promise<string> {
  const { SecretCode } = await client.call('AssociateSoftwareToken', {}, { signal });
  if (!SecretCode) throw new CognitoError({ operation: 'AssociateSoftwareToken', code: 'InvalidResponse' });
  return SecretCode;
}

/** What the user hands in to have an authenticator verified. */
export interface TotpProof {
  /** Six digits. */
  readonly code: string;
  /** Shown in a later sign-in challenge; empty for none. */
  readonly deviceName: string;
}

/**
 * Verifies an authenticator by its code; `false` for a code that was not right.
 * @throws CognitoError
 */
export async function verifyTotp(
  client: CognitoClient,
  { code, deviceName }: TotpProof,
  signal: AbortSignal,
): Promise<boolean> {
  const { Status } = await client.call(
    'VerifySoftwareToken',
    { UserCode: code, ...(deviceName && { FriendlyDeviceName: deviceName }) },
    { signal },
  );
  if (Status === undefined)
    throw new CognitoError({ operation: 'VerifySoftwareToken', code: 'InvalidResponse' });
  // "ERROR" comes with status 200 (API reference of VerifySoftwareToken).
  return Status === 'SUCCESS';
}

/** Says what a failed step of the set-up means. */
export function totpFailureOf(error: unknown): TotpSetupFailure {
  return (error instanceof CognitoError ? ownMeaningOf(error) : undefined) ?? toFailure(error);
}

function ownMeaningOf({ code, reason }: CognitoError): TotpSetupFailure | undefined {
  switch (code) {
    // A wrong code at enrolment has the first name (aws-amplify-auth-starters #15); the others are documented or were
    // seen for one elsewhere.
    case 'EnableSoftwareTokenMFAException':
    case 'CodeMismatchException':
    case 'ExpiredCodeException':
      return { kind: 'wrong-code' };
    case 'ConcurrentModificationException':
      return { kind: 'set-up-elsewhere' };
    case 'SoftwareTokenMFANotFoundException':
      return { kind: reason === 'totp-not-set-up' ? 'key-lost' : 'not-offered' };
    case 'InvalidUserPoolConfigurationException':
      return { kind: 'not-offered' };
    default:
      return undefined;
  }
}

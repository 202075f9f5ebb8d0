import { decodeAnswer } from '../account/reporting-client.js';
import { type CognitoClient, CognitoError } from '../cognito/index.js';

// Neither call goes through the query client: its caches would keep the secret and the code.

/**
 * Asks for a new secret for an authenticator app. Destructive: a registered authenticator may stop working at
 * once (amplify-js #1226), so call it only on an explicit click.
 * @throws CognitoError
 */
export async function associateTotp(client: CognitoClient, signal: AbortSignal): Promise<string> {
  const { SecretCode } = await client.call('AssociateSoftwareToken', {}, { signal });
  return decodeAnswer(client, 'AssociateSoftwareToken', () => {
    if (!SecretCode) throw new CognitoError({ operation: 'AssociateSoftwareToken', code: 'InvalidResponse' });
    return SecretCode;
  });
}

/** What the user enters to verify an authenticator. */
export interface TotpProof {
  /** Six digits. */
  readonly code: string;
  /** Shown in a later sign-in challenge; empty for none. */
  readonly deviceName: string;
}

/**
 * Verifies an authenticator by its code.
 * @returns `false` for a wrong code.
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
  return decodeAnswer(client, 'VerifySoftwareToken', () => {
    if (Status === undefined)
      throw new CognitoError({ operation: 'VerifySoftwareToken', code: 'InvalidResponse' });
    // "ERROR" comes with status 200 (API reference of VerifySoftwareToken).
    return Status === 'SUCCESS';
  });
}

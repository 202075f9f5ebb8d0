import { type CognitoClient, CognitoError, type CognitoOperation } from '../cognito/index.js';

const reporters = new WeakMap<CognitoClient, (error: CognitoError) => void>();

/** Sets where answers of this client are reported that can't be decoded. */
export function reportUndecodable(client: CognitoClient, report: (error: CognitoError) => void): void {
  reporters.set(client, report);
}

/**
 * Decodes an answer that a client gave. One that can't be decoded is a failed request like any other, so the
 * app's `onError` receives it.
 * @throws CognitoError `InvalidResponse` if `decode` throws.
 */
export function decodeAnswer<T>(client: CognitoClient, operation: CognitoOperation, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    const error =
      cause instanceof CognitoError ? cause : new CognitoError({ operation, code: 'InvalidResponse' });
    reporters.get(client)?.(error);
    throw error;
  }
}

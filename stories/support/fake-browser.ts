import { createSoftwareAuthenticator } from 'cognito-account-kit/testing';

/**
 * A browser in which the user agrees to everything at once. Each call starts with an empty authenticator; its
 * passkeys belong to the emulator's page, regardless of the stories' URL.
 */
export function withAgreeingBrowser(): () => void {
  return createSoftwareAuthenticator({ origin: 'http://localhost' }).install(navigator.credentials);
}

/** The same, with an authenticator that doesn't verify the user. */
export function withUnverifyingBrowser(): () => void {
  return createSoftwareAuthenticator({ origin: 'http://localhost', isUserVerified: false }).install(
    navigator.credentials,
  );
}

/** A browser that prompts the user and gets no answer; only the page can end it. */
export function withWaitingBrowser(): () => void {
  return withCreate(
    ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')), { once: true });
      }),
  );
}

/** A browser that creates no passkey and rejects with a DOMException of this name. */
export function withRefusingBrowser(name: string): () => void {
  return withCreate(() => Promise.reject(new DOMException('', name)));
}

/** A browser without passkeys. */
export function withoutWebAuthn(): () => void {
  const own = Object.getOwnPropertyDescriptor(window, 'PublicKeyCredential');
  Reflect.deleteProperty(window, 'PublicKeyCredential');
  return () => own && Object.defineProperty(window, 'PublicKeyCredential', own);
}

/** A page without HTTPS. */
export function withInsecureOrigin(): () => void {
  return replaceIn(window, 'isSecureContext', false);
}

/** Receives errors of the app's own code, so that they don't fail a story about them. */
export function withReportedErrors(): () => void {
  return replaceIn(window, 'reportError', () => undefined);
}

function withCreate(create: (options: CredentialCreationOptions) => Promise<Credential>): () => void {
  return replaceIn(navigator.credentials, 'create', create);
}

function replaceIn(target: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}

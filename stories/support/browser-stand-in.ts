import { createSoftwareAuthenticator } from 'cognito-account-kit/testing';

/**
 * A browser in which the user agrees to everything at once. Each call begins with an authenticator that holds no passkeys; the page
 * that they are made for is the emulator's own, wherever the stories are served.
 */
export function withAgreeingBrowser(): () => void {
  return createSoftwareAuthenticator({ origin: 'http://localhost' }).install(navigator.credentials);
}

/** The same, with an authenticator that asks for no PIN, finger or face. */
export function withUnverifyingBrowser(): () => void {
  return createSoftwareAuthenticator({ origin: 'http://localhost', isUserVerified: false }).install(
    navigator.credentials,
  );
}

/** A browser that asks the user and gets no answer; only the page can end it. */
export function withWaitingBrowser(): () => void {
  return withCreate(
    ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')), { once: true });
      }),
  );
}

/** A browser that makes no passkey, and tells why by the name of a DOMException. */
export function withRefusingBrowser(name: string): () => void {
  return withCreate(() => Promise.reject(new DOMException('', name)));
}

/** A browser that has never heard of passkeys. */
export function withoutWebAuthn(): () => void {
  const own = Object.getOwnPropertyDescriptor(window, 'PublicKeyCredential');
  Reflect.deleteProperty(window, 'PublicKeyCredential');
  return () => own && Object.defineProperty(window, 'PublicKeyCredential', own);
}

/** A page that did not come over HTTPS. */
export function withInsecureOrigin(): () => void {
  return replaceIn(window, 'isSecureContext', false);
}

/** Where faults of the app's own code end up, which are no faults of a story that is about them. */
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

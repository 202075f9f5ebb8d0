import { attempt } from '../core/outside-world.js';
import type { CanCreateHere, PasskeyFailure } from './passkey-failure.js';

const here = {
  possible: { ok: true },
  insecure: { ok: false, reason: 'insecure-origin' },
  unsupported: { ok: false, reason: 'no-web-authn' },
} as const satisfies Record<string, CanCreateHere>;

/** Whether a passkey can be created on this page. The same answer is the same object. */
export function canCreateHere(): CanCreateHere {
  // Checked first: an insecure page has no PublicKeyCredential either, and that is not the browser's fault. Absent, as in
  // jsdom, it says nothing.
  if (attempt(() => isSecureContext) === false) return here.insecure;
  const isSupported = attempt(() => typeof PublicKeyCredential === 'function' && 'credentials' in navigator);
  return isSupported ? here.possible : here.unsupported;
}

/** What server rendering assumes, without a browser to ask. */
export const canCreateOnServer = (): CanCreateHere => here.possible;

/** The browser's options from StartWebAuthnRegistration: PublicKeyCredentialCreationOptionsJSON. The kit reads only these. */
export interface CreationOptions {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
}

/** A passkey that the browser created. */
export interface CreatedCredential {
  /** Base64url. */
  readonly id: string;
  /** The input of CompleteWebAuthnRegistration: RegistrationResponseJSON. */
  readonly document: object;
}

/** The host that a passkey is for. Where the options name none, browsers use the page's own (WebAuthn, section 5.1.3). */
export function relyingPartyOf({ rp }: CreationOptions): string {
  return rp?.id ?? location.hostname;
}

/**
 * The host on which a user can create passkeys, if not on this page. `null` where this page is on that host or below it
 * (WebAuthn, section 5.1.3: the relying party's id is a suffix of the page's host).
 */
export function hostElsewhere(relyingPartyId: string): string | null {
  const { hostname } = location;
  return hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`) ? null : relyingPartyId;
}

/** The library for browsers without WebAuthn's JSON methods could not be loaded. */
class FallbackNotLoaded extends Error {}

/** Browsers have both JSON methods or none. All have them since March 2025 (Chrome 129, Firefox 119, Safari 18.4). */
const hasJsonMethods = () => 'parseCreationOptionsFromJSON' in PublicKeyCredential;

async function loadFallback() {
  try {
    return await import('@simplewebauthn/browser');
  } catch {
    throw new FallbackNotLoaded();
  }
}

/** Starts to load what this browser lacks. Call it on the click, before the user's activation expires. */
export function prepareCreation(): void {
  if (!hasJsonMethods()) loadFallback().catch(() => undefined);
}

/**
 * Asks the browser to create a passkey. The browser asks the user, who can take a minute.
 * @throws the browser's error, for {@link browserFailureOf}; the reason of `signal` once that is aborted.
 */
export async function createCredential(
  options: CreationOptions,
  signal: AbortSignal,
): Promise<CreatedCredential> {
  if (!hasJsonMethods()) return createByLibrary(options, signal);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await navigator.credentials.create({ publicKey, signal });
  if (credential === null) throw new DOMException('No credential was created.', 'UnknownError');
  return { id: credential.id, document: encodeCredential(credential as PublicKeyCredential) };
}

async function createByLibrary(options: CreationOptions, signal: AbortSignal): Promise<CreatedCredential> {
  const { startRegistration, WebAuthnAbortService } = await loadFallback();
  signal.throwIfAborted();
  // The library accepts no abort signal; it has its own.
  const cancel = () => WebAuthnAbortService.cancelCeremony();
  signal.addEventListener('abort', cancel);
  try {
    type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
    const document = await startRegistration({ optionsJSON: options as Options });
    return { id: document.id, document };
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/**
 * Encodes a credential as JSON. Some password managers that replace the browser's dialog return objects without `toJSON`, or with
 * one that throws (ProtonMail/WebClients #470, dotnet/aspnetcore #62916), or whose results throw when they are touched. The passkey
 * exists by then, so it is encoded by hand rather than lost.
 */
function encodeCredential(credential: PublicKeyCredential): object {
  const json = copyOf(() => credential.toJSON() as { response?: { attestationObject?: unknown } });
  return typeof json?.response?.attestationObject === 'string' ? json : encodeByHand(credential);
}

/** Only the id, the client data and the attestation object are needed: each other part is left out where it cannot be read. */
function encodeByHand(credential: PublicKeyCredential): object {
  const { id } = credential;
  const authenticatorAttachment = attempt(() => credential.authenticatorAttachment);
  const response = credential.response as AuthenticatorAttestationResponse;
  const publicKey = attempt(() => base64url(response.getPublicKey()));
  const authenticatorData = attempt(() => base64url(response.getAuthenticatorData()));
  const publicKeyAlgorithm = copyOf<unknown>(() => response.getPublicKeyAlgorithm());
  return {
    id,
    rawId: id,
    type: attempt(() => credential.type) ?? 'public-key',
    ...(authenticatorAttachment && { authenticatorAttachment }),
    clientExtensionResults: copyOf<object>(() => credential.getClientExtensionResults()) ?? {},
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      attestationObject: base64url(response.attestationObject),
      transports: copyOf<string[]>(() => response.getTransports()) ?? [],
      // The attestation object contains all three too.
      ...(authenticatorData && { authenticatorData }),
      ...(publicKey && { publicKey }),
      ...(typeof publicKeyAlgorithm === 'number' && { publicKeyAlgorithm }),
    },
  };
}

/** A plain copy of what a call returns: an object of an extension may throw later, when it is sent. */
function copyOf<T>(call: () => T): T | undefined {
  return attempt(() => JSON.parse(JSON.stringify(call())) as T);
}

/** Empty for a key in a format that the browser does not support. */
function base64url(buffer: ArrayBuffer | null): string {
  if (buffer === null) return '';
  const bytes = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Interprets an error of {@link createCredential} by its name (WebAuthn, section 5.1.3). The library keeps the names.
 * @param relyingPartyId - the host that the passkey was meant for, if it is not this page's: {@link hostElsewhere}.
 */
export function browserFailureOf(error: unknown, relyingPartyId: string | null): PasskeyFailure {
  if (error instanceof FallbackNotLoaded) return { kind: 'unreachable', outcome: 'not-applied' };
  // Not `instanceof`: a simulated browser's errors are of another realm.
  switch ((Object(error) as { name?: unknown }).name) {
    // The first also means a timeout, or a frame that may not ask. The second did not come from our own signal: a user who
    // cancels through the kit sees no failure.
    case 'NotAllowedError':
    case 'AbortError':
      return { kind: 'cancelled' };
    case 'InvalidStateError':
      return { kind: 'exists-here' };
    case 'SecurityError':
      return { kind: 'wrong-origin', relyingPartyId };
    case 'ConstraintError':
    case 'NotSupportedError':
      return { kind: 'not-capable' };
    // The last one: an earlier request to the browser has not ended yet.
    case 'UnknownError':
    case 'NotReadableError':
    case 'OperationError':
      return { kind: 'device-failed' };
    default:
      return { kind: 'unexpected' };
  }
}

/** A passkey that the service does not have. */
export interface UnknownCredential {
  /** `null` where the host that it is for is not known: then the browser cannot be told. */
  readonly relyingPartyId: string | null;
  /** Base64url. */
  readonly credentialId: string;
}

/**
 * Tells the browser that the service does not have a passkey (any more), so that password managers stop offering it
 * (`signalUnknownCredential` of WebAuthn Level 3). Where the browser cannot or will not listen, nothing is lost.
 */
export function signalUnknownCredential({ relyingPartyId: rpId, credentialId }: UnknownCredential): void {
  if (rpId === null) return;
  // Early versions threw where later ones reject, and other browsers have no such function.
  attempt(
    () => void PublicKeyCredential.signalUnknownCredential({ rpId, credentialId }).catch(() => undefined),
  );
}

import type { CanCreateHere, PasskeyFailure } from './passkey-failure.js';

const here = {
  possible: { ok: true },
  insecure: { ok: false, reason: 'insecure-origin' },
  unsupported: { ok: false, reason: 'no-web-authn' },
} as const satisfies Record<string, CanCreateHere>;

/** Whether a passkey can be made on this page. The same answer is the same object. */
export function canCreateHere(): CanCreateHere {
  // First, because a page that is not secure has no PublicKeyCredential either, and that is not the browser's fault.
  if (!isSecureContext) return here.insecure;
  return typeof PublicKeyCredential === 'function' && 'credentials' in navigator
    ? here.possible
    : here.unsupported;
}

/** What a server that renders takes for true, which has no browser to ask. */
export const canCreateOnServer = (): CanCreateHere => here.possible;

/** What StartWebAuthnRegistration gives out for the browser: PublicKeyCredentialCreationOptionsJSON, unread but for these. */
export interface CreationOptions {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
}

/** A passkey that the browser made. */
export interface CreatedCredential {
  /** Base64url. */
  readonly id: string;
  /** What CompleteWebAuthnRegistration takes: RegistrationResponseJSON. */
  readonly document: object;
}

/** The host that a passkey is for: where the options name none, browsers take the page's own (WebAuthn, section 5.1.3). */
export function relyingPartyOf({ rp }: CreationOptions): string {
  return rp?.id ?? location.hostname;
}

/**
 * Where a user can make passkeys, if not on this page; `null` where this page is on that host or below it, as far as its address
 * goes (WebAuthn, section 5.1.3: the relying party's id is a suffix of the page's host).
 */
export function hostElsewhere(relyingPartyId: string): string | null {
  const { hostname } = location;
  return hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`) ? null : relyingPartyId;
}

/** The library for browsers without WebAuthn's JSON methods could not be loaded. */
class FallbackNotLoaded extends Error {}

/** Browsers have both of its JSON methods or none; all since March 2025 (Chrome 129, Firefox 119, Safari 18.4). */
const hasJsonMethods = () => 'parseCreationOptionsFromJSON' in PublicKeyCredential;

async function loadFallback() {
  try {
    return await import('@simplewebauthn/browser');
  } catch {
    throw new FallbackNotLoaded();
  }
}

/** Begins to load what this browser lacks. Called on the click, so that the user's activation does not lapse over it. */
export function prepareCreation(): void {
  if (!hasJsonMethods()) loadFallback().catch(() => undefined);
}

/**
 * Has the browser make a passkey. It asks the user, who can take a minute.
 * @throws whatever the browser says, for {@link browserFailureOf}; the reason of `signal` when that was aborted.
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
  if (credential === null) throw new DOMException('No credential was made.', 'UnknownError');
  return { id: credential.id, document: encodeCredential(credential as PublicKeyCredential) };
}

async function createByLibrary(options: CreationOptions, signal: AbortSignal): Promise<CreatedCredential> {
  const { startRegistration, WebAuthnAbortService } = await loadFallback();
  signal.throwIfAborted();
  // The library has an abort signal of its own, and takes no other.
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
 * A credential as JSON. Password managers that stand in for the browser were seen to give objects without `toJSON`, or with one
 * that throws (ProtonMail/WebClients #470, dotnet/aspnetcore #62916): the passkey is made by then, so it is written down by hand
 * rather than lost.
 */
function encodeCredential(credential: PublicKeyCredential): object {
  const json = attempt(() => credential.toJSON() as { response?: { attestationObject?: unknown } });
  return typeof json?.response?.attestationObject === 'string' ? json : encodeByHand(credential);
}

function encodeByHand(credential: PublicKeyCredential): object {
  const { id, type } = credential;
  const authenticatorAttachment = attempt(() => credential.authenticatorAttachment);
  const response = credential.response as AuthenticatorAttestationResponse;
  const publicKey = attempt(() => response.getPublicKey());
  const authenticatorData = attempt(() => response.getAuthenticatorData());
  const publicKeyAlgorithm = attempt(() => response.getPublicKeyAlgorithm());
  return {
    id,
    rawId: id,
    type,
    ...(authenticatorAttachment && { authenticatorAttachment }),
    clientExtensionResults: attempt(() => credential.getClientExtensionResults()) ?? {},
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      attestationObject: base64url(response.attestationObject),
      transports: attempt(() => response.getTransports()) ?? [],
      // All three stand in the attestation object too.
      ...(authenticatorData && { authenticatorData: base64url(authenticatorData) }),
      ...(publicKey && { publicKey: base64url(publicKey) }),
      ...(publicKeyAlgorithm !== undefined && { publicKeyAlgorithm }),
    },
  };
}

/** What a method or a getter gives; `undefined` where it is missing or throws. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

function base64url(buffer: ArrayBuffer): string {
  const bytes = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Says what an error of {@link createCredential} means, by its name (WebAuthn, section 5.1.3); the library keeps the names.
 * @param relyingPartyId - the host that the passkey was to be for, where users can be told to go there: {@link hostElsewhere}.
 */
export function browserFailureOf(error: unknown, relyingPartyId: string | null): PasskeyFailure {
  if (error instanceof FallbackNotLoaded) return { kind: 'unreachable', outcome: 'not-applied' };
  switch (error instanceof Error ? error.name : '') {
    // The first is also that of a timeout and of a frame that may not ask. The second is not by our own hand: whoever gave
    // up through us is told nothing.
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
    // The last of them: an earlier request of the browser's has not ended yet.
    case 'UnknownError':
    case 'NotReadableError':
    case 'OperationError':
      return { kind: 'device-failed' };
    default:
      return { kind: 'unexpected' };
  }
}

/** A passkey that the service does not have. */
export interface UnknownPasskey {
  /** `null` where it is not known which host it is for: then nobody can be told. */
  readonly relyingPartyId: string | null;
  /** Base64url. */
  readonly credentialId: string;
}

/**
 * Tells the browser that the service does not have a passkey (any more), so that password managers stop offering it
 * (`signalUnknownCredential` of WebAuthn Level 3). A favour: where it is missing or refused, nothing is lost.
 */
export function signalUnknown({ relyingPartyId: rpId, credentialId }: UnknownPasskey): void {
  if (rpId === null || !('PublicKeyCredential' in globalThis)) return;
  if (!('signalUnknownCredential' in PublicKeyCredential)) return;
  try {
    PublicKeyCredential.signalUnknownCredential({ rpId, credentialId }).catch(() => undefined);
  } catch {
    // Early versions threw where later ones reject.
  }
}

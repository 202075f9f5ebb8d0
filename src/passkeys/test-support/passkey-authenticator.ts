import { afterEach, beforeEach, type MockInstance, onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';

/** The parts of the protocol's WebAuthn domain that the tests use. */
interface Protocol {
  send(method: 'WebAuthn.enable' | 'WebAuthn.disable'): Promise<void>;
  send(
    method: 'WebAuthn.addVirtualAuthenticator',
    params: { options: Record<string, string | boolean> },
  ): Promise<{ authenticatorId: string }>;
  send(
    method: 'WebAuthn.getCredentials',
    params: { authenticatorId: string },
  ): Promise<{ credentials: readonly { credentialId: string }[] }>;
  send(
    method: 'WebAuthn.setAutomaticPresenceSimulation',
    params: { authenticatorId: string; enabled: boolean },
  ): Promise<void>;
}

/** An authenticator that the browser treats as built in. */
export interface VirtualAuthenticator {
  /** The ids of the passkeys that it holds, base64url. */
  readonly held: () => Promise<readonly string[]>;
  /** From now on nobody touches it: the browser keeps asking. */
  readonly leaveUnanswered: () => Promise<void>;
  /** The passkeys that were signalled to the browser as unknown to the service. */
  readonly signalled: () => readonly unknown[];
  /** The mock of the browser's signalling method. */
  readonly signal: () => MockInstance<typeof PublicKeyCredential.signalUnknownCredential>;
}

/** Gives each test of a file a new authenticator, through the browser's own protocol. */
export function virtualAuthenticator(): VirtualAuthenticator {
  const session = cdp() as unknown as Protocol;
  let authenticatorId = '';
  let signal: ReturnType<VirtualAuthenticator['signal']>;

  beforeEach(async () => {
    signal = vi.spyOn(PublicKeyCredential, 'signalUnknownCredential').mockResolvedValue();
    await session.send('WebAuthn.enable');
    const added = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    authenticatorId = added.authenticatorId;
  });
  afterEach(() => session.send('WebAuthn.disable'));

  return {
    async held() {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.map(({ credentialId }) =>
        credentialId.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
      );
    },
    leaveUnanswered: () =>
      session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false }),
    signalled: () => signal.mock.calls.map(([options]) => options),
    signal: () => signal,
  };
}

/** Replaces the browser's request to its authenticator. */
export function browserAnswers(answer: (options?: CredentialCreationOptions) => Promise<Credential | null>) {
  vi.spyOn(navigator.credentials, 'create').mockImplementation(answer);
}

/** Makes the browser fail with an error of this name. */
export function browserRefuses(name: string): void {
  browserAnswers(() => Promise.reject(new DOMException('Words of a browser.', name)));
}

/** Removes a member of the browser until the end of the test. */
export function removeMember(owner: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (!descriptor) throw new Error(`This browser has no ${name} to remove.`);
  Reflect.deleteProperty(owner, name);
  onTestFinished(() => void Object.defineProperty(owner, name, descriptor));
}

import { afterEach, beforeEach, type MockInstance, onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';

/** The protocol's WebAuthn domain, as far as it is used here. */
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

/** An authenticator that the browser itself takes for one that is built in. */
export interface VirtualAuthenticator {
  /** The ids of the passkeys that it holds, base64url. */
  readonly held: () => Promise<readonly string[]>;
  /** From now on nobody touches it: the browser asks and asks. */
  readonly leaveUnanswered: () => Promise<void>;
  /** Which passkeys the browser was told that the service does not have. */
  readonly disowned: () => readonly unknown[];
  /** What stands in for the browser's way to be told so. */
  readonly signal: () => MockInstance<typeof PublicKeyCredential.signalUnknownCredential>;
}

/** Gives each test of a file a new one, over the browser's own protocol. */
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
    disowned: () => signal.mock.calls.map(([options]) => options),
    signal: () => signal,
  };
}

/** What the browser does in place of asking its authenticator. */
export function browserAnswers(answer: (options?: CredentialCreationOptions) => Promise<Credential | null>) {
  vi.spyOn(navigator.credentials, 'create').mockImplementation(answer);
}

/** The browser fails with an error of this name. */
export function browserRefuses(name: string): void {
  browserAnswers(() => Promise.reject(new DOMException('Words of a browser.', name)));
}

/** Takes a member of the browser's away until the end of the test. */
export function takeAway(owner: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (!descriptor) throw new Error(`This browser has no ${name} to take away.`);
  Reflect.deleteProperty(owner, name);
  onTestFinished(() => void Object.defineProperty(owner, name, descriptor));
}

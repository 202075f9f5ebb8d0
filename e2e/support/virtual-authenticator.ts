import type { CDPSession, Page } from '@playwright/test';

/** A passkey in the authenticator. */
export interface VirtualPasskey {
  /** Base64url without padding, as ListWebAuthnCredentials has it. */
  readonly credentialId: string;
  readonly relyingPartyId: string;
  readonly signCount: number;
}

/**
 * An authenticator of the browser's own (Chrome DevTools Protocol, domain WebAuthn): a platform authenticator that keeps
 * passkeys. The user is there and agrees at once, unless the test says otherwise.
 */
export class VirtualAuthenticator {
  readonly #session: CDPSession;
  readonly #authenticatorId: string;

  private constructor(session: CDPSession, authenticatorId: string) {
    this.#session = session;
    this.#authenticatorId = authenticatorId;
  }

  /** Gives a page its authenticator. Without one, the browser would open a window that no test can answer. */
  static async add(page: Page): Promise<VirtualAuthenticator> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualAuthenticator(session, authenticatorId);
  }

  /** Whether the user proves who they are (by PIN, finger or face) when asked for it. */
  async setUserVerified(isUserVerified: boolean): Promise<void> {
    await this.#session.send('WebAuthn.setUserVerified', {
      authenticatorId: this.#authenticatorId,
      isUserVerified,
    });
  }

  /** Whether the user answers the browser. Where not, a request waits until the page or its time ends it. */
  async setAnswering(enabled: boolean): Promise<void> {
    await this.#session.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId: this.#authenticatorId,
      enabled,
    });
  }

  /** The passkeys that it holds. */
  async passkeys(): Promise<VirtualPasskey[]> {
    const { credentials } = await this.#session.send('WebAuthn.getCredentials', {
      authenticatorId: this.#authenticatorId,
    });
    return credentials.map(({ credentialId, rpId = '', signCount }) => ({
      credentialId: Buffer.from(credentialId, 'base64').toString('base64url'),
      relyingPartyId: rpId,
      signCount,
    }));
  }

  /** Takes the authenticator away, with all that it holds. */
  async remove(): Promise<void> {
    await this.#session.send('WebAuthn.removeVirtualAuthenticator', {
      authenticatorId: this.#authenticatorId,
    });
    await this.#session.detach();
  }
}

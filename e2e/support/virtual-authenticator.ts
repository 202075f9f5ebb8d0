import type { CDPSession, Page } from '@playwright/test';

/** A passkey in the authenticator. */
export interface VirtualPasskey {
  /** Base64url without padding, as in ListWebAuthnCredentials. */
  readonly credentialId: string;
  readonly relyingPartyId: string;
  readonly signCount: number;
}

/**
 * The browser's virtual authenticator (Chrome DevTools Protocol, domain WebAuthn): a platform authenticator
 * that stores passkeys. The user is present and agrees at once, unless the test says otherwise.
 */
export class VirtualAuthenticator {
  readonly #session: CDPSession;
  readonly #authenticatorId: string;

  private constructor(session: CDPSession, authenticatorId: string) {
    this.#session = session;
    this.#authenticatorId = authenticatorId;
  }

  /**
   * Adds an authenticator to a page. Without one, the browser would open a window that no test can answer.
   */
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

  /** Sets whether the user passes user verification (PIN, fingerprint, face). */
  async setUserVerified(isUserVerified: boolean): Promise<void> {
    await this.#session.send('WebAuthn.setUserVerified', {
      authenticatorId: this.#authenticatorId,
      isUserVerified,
    });
  }

  /**
   * Sets whether the user answers the browser. If not, a request waits until the page or its timeout ends it.
   */
  async setAnswering(enabled: boolean): Promise<void> {
    await this.#session.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId: this.#authenticatorId,
      enabled,
    });
  }

  /** Returns its passkeys. */
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

  /** Removes the authenticator and its passkeys. */
  async remove(): Promise<void> {
    await this.#session.send('WebAuthn.removeVirtualAuthenticator', {
      authenticatorId: this.#authenticatorId,
    });
    await this.#session.detach();
  }
}

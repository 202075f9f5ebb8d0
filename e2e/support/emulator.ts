import type { APIRequestContext, Page } from '@playwright/test';
import type {
  EmulatedUserPatch,
  EmulatedUserState,
  Fault,
  IssuedTokens,
  IssueTokensOptions,
} from 'cognito-account-kit/testing';
import type { EmulatedPoolName, PhoneContent } from '../../demo/config/demo-config.js';
import type { Phone } from './phone.js';

/** Direct access to a test's emulator: what an administrator or a bad network could do. */
export class Emulator implements Phone {
  readonly address: string;
  readonly #request: APIRequestContext;
  readonly #sandbox: string;
  readonly #spent = new Set<string>();

  /** `sandbox`: the name that separates these pools from all others in the demo. */
  constructor(request: APIRequestContext, sandbox: string) {
    this.#request = request;
    this.address = `/?sandbox=${sandbox}`;
    this.#sandbox = sandbox;
  }

  /** Returns the current state of a user. */
  async user(username: string): Promise<EmulatedUserState> {
    return this.#call<EmulatedUserState>('GET', `users/${username}`);
  }

  /** Changes a user, as an administrator or the user on another device could. */
  async changes(username: string, patch: EmulatedUserPatch): Promise<void> {
    await this.#call('POST', `users/${username}`, patch);
  }

  /** Adds a fault to a pool; it lasts until `heals`, or for its `times`. */
  async fails(fault: Fault, pool: EmulatedPoolName = 'optional'): Promise<void> {
    await this.#call('POST', `${pool}/faults`, fault);
  }

  /** Removes all faults of a pool. */
  async heals(pool: EmulatedPoolName = 'optional'): Promise<void> {
    await this.#call('DELETE', `${pool}/faults`);
  }

  /** Ends all sessions of a user, as an administrator could. */
  async revokes(username: string): Promise<void> {
    await this.#call('POST', `users/${username}/revoke`);
  }

  /** Issues tokens without a sign-in. */
  async tokens(username: string, options: IssueTokensOptions): Promise<IssuedTokens> {
    return this.#call<IssuedTokens>('POST', `users/${username}/tokens`, options);
  }

  /**
   * Registers an earlier passkey of the user, with the authenticator of a demo page. Opens the demo in that
   * page.
   */
  async registersPasskey(page: Page, username: string): Promise<void> {
    const { accessToken } = await this.tokens(username, {});
    await page.goto(this.address);
    await page.evaluate(
      async ([endpoint = '', AccessToken]) => {
        const call = async (operation: string, input: object) => {
          const response = await fetch(endpoint, {
            method: 'POST',
            headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
            body: JSON.stringify({ AccessToken, ...input }),
          });
          if (!response.ok) throw new Error(`${operation}: ${await response.text()}`);
          return (await response.json()) as {
            CredentialCreationOptions: PublicKeyCredentialCreationOptionsJSON;
          };
        };
        const { CredentialCreationOptions: options } = await call('StartWebAuthnRegistration', {});
        const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
        const Credential = await navigator.credentials.create({ publicKey });
        await call('CompleteWebAuthnRegistration', { Credential });
      },
      [`/emulator/${this.#sandbox}/optional/`, accessToken],
    );
  }

  async sentCode(username: string, medium: 'SMS' | 'EMAIL'): Promise<string> {
    const { messages } = await this.#phone(username);
    const newest = messages.find((message) => message.medium === medium);
    if (!newest) throw new Error(`No ${medium} was sent to ${username}.`);
    return newest.code;
  }

  /**
   * The service accepts no code twice, and accepts the next one up to 30 seconds early. So two sign-ins need
   * no wait, and a third one within half a minute is impossible.
   */
  async appCode(username: string): Promise<string> {
    const { authenticator } = await this.#phone(username);
    if (!authenticator) throw new Error(`${username} has no authenticator.`);
    const { code, nextCode } = authenticator;
    const fresh = [code, nextCode].find((candidate) => !this.#spent.has(`${username} ${candidate}`));
    if (fresh === undefined)
      throw new Error('Two codes were used already; the next one takes half a minute.');
    this.#spent.add(`${username} ${fresh}`);
    return fresh;
  }

  async #phone(username: string): Promise<PhoneContent> {
    return this.#call<PhoneContent>('GET', `phone?username=${username}`);
  }

  async #call<Answer = unknown>(method: string, path: string, data?: object): Promise<Answer> {
    const url = `/emulator/${this.#sandbox}/${path}`;
    const response = await this.#request.fetch(url, { method, ...(data && { data }) });
    if (!response.ok()) throw new Error(`${method} ${url} was answered with ${response.status()}.`);
    return (await response.json()) as Answer;
  }
}

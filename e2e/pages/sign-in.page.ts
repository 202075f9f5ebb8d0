import { expect, type Locator, type Page } from '@playwright/test';
import type { Asked, Method } from '../support/asked.js';
import type { Phone } from '../support/phone.js';

/** The demo's settings; the others have their defaults. */
export interface DemoSettings {
  readonly apply?: 'on-save';
  readonly confirm?: 'password';
  readonly theme?: 'light' | 'dark';
  readonly dir?: 'rtl';
  readonly density?: 'compact';
}

const PASSWORD = 'Correct-Horse-1';

const headings: Readonly<Record<string, Method>> = {
  'Enter the code from your app': 'Authenticator app',
  'Check your text messages': 'Text message',
  'Check your email': 'Email',
};

const CHOOSE = 'Choose how to confirm it is you';

/** The demo's sign-in: the password and the preferred factor, or a passkey. */
export class SignInPage {
  readonly username: Locator;
  readonly password: Locator;
  readonly code: Locator;
  readonly rememberDevice: Locator;
  readonly passkey: Locator;
  readonly alert: Locator;
  readonly #page: Page;
  readonly #phone: Phone;

  constructor(page: Page, phone: Phone) {
    this.#page = page;
    this.#phone = phone;
    this.username = page.getByRole('textbox', { name: 'Username' });
    this.password = page.getByRole('textbox', { name: 'Password' });
    this.code = page.getByRole('textbox', { name: 'Code' });
    this.rememberDevice = page.getByRole('checkbox', { name: 'Remember this device' });
    this.passkey = page.getByRole('button', { name: 'Sign in with a passkey' });
    // Fields have an empty one, for what may go wrong.
    this.alert = page.getByRole('alert').filter({ hasText: /\S/ });
  }

  async open(settings: DemoSettings = {}): Promise<void> {
    const query = new URLSearchParams({ ...settings }).toString();
    const { address } = this.#phone;
    await this.#page.goto(query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address);
  }

  async givesPassword(username: string): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(PASSWORD);
    await this.#page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Starts a sign-in with a passkey instead of the password; the test checks the result. */
  async usesPasskey(username: string): Promise<void> {
    await this.username.fill(username);
    await this.passkey.click();
  }

  /** Completes a sign-in with a passkey; no second step follows. */
  async signsInWithPasskey(username: string): Promise<void> {
    await this.usesPasskey(username);
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Account settings' })).toBeVisible();
  }

  /** Returns the page's challenge after a right password. */
  async asked(): Promise<Asked> {
    const heading = this.#page.getByRole('heading', { level: 1 });
    await expect(heading).not.toHaveText('Sign in');
    const title = await heading.innerText();
    if (title === 'Account settings') return 'nothing';
    if (title === CHOOSE) return { choiceOf: await this.#choices() };
    const method = headings[title];
    if (!method) throw new Error(`The sign-in shows a step that is not known: "${title}"`);
    return method;
  }

  async chooses(method: Method): Promise<void> {
    await this.#page.getByRole('button', { name: method }).click();
    await expect(this.code).toBeVisible();
  }

  /** Reads the code on the demo phone and types it. */
  async givesCode(username: string, method: Method): Promise<void> {
    await this.code.fill(await this.#codeFor(username, method));
    await this.#page.getByRole('button', { name: 'Verify' }).click();
  }

  /** Completes any sign-in; of a choice, it takes the first option. Resolves with the challenge. */
  async signsInAs(username: string): Promise<Asked> {
    await this.givesPassword(username);
    const asked = await this.asked();
    if (asked !== 'nothing') {
      const method = typeof asked === 'string' ? asked : asked.choiceOf[0];
      if (!method) throw new Error('The sign-in offers a choice of nothing.');
      if (typeof asked !== 'string') await this.chooses(method);
      await this.givesCode(username, method);
    }
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Account settings' })).toBeVisible();
    return asked;
  }

  async #choices(): Promise<Method[]> {
    const names = await this.#page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('button')
      .allInnerTexts();
    return names as Method[];
  }

  #codeFor(username: string, method: Method): Promise<string> {
    switch (method) {
      case 'Authenticator app':
        return this.#phone.appCode(username);
      case 'Text message':
        return this.#phone.sentCode(username, 'SMS');
      case 'Email':
        return this.#phone.sentCode(username, 'EMAIL');
    }
  }
}

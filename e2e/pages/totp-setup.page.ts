import { expect, type Locator, type Page } from '@playwright/test';
import type { Phone } from '../support/phone.js';
import { types } from '../support/types.js';
import { MfaPanelPage } from './mfa-panel.page.js';

/** The set-up of an authenticator app, by its accessible names. */
export class TotpSetupPage {
  readonly dialog: Locator;
  readonly code: Locator;
  readonly key: Locator;
  readonly prefer: Locator;
  readonly #page: Page;
  readonly #panel: MfaPanelPage;
  readonly #phone: Phone;

  constructor(page: Page, phone: Phone) {
    this.#page = page;
    this.#panel = new MfaPanelPage(page);
    this.#phone = phone;
    this.dialog = page.getByRole('dialog');
    this.code = this.dialog.getByRole('textbox', { name: 'Code from the app' });
    this.key = this.dialog.getByText(/^(\w{4} ){6,}/);
    this.prefer = this.dialog.getByRole('checkbox', { name: 'Make it my preferred method' });
  }

  async opens(action: 'Set up' | 'Replace'): Promise<void> {
    await this.#panel.button(`${action} authenticator app`).click();
    await this.shows(`${action} authenticator app`);
  }

  /** Requests a key, and waits for it. */
  async continues(): Promise<void> {
    await this.presses('Continue');
    await expect(this.code).toBeVisible();
  }

  /** Reads the code on the phone that scanned the key, and types it. */
  async givesCode(username: string): Promise<void> {
    await types(this.code, await this.#phone.appCode(username));
    await this.#page.keyboard.press('Enter');
  }

  async presses(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }

  /** Waits until the step with this title has the focus. */
  async shows(title: string): Promise<void> {
    await expect(this.dialog.page().getByRole('dialog', { name: title })).toBeFocused();
  }

  /** The key without the spaces between its groups. */
  async secret(): Promise<string> {
    // It may be folded away.
    return ((await this.key.textContent()) ?? '').replaceAll(' ', '');
  }
}

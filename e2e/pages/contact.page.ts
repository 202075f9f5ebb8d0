import { expect, type Locator, type Page } from '@playwright/test';
import type { Phone } from '../support/phone.js';
import { types } from '../support/types.js';
import { MfaPanelPage } from './mfa-panel.page.js';

/** The dialog for a phone number or an email address, by its accessible names. */
export class ContactPage {
  readonly dialog: Locator;
  /** The number or address, the first or a new one. */
  readonly field: Locator;
  readonly country: Locator;
  readonly code: Locator;
  readonly prefer: Locator;
  readonly resend: Locator;
  readonly #page: Page;
  readonly #panel: MfaPanelPage;
  readonly #phone: Phone;

  constructor(page: Page, phone: Phone) {
    this.#page = page;
    this.#panel = new MfaPanelPage(page);
    this.#phone = phone;
    this.dialog = page.getByRole('dialog');
    this.field = this.dialog.getByRole('textbox', { name: /phone number|email address/i });
    this.country = this.dialog.getByRole('combobox', { name: 'Country code' });
    this.code = this.dialog.getByRole('textbox', { name: 'Code', exact: true });
    this.prefer = this.dialog.getByRole('checkbox', { name: 'Make it my preferred method' });
    this.resend = this.dialog.getByRole('button', { name: 'Send a new code' });
  }

  /** Opens it from the panel, and waits for its first step. */
  async opens(button: string, title: string): Promise<void> {
    await this.#panel.button(button).click();
    await this.shows(title);
  }

  /** Types a number or address, sends a code to it, and waits for the code's field. */
  async sendsTo(value: string): Promise<void> {
    await types(this.field, value);
    await this.presses('Send code');
    await this.shows('Enter the code');
  }

  /** Reads the latest code, and types it. */
  async givesCode(username: string, medium: 'SMS' | 'EMAIL'): Promise<void> {
    await types(this.code, await this.#phone.sentCode(username, medium));
    await this.#page.keyboard.press('Enter');
  }

  async presses(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }

  /** Closes it at its last step. */
  async finishes(): Promise<void> {
    await this.presses('Done');
    await expect(this.dialog).toBeHidden();
  }

  /** Waits until the step with this title has the focus. */
  async shows(title: string): Promise<void> {
    await expect(this.dialog.page().getByRole('dialog', { name: title })).toBeFocused();
  }
}

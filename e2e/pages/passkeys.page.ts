import { expect, type Locator, type Page } from '@playwright/test';
import type { VirtualAuthenticator } from '../support/virtual-authenticator.js';
import { MfaPanelPage } from './mfa-panel.page.js';

/** The passkey dialog and its deletion confirmation, by their accessible names. */
export class PasskeysPage {
  readonly dialog: Locator;
  readonly question: Locator;
  readonly rows: Locator;
  readonly status: Locator;
  readonly alert: Locator;
  /** The name of a passkey, in the list or for a new one. */
  readonly name: Locator;
  readonly create: Locator;
  /** The browser's authenticator: without one, the browser would open a window that no test can answer. */
  readonly authenticator: VirtualAuthenticator;
  readonly #panel: MfaPanelPage;

  constructor(page: Page, authenticator: VirtualAuthenticator) {
    this.#panel = new MfaPanelPage(page);
    this.authenticator = authenticator;
    this.question = page.getByRole('dialog', { name: 'Delete this passkey?' });
    // The dialog with the cross; the confirmation over it has none.
    this.dialog = page
      .getByRole('dialog')
      .filter({ has: page.getByRole('button', { name: 'Close', exact: true }) });
    this.rows = this.dialog.getByRole('listitem');
    this.status = this.dialog.getByRole('status').filter({ hasText: /./ });
    this.alert = this.dialog.getByRole('alert').filter({ hasText: /./ });
    this.name = this.dialog.getByRole('textbox', { name: 'Name' });
    this.create = this.dialog.getByRole('button', { name: 'Create passkey', exact: true });
  }

  /** Opens the set-up from the panel. */
  async setsUp(): Promise<void> {
    await this.#panel.button('Set up passkey').click();
    await this.shows('Set up passkey');
  }

  /** Opens the list from the panel. */
  async manages(): Promise<void> {
    await this.#panel.button('Manage passkeys').click();
    await this.shows('Passkeys');
  }

  async presses(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }

  /** Deletes a passkey and confirms it. */
  async deletes(name: string): Promise<void> {
    await this.presses(`Delete passkey ${name}`);
    await this.question.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(this.question).toBeHidden();
  }

  /** Waits until the step with this title has the focus. */
  async shows(title: string): Promise<void> {
    await expect(this.dialog.page().getByRole('dialog', { name: title, exact: true })).toBeFocused();
  }

  /** Waits until the list shows these names, in order. */
  async lists(...names: readonly string[]): Promise<void> {
    await expect(this.rows.locator('bdi')).toHaveText([...names]);
  }
}

import { expect, type Locator, type Page } from '@playwright/test';
import { type Asked, promiseIn } from '../support/asked.js';

/** A row of the panel. */
export type Row = 'Authenticator app' | 'Text message' | 'Email' | 'Passkey';

/** An option of the preferred method. */
export type Choice = 'Authenticator app' | 'Text message' | 'Email' | 'Ask me each time';

/** The kit's panel, by its accessible names. */
export class MfaPanelPage {
  readonly root: Locator;
  readonly status: Locator;
  readonly alerts: Locator;
  readonly dialog: Locator;
  readonly preferred: Locator;
  readonly undo: Locator;
  readonly save: Locator;
  readonly discard: Locator;
  readonly tryAgain: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole('region', { name: 'Two-step verification' });
    this.status = this.root.getByRole('status');
    this.alerts = this.root.getByRole('alert');
    this.dialog = page.getByRole('dialog');
    this.preferred = this.root.getByRole('group', { name: 'Preferred method' });
    this.undo = this.button('Undo');
    this.save = this.button('Save changes');
    this.discard = this.button('Discard changes');
    this.tryAgain = this.root.getByRole('button', { name: 'Try again' });
  }

  row(name: Row): Locator {
    return this.root.getByRole('listitem').filter({ hasText: name });
  }

  /** A button of the panel. The check-up and the lists have buttons with the same names. */
  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  switch(name: Row): Locator {
    return this.root.getByRole('switch', { name });
  }

  radio(name: Choice): Locator {
    return this.preferred.getByRole('radio', { name });
  }

  /** Turns a factor on or off, and waits for the announcement. */
  async turns(name: Row, to: 'on' | 'off'): Promise<void> {
    await expect(this.switch(name)).toHaveAttribute('aria-checked', to === 'on' ? 'false' : 'true');
    await this.switch(name).click();
    await this.says(`${name} is ${to}.`);
  }

  /** Chooses the preferred method, and waits for the announcement. */
  async prefers(name: Choice): Promise<void> {
    await this.radio(name).click();
    await this.says(name === 'Ask me each time' ? "We'll ask you each time." : `${name} is now preferred.`);
  }

  /** Answers the confirmation dialog. */
  async answers(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Waits until the status line contains this. */
  async says(text: string): Promise<void> {
    await expect(this.status).toContainText(text);
  }

  async showsOn(...names: readonly Row[]): Promise<void> {
    for (const name of ['Authenticator app', 'Text message', 'Email', 'Passkey'] as const) {
      const isOn = this.root.getByRole('switch', { name, checked: true });
      await (names.includes(name) ? expect(isOn).toBeVisible() : expect(isOn).toHaveCount(0));
    }
  }

  /** Waits until only this factor's row says that it's preferred; `null`: none does. */
  async showsPreferred(name: Row | null): Promise<void> {
    const badge = this.#page.getByText('Preferred', { exact: true });
    const badges = this.root.getByRole('listitem').filter({ has: badge });
    await expect(badges).toHaveCount(name === null ? 0 : 1);
    if (name !== null) await expect(badges).toContainText(name);
  }

  /** Returns the next sign-in as the panel previews it. */
  async promise(): Promise<Asked> {
    return promiseIn(await this.root.getByText(/^Next sign-in: /).innerText());
  }
}

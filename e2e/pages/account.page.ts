import { expect, type Locator, type Page } from '@playwright/test';

/** The demo's account settings around the panel. */
export class AccountPage {
  readonly heading: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Account settings' });
  }

  async signsOut(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  }

  /** Chooses the dark theme in the demo's own settings. */
  async turnsDark(): Promise<void> {
    await this.#page.getByRole('radio', { name: 'Dark' }).check();
    await expect(this.#page.locator('html')).toHaveAttribute('data-cak-theme', 'dark');
  }

  /** Returns to the tab, as a user does from another one. */
  async comesBackToTab(): Promise<void> {
    // Playwright keeps every page visible, so only the event is missing.
    await this.#page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  }
}

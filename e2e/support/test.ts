import { test as base, devices, expect, type Page } from '@playwright/test';
import { AccountPage } from '../pages/account.page.js';
import { MfaPanelPage } from '../pages/mfa-panel.page.js';
import { SignInPage } from '../pages/sign-in.page.js';
import { Emulator } from './emulator.js';
import { Keyboard } from './keyboard.js';
import { VirtualAuthenticator } from './virtual-authenticator.js';
import { type Watch, watch } from './watch.js';
import { Wire } from './wire.js';

/** One tab of the demo. */
export interface Tab {
  readonly page: Page;
  readonly signIn: SignInPage;
  readonly account: AccountPage;
  readonly panel: MfaPanelPage;
  readonly wire: Wire;
}

interface Fixtures extends Tab {
  /** This test's own pools and accounts. */
  readonly emulator: Emulator;
  /**
   * Messages of the console and the Content-Security-Policy. They fail the test unless it removes them from
   * `watched`.
   */
  readonly watched: Watch;
  /** A user at `page` without a pointer. */
  readonly keyboard: Keyboard;
  /** The authenticator of `page`, initially without passkeys. */
  readonly authenticator: VirtualAuthenticator;
  /** Opens another tab of the same browser. */
  readonly openTab: () => Promise<Tab>;
  /** Opens another browser, Firefox by its name, which shares nothing with the first. */
  readonly openBrowser: () => Promise<Tab>;
}

/**
 * A test of the demo: each has its own accounts, and fails on console errors. Who has what: `demo/server/accounts.ts`
 * (`nothing-on` has nothing on, `totp-preferred` prefers the app, `fresh` has just signed up).
 */
export const test = base.extend<Fixtures>({
  emulator: async ({ request }, provide) => {
    await provide(new Emulator(request, crypto.randomUUID()));
  },
  watched: [
    async ({ context }, provide) => {
      const watched = await watch(context);
      await provide(watched);
      expect.soft(watched.complaints, 'complaints in the console').toEqual([]);
      expect.soft(watched.violations, 'violations of the Content-Security-Policy').toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ page, emulator }, provide) => {
    await provide(new SignInPage(page, emulator));
  },
  account: async ({ page }, provide) => {
    await provide(new AccountPage(page));
  },
  panel: async ({ page }, provide) => {
    await provide(new MfaPanelPage(page));
  },
  wire: async ({ page }, provide) => {
    await provide(new Wire(page));
  },
  keyboard: async ({ page }, provide) => {
    await provide(new Keyboard(page));
  },
  authenticator: async ({ page }, provide) => {
    await provide(await VirtualAuthenticator.add(page));
  },
  openTab: async ({ context, emulator }, provide) => {
    await provide(async () => tabOf(await context.newPage(), emulator));
  },
  openBrowser: async ({ browser, baseURL, emulator }, provide) => {
    const { userAgent } = devices['Desktop Firefox'];
    const context = await browser.newContext({ userAgent, ...(baseURL && { baseURL }) });
    await provide(async () => tabOf(await context.newPage(), emulator));
    await context.close();
  },
});

function tabOf(page: Page, emulator: Emulator): Tab {
  return {
    page,
    signIn: new SignInPage(page, emulator),
    account: new AccountPage(page),
    panel: new MfaPanelPage(page),
    wire: new Wire(page),
  };
}

export { expect };

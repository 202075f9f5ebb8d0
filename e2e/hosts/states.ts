import { expect, type Page } from '@playwright/test';

/** A state of a part of the kit. */
export interface State {
  /** What `e2e/hosts/page.tsx` shows. */
  readonly query: string;
  /** The room for it, in pixels. */
  readonly width?: number;
  readonly act: (page: Page) => Promise<unknown>;
}

const isLoaded = (page: Page) => expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
const isSaid = (page: Page) => page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();

/** Together they show each part of the kit. */
export const states: Readonly<Record<string, State>> = {
  'panel after a change': {
    query: 'part=instantly',
    async act(page) {
      await page.getByRole('switch', { name: 'Email' }).click();
      await page.getByText('Email is on.').waitFor();
      await page.keyboard.press('Tab');
    },
  },
  'panel after a failure': {
    query: 'part=instantly&mfa=required&fault=SetUserMFAPreference',
    async act(page) {
      await page.getByRole('switch', { name: 'Email' }).click();
      await isSaid(page);
      // The status line keeps its place for a moment after "Saving…".
      await expect(page.locator('.cak-mfa-status')).toHaveCSS('block-size', '0px');
    },
  },
  'panel that could not load': {
    query: 'part=instantly&fault=GetUser',
    act: (page) => page.getByRole('button', { name: 'Try again' }).waitFor(),
  },
  'panel with edits': {
    query: 'part=on-save',
    async act(page) {
      await page.getByRole('switch', { name: 'Email' }).click();
      await page.getByRole('radio', { name: 'Email' }).click();
      await page.getByRole('button', { name: 'Save changes' }).focus();
    },
  },
  confirmation: {
    query: 'part=instantly',
    async act(page) {
      await page.getByRole('switch', { name: 'Text message' }).click();
      await page.getByText('Text message is off.').waitFor();
      await page.getByRole('switch', { name: 'Authenticator app' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'authenticator set-up': {
    query: 'part=instantly',
    async act(page) {
      await page.getByRole('button', { name: 'Replace authenticator app' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      const code = page.getByRole('textbox', { name: 'Code from the app' });
      await code.fill('12');
      await code.press('Enter');
      await isSaid(page);
    },
  },
  'question before leaving': {
    query: 'part=instantly',
    async act(page) {
      await page.getByRole('button', { name: 'Replace authenticator app' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('textbox', { name: 'Code from the app' }).fill('12');
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByText('Leave without finishing?').waitFor();
      await expect(page.getByText('Code from the app')).toBeHidden();
    },
  },
  'phone number': {
    query: 'part=instantly',
    async act(page) {
      await page
        .getByRole('button', { name: /phone number/i })
        .first()
        .click();
      await page.getByRole('button', { name: 'Remove' }).or(page.getByRole('combobox')).first().waitFor();
      await page.getByRole('textbox', { name: /phone number/i }).fill('12');
      await page.getByRole('button', { name: 'Send code' }).click();
      await isSaid(page);
    },
  },
  'passkey list': {
    query: 'part=passkeys',
    async act(page) {
      await page
        .getByRole('button', { name: /^Rename/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'Name' }).waitFor();
    },
  },
  'deletion of a passkey': {
    query: 'part=passkeys',
    async act(page) {
      await page
        .getByRole('button', { name: /^Delete/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'account page': {
    query: 'part=settings',
    width: 960,
    async act(page) {
      await isLoaded(page);
      await page.getByRole('link', { name: 'Password' }).focus();
    },
  },
  'panel that loads': {
    query: 'part=instantly&hang=GetUser',
    act: (page) => page.locator('.cak-skeleton').first().waitFor(),
  },
  'sessions that load': {
    query: 'part=sessions&hang=ListUserSessions',
    act: (page) => page.locator('.cak-skeleton').first().waitFor(),
  },
  'profile with edits': {
    query: 'part=profile',
    async act(page) {
      await page.getByRole('textbox', { name: 'Name' }).fill('');
      await page.getByRole('button', { name: 'Save' }).click();
      await isSaid(page);
    },
  },
  'change of the password': {
    query: 'part=password',
    async act(page) {
      await page.getByRole('button', { name: 'Change password' }).click();
      const next = page.getByLabel('New password', { exact: true });
      await next.fill('horse');
      await next.press('Enter');
      await isSaid(page);
    },
  },
  'sign-out of a session': {
    query: 'part=sessions&fault=RevokeUserSession',
    async act(page) {
      await page.getByRole('button', { name: 'Sign out Firefox' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
      await isSaid(page);
    },
  },
  'removal of a device': {
    query: 'part=devices',
    async act(page) {
      await page.getByRole('button', { name: /^Forget/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'deletion of the account': {
    query: 'part=deletion',
    async act(page) {
      await page.getByRole('button', { name: 'Delete account' }).click();
      const phrase = page.getByRole('textbox');
      await phrase.fill('delete');
      await phrase.press('Enter');
      await isSaid(page);
    },
  },
};

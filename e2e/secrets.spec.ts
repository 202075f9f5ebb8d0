import type { Page } from '@playwright/test';
import { openKitPage } from './support/kit-page.js';
import { keptBy, queryCacheOf } from './support/leaks.js';
import { kitStylesheets } from './support/stylesheet.js';
import { expect, test } from './support/test.js';

const PASSWORD = 'Correct-Horse-1';

/** Collects all tokens that the service issues to a page from now on. */
function tokensGivenTo(page: Page): string[] {
  const tokens: string[] = [];
  page.on('response', (response) => {
    if (!response.request().headers()['x-amz-target']) return;
    void response.json().then(
      ({ AuthenticationResult: result }: { AuthenticationResult?: Record<string, unknown> }) => {
        const values = Object.values(result ?? {}).map(String);
        tokens.push(...values.filter((value) => value.length > 20));
      },
      // An answer that isn't JSON contains no token.
      () => undefined,
    );
  });
  return tokens;
}

test('after a whole session, the page keeps, shows and logs no token, code or password', async ({
  page,
  signIn,
  panel,
  emulator,
  watched,
}) => {
  const addresses = addressesOf(page);
  const tokens = tokensGivenTo(page);

  await signIn.open();
  await signIn.givesPassword('totp-preferred');
  await expect(signIn.code).toBeFocused();
  const code = await emulator.appCode('totp-preferred');
  await signIn.code.fill(code);
  await page.getByRole('button', { name: 'Verify' }).click();
  await panel.turns('Email', 'on');
  await panel.prefers('Email');
  // Failures can leak secrets: into logs, messages and causes.
  await emulator.fails({ operation: 'SetUserMFAPreference', error: 'NotAuthorizedException', times: 1 });
  await panel.switch('Text message').click();
  await expect(panel.row('Text message').getByRole('alert')).toBeVisible();
  await emulator.fails({ operation: 'SetUserMFAPreference', garbage: 'html', times: 1 });
  await panel.switch('Text message').click();
  await expect(panel.row('Text message').getByRole('alert')).toBeVisible();

  await expect.poll(() => tokens.length).toBeGreaterThanOrEqual(3);
  const secrets = [...tokens, code, PASSWORD];
  const kept = await keptBy(page);
  const places = {
    ...kept,
    console: watched.output.join('\n'),
    addresses: addresses.join('\n'),
    panel: await panel.root.innerHTML(),
  };
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) expect(text.includes(secret), `a secret in ${place}`).toBe(false);
  }

  // Only the names of databases and caches are visible, so there must be none.
  expect([kept.indexedDB, kept.caches]).toEqual(['[]', '[]']);

  const cache = await queryCacheOf(page);
  const kits = cache.filter(({ key }) => key.includes('cognito-account-kit'));
  // Proves that the cache was found: it contains the answer of GetUser.
  expect(kits.some(({ content }) => content.includes('EMAIL_OTP') || content.includes('email'))).toBe(true);
  for (const { key, content } of cache) {
    for (const token of tokens) expect(content.includes(token), `a token in the query ${key}`).toBe(false);
  }
  // The demo's phone contains codes, as a phone does; the kit's entries contain none.
  for (const { key, content } of kits) {
    for (const secret of [code, PASSWORD]) expect(content.includes(secret), `in ${key}`).toBe(false);
  }
});

test('the sign-out removes all data of the user from the cache', async ({ page, signIn, account, panel }) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await panel.turns('Text message', 'on');
  await account.signsOut();
  const kits = (await queryCacheOf(page)).filter(({ key }) => key.includes('cognito-account-kit'));
  expect(kits).toEqual([]);
});

/** Everything in the document, with what its fields hold. */
function contentOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input')].map(({ value }) => value),
    ].join('\n'),
  );
}

/** Collects the addresses that the page asks from now on. */
function addressesOf(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  return addresses;
}

/** Collects what the page tells other tabs from now on. */
async function messagesOf(page: Page): Promise<string[]> {
  const messages: string[] = [];
  await page.exposeFunction('overhear', (message: string) => void messages.push(message));
  await page.addInitScript(() => {
    const overhear = (text: string) => (Reflect.get(window, 'overhear') as (text: string) => void)(text);
    window.BroadcastChannel = class extends BroadcastChannel {
      override postMessage(message: unknown) {
        overhear(JSON.stringify(message));
        super.postMessage(message);
      }
    };
  });
  return messages;
}

test('a change of the password leaves neither password anywhere, whether it failed or not', async ({
  page,
  signIn,
  panel,
  emulator,
  watched,
}) => {
  const addresses = addressesOf(page);
  const messages = await messagesOf(page);
  const wrong = 'Wrong-Horse-1';
  const next = 'Better-Horse-22';
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: 'Change password' });
  const expectNothingKept = async () => {
    const places = {
      ...(await keptBy(page)),
      console: watched.output.join('\n'),
      addresses: addresses.join('\n'),
      messages: messages.join('\n'),
      caches: JSON.stringify(await queryCacheOf(page)),
    };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [PASSWORD, wrong, next])
        expect(text.includes(secret), `a password in ${place}`).toBe(false);
    }
  };

  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await panel.turns('Email', 'on');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByLabel('Current password', { exact: true }).fill(wrong);
  await page.getByLabel('New password', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Show New password' }).click();
  await submit.click();
  await expect(dialog.getByText("That isn't your current password.")).toBeVisible();
  await emulator.fails({ operation: 'ChangePassword', garbage: 'html', times: 1 });
  await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
  await submit.click();
  await expect(dialog.locator('.cak-flow-failure')).toBeVisible();
  await expectNothingKept();

  await submit.click();
  await expect(page.getByRole('heading', { name: 'Password changed' })).toBeVisible();
  const content = await contentOf(page);
  for (const secret of [PASSWORD, wrong, next]) expect(content).not.toContain(secret);
  await expectNothingKept();
  // Proves that messages were overheard: the change of the preference was one.
  expect(messages.length).toBeGreaterThan(0);
});

test('keys of devices and sessions are in the cache alone, and the token nowhere', async ({
  page,
  watched,
}) => {
  const token = /eyJ[\w-]{20}/;
  const keys = [/[a-z]+-\d_[0-9a-f]{8}-[0-9a-f]{4}-/, /\b(tkn|sso)[0-9a-z]{25}\b/];
  await openKitPage(page, { query: 'part=settings', sheet: (await kitStylesheets()).unlayered });
  const answer = page.getByRole('dialog').getByRole('button');
  await page.getByRole('button', { name: "Forget Ada's work laptop" }).click();
  await answer.getByText('Forget', { exact: true }).click();
  await expect(page.getByText("Ada's work laptop is forgotten.")).toBeVisible();
  await page.getByRole('button', { name: 'Sign out Firefox on Linux' }).click();
  await answer.getByText('Sign out', { exact: true }).click();
  await expect(page.getByText('Signed out.')).toBeVisible();

  const places = {
    ...(await keptBy(page)),
    console: watched.output.join('\n'),
    content: await contentOf(page),
  };
  for (const [place, text] of Object.entries(places))
    for (const pattern of [token, ...keys]) expect(text, place).not.toMatch(pattern);
  const cache = JSON.stringify(await queryCacheOf(page));
  expect(cache).not.toMatch(token);
  // Proves that these are what keys look like.
  expect(cache).toMatch(keys[1] ?? token);
});

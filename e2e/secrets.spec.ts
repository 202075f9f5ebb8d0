import type { Page } from '@playwright/test';
import { keptBy, queryCacheOf } from './support/leaks.js';
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
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
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

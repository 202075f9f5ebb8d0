import { states } from './hosts/states.js';
import { openKitPage } from './support/kit-page.js';
import { kitStylesheets } from './support/stylesheet.js';
import { expect, test } from './support/test.js';

test('a whole session runs under a policy without inline style, inline script or eval', async ({
  page,
  signIn,
  account,
  panel,
  watched,
}) => {
  const answer = await page.request.get('/');
  const policy = answer.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');

  await signIn.open();
  await signIn.signsInAs('totp-preferred');
  await panel.turns('Email', 'on');
  await panel.prefers('Email');
  await panel.turns('Email', 'off');
  await panel.turns('Text message', 'off');
  await panel.switch('Authenticator app').click();
  await panel.answers('Cancel');
  await account.signsOut();
  expect(watched.violations).toEqual([]);
});

test('the test detects a violation', async ({ signIn, page, watched }) => {
  await signIn.open();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">not allowed</p>');
  });
  await expect.poll(() => watched.violations).toHaveLength(1);
  // It's intended, so it must not fail the test.
  watched.violations.length = 0;
  watched.complaints.length = 0;
});

/** The page's emulator needs no network. */
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'";

for (const [name, { act, ...part }] of Object.entries(states)) {
  test(`keeps to the strictest policy: ${name}`, async ({ page, watched }) => {
    await openKitPage(page, { ...part, sheet: (await kitStylesheets()).unlayered, policy: strict });
    await act(page);
    expect(watched.violations).toEqual([]);
  });
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../account/account-kit-provider.js';
import { createCognitoClient } from '../cognito/index.js';
import { ada, optionalPool } from '../preference/test-support/render-preference.js';
import { createCognitoEmulator, type EmulatedUserInit } from '../testing/index.js';
import { MfaPanel, type MfaPanelProps } from './mfa-panel.js';

const allOn = {
  passkeys: 1,
  userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'WEB_AUTHN_MFA'],
  preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
} satisfies Partial<EmulatedUserInit>;

interface PanelOptions extends MfaPanelProps {
  readonly width: number;
  readonly user?: Partial<EmulatedUserInit>;
  readonly mfa?: 'optional' | 'required';
}

/** Shows the panel of a user in a column. */
async function renderPanel({ width, user = {}, mfa = 'optional', ...props }: PanelOptions) {
  await page.viewport(width, 800);
  const emulator = createCognitoEmulator({ users: [{ ...ada, ...user }] });
  const { accessToken } = await emulator.issueTokens('ada');
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
  });
  await render(
    <div style={{ font: '16px sans-serif', inlineSize: width }}>
      <QueryClientProvider client={new QueryClient()}>
        <AccountKitProvider
          client={client}
          accountId={crypto.randomUUID()}
          userPool={{ ...optionalPool, mfa }}
        >
          <MfaPanel {...props} />
        </AccountKitProvider>
      </QueryClientProvider>
    </div>,
  );
  return emulator;
}

const boxOf = (selector: string) => {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`There is no ${selector}.`);
  return element.getBoundingClientRect();
};

const heightsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) =>
    Math.round(element.getBoundingClientRect().height),
  );

describe('the panel', () => {
  it.each([320, 360, 640])('has rows of at most 76 px in a column of %i px', async (width) => {
    await renderPanel({ width, user: allOn });
    await expect.element(page.getByRole('switch', { name: 'Passkey' })).toBeChecked();
    expect(heightsOf('.cak-row').filter((height) => height > 76)).toEqual([]);
    expect(heightsOf('.cak-row')).toHaveLength(4);
  });

  it('fits a phone of 360 x 800 with everything on, with the margins of a page', async () => {
    await renderPanel({ width: 328, user: allOn });
    await expect.element(page.getByRole('radio', { name: 'Ask me each time' })).toBeVisible();
    expect(boxOf('.cak-root').height).toBeLessThan(800 - 2 * 16);
  });

  it.each([320, 640])('keeps its size when it has loaded, in a column of %i px', async (width) => {
    const emulator = await renderPanel({ width, user: { passkeys: 1, userMFASettingList: ['SMS_MFA'] } });
    expect(document.querySelector('.cak-skeleton')).not.toBeNull();
    const [loading, header] = [heightsOf('.cak-row'), boxOf('.cak-header-title').height];
    await expect.element(page.getByRole('switch', { name: 'Email' })).toBeVisible();
    await vi.waitFor(() => expect(emulator.requests.length).toBeGreaterThan(1));
    await expect.element(page.getByRole('button', { name: /authenticator app$/ })).toBeVisible();
    expect(heightsOf('.cak-row')).toEqual(loading);
    expect(Math.abs(boxOf('.cak-header-title').height - header)).toBeLessThan(1);
  });

  it('is not operated by a press on the empty space of a row, only by its name and its switch', async () => {
    await renderPanel({ width: 640, user: allOn });
    const email = page.getByRole('switch', { name: 'Email' });
    await expect.element(email).toBeChecked();
    const row = email.element().closest('.cak-row-line')?.getBoundingClientRect();
    const name = page.getByText('Email', { exact: true }).first().element();
    const { y, height } = name.getBoundingClientRect();
    const hit = row && document.elementFromPoint(row.x + row.width / 2, y + height / 2);
    expect(hit?.closest('label')).toBeNull();
    expect(document.elementFromPoint(name.getBoundingClientRect().x + 4, y + height / 2)).toBe(name);
  });

  it('has switches that can be hit in a square of 48 px', async () => {
    await renderPanel({ width: 320, user: allOn });
    const email = page.getByRole('switch', { name: 'Email' });
    await expect.element(email).toBeChecked();
    const { x, y, width, height } = email.element().getBoundingClientRect();
    for (const dx of [-23, 23])
      for (const dy of [-23, 23]) {
        const hit = document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy);
        expect(hit?.closest('[role="switch"]')).toBe(email.element());
      }
  });

  it('has no room for a status that is empty', async () => {
    await renderPanel({ width: 640, user: allOn });
    await expect.element(page.getByRole('switch', { name: 'Email' })).toBeChecked();
    expect(boxOf('.cak-mfa-status').height).toBe(0);
  });

  it('offers to save only while something is edited', async () => {
    await renderPanel({ width: 640, user: allOn, apply: 'on-save' });
    const email = page.getByRole('switch', { name: 'Email' });
    await expect.element(email).toBeChecked();
    const save = page.getByRole('button', { name: 'Save changes' });
    await expect.element(save).not.toBeInTheDocument();
    const region = document.querySelector('.cak-mfa-save-bar-text');
    await email.click();
    await expect.element(save).toBeVisible();
    // The region was there before its text, so the number is read out.
    expect(document.querySelector('.cak-mfa-save-bar-text')).toBe(region);
    expect(region?.getAttribute('aria-live')).toBe('polite');
    expect(region?.textContent).toBe('1 unsaved change');
    await email.click();
    await expect.element(save).not.toBeInTheDocument();
  });
});

describe('the header', () => {
  const badge = () => document.querySelector('.cak-header .cak-badge')?.textContent;

  it('says that it is on, and offers nothing', async () => {
    await renderPanel({ width: 640, user: allOn });
    await expect.element(page.getByRole('switch', { name: 'Email' })).toBeChecked();
    expect(badge()).toBe('On');
    expect(document.querySelector('.cak-header-action')).toBeNull();
  });

  it('says that it is off, and turns the first method on', async () => {
    const emulator = await renderPanel({ width: 640, user: { totpSecret: true } });
    const turnOn = page.getByRole('button', { name: 'Turn on authenticator app' });
    await expect.element(turnOn).not.toHaveAttribute('aria-disabled');
    expect(badge()).toBe('Off');
    await turnOn.click();
    await expect.element(page.getByText('Authenticator app is on.')).toBeVisible();
    expect(badge()).toBe('On');
    await expect.element(turnOn).not.toBeInTheDocument();
    expect(emulator.users.get('ada').userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('leads into the set-up of the first method where it is not set up', async () => {
    const totp = vi.fn<() => void>();
    await renderPanel({ width: 640, user: { totpSecret: null }, setUp: { totp } });
    const turnOn = page.getByRole('button', { name: 'Turn on authenticator app' });
    await expect.element(turnOn).not.toHaveAttribute('aria-disabled');
    await turnOn.click();
    expect(totp).toHaveBeenCalledOnce();
  });

  it('promises a change only once it is saved', async () => {
    const emulator = await renderPanel({ width: 640, user: { userMFASettingList: ['SMS_MFA'] } });
    await expect.element(page.getByRole('switch', { name: 'Text message' })).toBeChecked();
    const sentence = document.querySelector('.cak-intro');
    const before = sentence?.textContent;
    emulator.faults.add({ operation: 'SetUserMFAPreference', hang: true });
    await page.getByRole('switch', { name: 'Email' }).click();
    await expect.element(page.getByText('Saving…')).toBeVisible();
    expect(sentence?.textContent).toBe(before);
    expect(sentence?.getAttribute('aria-live')).toBe('polite');
  });

  it.each<[string, Partial<EmulatedUserInit>]>([
    ['a user whom another system signs in', { isExternalProvider: true }],
    ['a method that the kit does not know', { userMFASettingList: ['VOICE_MFA'] }],
  ])('has no badge for %s', async (_who, user) => {
    await renderPanel({ width: 640, user });
    await expect.element(page.getByText(/Managed by|VOICE_MFA|Voice call/).first()).toBeVisible();
    expect(badge()).toBeUndefined();
  });
});

it('marks a factor that is required and locked with a word and a lock', async () => {
  await renderPanel({ width: 640, mfa: 'required', user: { userMFASettingList: ['SMS_MFA'] } });
  const locked = page.getByRole('switch', { name: 'Text message' });
  await expect.element(locked).toHaveAttribute('aria-disabled', 'true');
  await expect.element(page.getByText('Required', { exact: true })).toBeVisible();
  expect(locked.element().querySelector('.cak-icon')).not.toBeNull();
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Profiler, type ReactNode, StrictMode, useState, version } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, server, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../account/account-kit-provider.js';
import { createCognitoClient } from '../cognito/index.js';
import { ada, optionalPool } from '../preference/test-support/render-preference.js';
import { createCognitoEmulator } from '../testing/index.js';
import { MfaFactorRow } from './mfa-factor-row.js';
import { MfaPanel } from './mfa-panel.js';
import { MfaPanelRoot } from './mfa-panel-root.js';
import { MfaStatusLine } from './mfa-status-line.js';

/** A page that the user leaves and comes back to. */
function SecurityPage() {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Leave' : 'Come back'}
      </button>
      {isOpen && <MfaPanel />}
    </>
  );
}

/** Shows the panel to a user who has a verified phone number and email address, and no authenticator app. */
async function renderPanel(content: ReactNode = <SecurityPage />) {
  const emulator = createCognitoEmulator({ users: [{ ...ada, totpSecret: null }] });
  const { accessToken } = await emulator.issueTokens('ada');
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
  });
  await render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <AccountKitProvider client={client} accountId={crypto.randomUUID()} userPool={optionalPool}>
          {content}
        </AccountKitProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  return emulator;
}

// The set-up file fails a test that writes to the console, as React does for a ref or prop that it doesn't know.
describe('MfaPanel', () => {
  it('runs on the version of React that the project names', () => {
    expect(version).toMatch(server.config.name === 'oldest-peers' ? /^18\.3\./ : /^19\./);
  });

  it('opens without the data of numbers, lists and dates, which take the browser long to load', async () => {
    const parts = ['NumberFormat', 'ListFormat', 'DateTimeFormat', 'Collator', 'DisplayNames'] as const;
    const asked = parts.map((part) => vi.spyOn(Intl[part], 'supportedLocalesOf'));
    await renderPanel();
    await expect.element(page.getByRole('switch', { name: 'Email' })).toBeVisible();
    for (const spy of asked) expect(spy).not.toHaveBeenCalled();
  });

  it('turns a factor on', async () => {
    const emulator = await renderPanel();
    const email = page.getByRole('switch', { name: 'Email' });
    await expect.element(email).not.toBeChecked();
    await email.click();
    await expect.element(email).toBeChecked();
    await expect.element(page.getByText('Email is on.')).toBeVisible();
    expect(emulator.requests.filter(({ operation }) => operation === 'SetUserMFAPreference')).toHaveLength(1);
  });

  it('renders the row of the changed factor at the click and at the answer, and no other row', async () => {
    const rendered: string[] = [];
    await renderPanel(
      <MfaPanelRoot>
        <ul>
          {(['sms', 'email'] as const).map((factor) => (
            <Profiler key={factor} id={factor} onRender={(id) => rendered.push(id)}>
              <MfaFactorRow factor={factor} />
            </Profiler>
          ))}
        </ul>
        <MfaStatusLine />
      </MfaPanelRoot>,
    );
    const email = page.getByRole('switch', { name: 'Email' });
    await expect.element(email).not.toBeChecked();
    rendered.length = 0;
    await email.click();
    await expect.element(page.getByText('Email is on.')).toBeVisible();
    expect(rendered).toEqual(['email', 'email']);
  });

  it('gives the focus back to the button whose dialog closes by Escape', async () => {
    await renderPanel();
    const setUp = page.getByRole('button', { name: 'Set up authenticator app' });
    await setUp.click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(setUp).toHaveFocus();
  });

  it('opens the field for a phone number and reads what is typed into it', async () => {
    await renderPanel();
    await page.getByRole('button', { name: 'Change phone number' }).click();
    await page.getByRole('button', { name: 'Send code' }).click();
    await expect.element(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
    await expect.element(page.getByRole('textbox')).toHaveFocus();
  });

  it('still says that it does not know what became of a change when the user comes back', async () => {
    const emulator = await renderPanel();
    const email = page.getByRole('switch', { name: 'Email' });
    await expect.element(email).not.toBeChecked();
    emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'after', times: 1 });
    emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException' });
    await email.click();
    const doubt = page.getByText("We lost the connection. We don't know if this was changed.");
    await expect.element(doubt).toBeVisible();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'Come back' }).click();
    await expect.element(doubt).toBeVisible();
    emulator.faults.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(email).toBeChecked();
    await expect.element(doubt).not.toBeInTheDocument();
  });
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../../account/account-kit-provider.js';
import { createCognitoClient } from '../../cognito/index.js';
import { createHost } from '../../panel/test-support/create-host.js';
import { createCognitoEmulator } from '../../testing/index.js';
import { ProfileForm } from './profile-form.js';

const attributes = ['name', { name: 'custom:a.b[0]', label: 'Badge' }] as const;

describe('a form of the host around the profile', () => {
  it('is not submitted by Enter or "Save" in it, and lists none of its fields', async () => {
    const { App, emulator } = await createHost();
    const reached: string[] = [];
    // A form that the browser submits would reload the page, and with it the tests.
    const stay = (event: SubmitEvent) => event.preventDefault();
    addEventListener('submit', stay, true);
    onTestFinished(() => removeEventListener('submit', stay, true));
    await render(
      <form
        id="host"
        onSubmit={() => reached.push('submit')}
        onChange={() => reached.push('change')}
        onReset={() => reached.push('reset')}
        onKeyDown={() => reached.push('keydown')}
      >
        <input aria-label="Display name" name="displayName" defaultValue="Ada" />
        <App>
          <ProfileForm attributes={attributes} />
        </App>
      </form>,
    );
    const host = document.querySelector<HTMLFormElement>('#host');
    if (host === null) throw new Error('There is no form.');
    for (const type of ['submit', 'change', 'reset', 'keydown'])
      host.addEventListener(type, () => reached.push(type));
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ada Lovelace');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Saved.')).toBeVisible();
    // A name with dots and brackets is no path.
    await page.getByRole('textbox', { name: 'Badge' }).fill('7');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('Saved.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Badge' }).fill('8');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Badge' })).toHaveValue('7');
    expect(emulator.users.get('ada').attributes).toMatchObject({
      name: 'Ada Lovelace',
      'custom:a.b[0]': '7',
    });
    expect(reached).toEqual([]);
    expect([...new FormData(host).keys()]).toEqual(['displayName']);
  });
});

describe('what became of a save', () => {
  async function renderForm() {
    const { App, emulator } = await createHost({ user: { attributes: { name: 'Ada' } } });
    await render(
      <App>
        <ProfileForm attributes={['name']} />
      </App>,
    );
    return { emulator, name: page.getByRole('textbox', { name: 'Name' }) };
  }

  it('is not told of what the user discards', async () => {
    const { name } = await renderForm();
    await name.fill('Countess');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('Saved.')).toBeVisible();
    await name.fill('Ada Lovelace');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.element(name).toHaveValue('Countess');
    await expect.element(page.getByText('Saved.')).not.toBeInTheDocument();
  });

  it('is not told again for what the user types next', async () => {
    const { emulator, name } = await renderForm();
    emulator.faults.add({ operation: 'UpdateUserAttributes', error: 'TooManyRequestsException', times: 1 });
    await name.fill('Countess');
    await page.getByRole('button', { name: 'Save' }).click();
    const busy = page.getByText(/busy right now/);
    await expect.element(busy).toBeVisible();
    await page.getByRole('button', { name: 'Discard' }).click();
    await name.fill('Ada Lovelace');
    await expect.element(page.getByRole('button', { name: 'Save' })).toBeVisible();
    await expect.element(busy).not.toBeInTheDocument();
  });
});

describe('a date', () => {
  it('that the user has typed in part is not taken for an empty one', async () => {
    const { App, emulator } = await createHost({ user: { attributes: { birthdate: '1990-12-10' } } });
    await render(
      <App>
        <ProfileForm attributes={['birthdate']} />
      </App>,
    );
    const field = page.getByLabelText('Date of birth');
    await expect.element(field).toHaveValue('1990-12-10');
    await field.click({ position: { x: 20, y: 20 } });
    // Empties the part of the date that has the focus.
    await userEvent.keyboard('{Backspace}');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('Enter a full date that exists.')).toBeVisible();
    expect(emulator.requests.map(({ operation }) => operation)).not.toContain('UpdateUserAttributes');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.element(field).toHaveValue('1990-12-10');
  });
});

describe('another user of the same page', () => {
  it('gets nothing that the last one typed', async () => {
    const emulator = createCognitoEmulator({
      users: [
        { username: 'ada', attributes: { name: 'Ada' } },
        { username: 'grace', attributes: { name: 'Grace' } },
      ],
    });
    const clientOf = async (username: string) => {
      const { accessToken } = await emulator.issueTokens(username);
      return createCognitoClient({
        endpoint: 'https://cognito.test/',
        fetch: emulator.fetch,
        getAccessToken: () => accessToken,
      });
    };
    const clients = { ada: await clientOf('ada'), grace: await clientOf('grace') };
    const queryClient = new QueryClient();
    const id = crypto.randomUUID();
    const App = ({ user }: { readonly user: 'ada' | 'grace' }) => (
      <QueryClientProvider client={queryClient}>
        <AccountKitProvider
          client={clients[user]}
          accountId={`${user}-${id}`}
          userPool={{ mfa: 'off', factors: [] }}
        >
          <ProfileForm attributes={['name']} />
        </AccountKitProvider>
      </QueryClientProvider>
    );
    const name = page.getByRole('textbox', { name: 'Name' });
    // The cache knows both, so neither is loaded first.
    const screen = await render(<App user="grace" />);
    await expect.element(name).toHaveValue('Grace');
    await screen.rerender(<App user="ada" />);
    await expect.element(name).toHaveValue('Ada');
    await name.fill('Countess');
    await screen.rerender(<App user="grace" />);
    await expect.element(name).toHaveValue('Grace');
    await expect.element(page.getByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });
});

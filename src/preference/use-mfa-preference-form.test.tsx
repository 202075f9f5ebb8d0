import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../account/account-kit-provider.js';
import { createCognitoClient } from '../cognito/index.js';
import { createCognitoEmulator } from '../testing/index.js';
import { ada, optionalPool } from './test-support/render-preference.js';
import { useMfaPreferenceForm } from './use-mfa-preference-form.js';

/** A form of an app: two factors, the preferred method as a select, and a field of its own. */
function AppForm({ onSubmit }: { readonly onSubmit: (values: { nickname: string }) => void }) {
  const { preference, form, submit } = useMfaPreferenceForm<{ nickname: string }>({
    defaultValues: { nickname: '' },
    onSubmit,
  });
  if (preference.status !== 'ready') return null;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <label>
        <input type="checkbox" {...form.register('mfa.totp')} /> Authenticator app
      </label>
      <label>
        <input type="checkbox" {...form.register('mfa.email')} /> Email
      </label>
      <label>
        Nickname <input {...form.register('nickname', { required: true })} />
      </label>
      <output>{JSON.stringify(form.watch('mfa.preferred'))}</output>
      <button type="submit">Save</button>
    </form>
  );
}

async function open() {
  const emulator = createCognitoEmulator({
    users: [
      {
        ...ada,
        userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
        preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      },
    ],
  });
  const { accessToken } = await emulator.issueTokens('ada');
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
  });
  const queryClient = new QueryClient();
  const submitted = vi.fn();
  await render(
    <QueryClientProvider client={queryClient}>
      <AccountKitProvider client={client} accountId={crypto.randomUUID()} userPool={optionalPool}>
        <AppForm onSubmit={submitted} />
      </AccountKitProvider>
    </QueryClientProvider>,
  );
  await expect.element(page.getByLabelText('Authenticator app')).toBeChecked();
  const writes = () =>
    emulator.requests
      .filter(({ operation }) => operation === 'SetUserMFAPreference')
      .map(({ input }) => input);
  return { emulator, queryClient, submitted, writes };
}

describe('useMfaPreferenceForm', () => {
  it('saves the preference in one write, with the fields of the app', async () => {
    const { emulator, submitted, writes } = await open();
    await page.getByLabelText('Email').click();
    await page.getByLabelText('Nickname').fill('Ada');
    expect(writes()).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await vi.waitFor(() =>
      expect(emulator.users.get('ada').userMFASettingList.toSorted()).toEqual([
        'EMAIL_OTP',
        'SMS_MFA',
        'SOFTWARE_TOKEN_MFA',
      ]),
    );
    expect(submitted).toHaveBeenCalledWith(expect.objectContaining({ nickname: 'Ada' }));
    expect(writes()).toEqual([{ EmailMfaSettings: { Enabled: true, PreferredMfa: false } }]);
  });

  it('sends nothing while a field of the app is not valid', async () => {
    const { submitted, writes } = await open();
    await page.getByLabelText('Email').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByLabelText('Nickname')).toHaveFocus();
    expect(submitted).not.toHaveBeenCalled();
    expect(writes()).toEqual([]);
  });

  it('keeps the rules in the form: the preference ends with its factor', async () => {
    await open();
    await expect.element(page.getByRole('status')).toHaveTextContent('"totp"');
    await page.getByLabelText('Authenticator app').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('null');
  });

  it('keeps unsaved edits, and what was typed, through a refetch', async () => {
    const { emulator, queryClient } = await open();
    await page.getByLabelText('Email').click();
    await page.getByLabelText('Nickname').fill('Ada');
    emulator.users.set('ada', { preferredMfaSetting: 'SMS_MFA' });
    await queryClient.invalidateQueries();
    await expect.element(page.getByRole('status')).toHaveTextContent('"sms"');
    await expect.element(page.getByLabelText('Email')).toBeChecked();
    await expect.element(page.getByLabelText('Nickname')).toHaveValue('Ada');
  });
});

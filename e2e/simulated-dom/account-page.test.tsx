import { cleanup, screen, waitFor, within } from '@testing-library/react';
import {
  EmailDialog,
  MfaPanel,
  PasskeyDialog,
  PasskeyList,
  PhoneDialog,
  TotpSetupDialog,
} from 'cognito-account-kit';
import { useMfaPreference } from 'cognito-account-kit/headless';
import { AccountSettings, ContactSection, ProfileForm } from 'cognito-account-kit/settings';
import { createSoftwareAuthenticator } from 'cognito-account-kit/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderForAda } from './support/account-page.js';

afterEach(cleanup);

const button = (name: string) => screen.findByRole('button', { name });
// Looks for the dialog each time: one that loads slowly has another in its place at first.
const dialogButton = (name: string) =>
  waitFor(() => within(screen.getByRole('dialog')).getByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { name });

let uninstall: (() => void) | undefined;
afterEach(() => uninstall?.());

/** Gives the page an authenticator for as long as a test runs. */
function withAuthenticator() {
  const authenticator = createSoftwareAuthenticator();
  uninstall = authenticator.install();
  return authenticator;
}

describe('MfaPanel', () => {
  it('turns a factor on', async () => {
    const { user, ada } = await renderForAda(<MfaPanel />);
    await user.click(await screen.findByRole('switch', { name: 'Email' }));
    await screen.findByText('Email is on.');
    expect(ada().userMFASettingList).toEqual(['EMAIL_OTP']);
  });

  it('asks before it turns the last factor off', async () => {
    const { user, ada } = await renderForAda(<MfaPanel />, ['EMAIL_OTP']);
    await user.click(await screen.findByRole('switch', { name: 'Email' }));
    const question = await screen.findByRole('dialog');
    await user.click(within(question).getByRole('button', { name: 'Turn off' }));
    await waitFor(() => expect(ada().userMFASettingList).toEqual([]));
  });

  it('sets an authenticator up, and restores the focus', async () => {
    const { user, emulator, ada } = await renderForAda(<MfaPanel />);
    await user.click(await button('Set up authenticator app'));
    const title = await heading('Set up authenticator app');
    expect(document.activeElement).toBe(title.closest('dialog'));
    await user.click(await dialogButton('Continue'));
    await user.type(
      await screen.findByRole('textbox', { name: 'Code from the app' }),
      emulator.totpCode('ada'),
    );
    await user.keyboard('{Enter}');
    await heading('Authenticator app is on');
    await user.click(await dialogButton('Done'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(ada().userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('saves a passkey that the software authenticator creates', async () => {
    const authenticator = withAuthenticator();
    const { user, ada } = await renderForAda(<MfaPanel />, ['EMAIL_OTP']);
    await user.click(await button('Set up passkey'));
    await user.click(await dialogButton('Create passkey'));
    await heading('Passkey is on');
    expect(authenticator.passkeys).toHaveLength(1);
    expect(ada().userMFASettingList).toEqual(['EMAIL_OTP', 'WEB_AUTHN_MFA']);
  });
});

describe('a passkey that the user does not create', () => {
  it('is no failure of the kit', async () => {
    withAuthenticator();
    const { user, ada } = await renderForAda(<PasskeyDialog onClose={() => undefined} />);
    vi.spyOn(navigator.credentials, 'create').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await user.click(await dialogButton('Create passkey'));
    await screen.findByText(/^No passkey was created/);
    expect(ada().passkeys).toEqual([]);
  });
});

describe('a dialog of the app', () => {
  it('TotpSetupDialog focuses the code that was wrong', async () => {
    const { user } = await renderForAda(<TotpSetupDialog onClose={() => undefined} />);
    await user.click(await dialogButton('Continue'));
    const code = await screen.findByRole('textbox', { name: 'Code from the app' });
    await user.type(code, '000000{Enter}');
    await waitFor(() => expect(code.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(code);
  });

  it('PhoneDialog adds a number with the code from the outbox', async () => {
    const onClose = vi.fn();
    const { user, ada, sentCode } = await renderForAda(<PhoneDialog purpose="factor" onClose={onClose} />);
    await user.type(await screen.findByRole('textbox', { name: /phone number/i }), '+49 170 12341234');
    await user.click(await dialogButton('Send code'));
    await user.type(await screen.findByRole('textbox', { name: 'Code' }), `${sentCode()}{Enter}`);
    await user.click(await dialogButton('Done'));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(ada().attributes).toMatchObject({
      phone_number: '+4917012341234',
      phone_number_verified: 'true',
    });
    expect(ada().userMFASettingList).toEqual(['SMS_MFA']);
  });

  it('EmailDialog changes the address with the code from the outbox', async () => {
    const { user, ada, sentCode } = await renderForAda(<EmailDialog onClose={() => undefined} />);
    await user.type(await screen.findByRole('textbox', { name: /email address/i }), 'ada@example.org');
    await user.click(await dialogButton('Send code'));
    await user.type(await screen.findByRole('textbox', { name: 'Code' }), `${sentCode()}{Enter}`);
    await user.click(await dialogButton('Done'));
    expect(ada().attributes).toMatchObject({ email: 'ada@example.org', email_verified: 'true' });
  });

  it('PasskeyDialog says that this browser has no passkeys', async () => {
    await renderForAda(<PasskeyDialog onClose={() => undefined} />);
    await screen.findByText(/^This browser can't create passkeys/);
  });
});

describe('PasskeyList', () => {
  it('names the passkey that it creates', async () => {
    withAuthenticator();
    const names: Record<string, string> = {};
    const nicknames = {
      read: () => names,
      write(id: string, name: string | null) {
        names[id] = name ?? '';
      },
    };
    const { user } = await renderForAda(<PasskeyList nicknames={nicknames} />);
    await screen.findByText('No passkeys yet');
    await user.click(await button('Create a passkey'));
    await user.click(await dialogButton('Create passkey'));
    await user.type(await screen.findByRole('textbox', { name: 'Name (optional)' }), 'Laptop');
    await user.click(await dialogButton('Done'));
    await screen.findByText('Laptop');
    expect(Object.values(names)).toEqual(['Laptop']);
  });
});

describe('ContactSection', () => {
  it('opens the dialog of a row', async () => {
    const { user } = await renderForAda(<ContactSection />);
    await user.click(await button('Add phone'));
    await heading('Add a phone number');
  });
});

describe('ProfileForm', () => {
  it('saves what was typed', async () => {
    const { user, ada } = await renderForAda(<ProfileForm attributes={['name', 'birthdate', 'website']} />);
    await user.type(await screen.findByLabelText('Name'), 'Ada Lovelace');
    await user.type(screen.getByLabelText('Date of birth'), '1815-12-10');
    await user.type(screen.getByLabelText('Website'), 'ada.example');
    await user.click(await button('Save'));
    await screen.findByText(/^Enter a link/);
    await user.clear(screen.getByLabelText('Website'));
    await user.click(await button('Save'));
    await screen.findByText('Saved.');
    expect(ada().attributes).toMatchObject({ name: 'Ada Lovelace', birthdate: '1815-12-10' });
  });
});

describe('AccountSettings', () => {
  it('changes the password, and deletes the account', async () => {
    const { user, emulator } = await renderForAda(
      <AccountSettings profile={{ attributes: ['name'] }} deletion={{}} />,
    );
    await user.click(await button('Change password'));
    await user.type(await screen.findByLabelText('Current password'), 'Correct-Horse-1');
    await user.type(screen.getByLabelText('New password'), 'Better-Horse-22{Enter}');
    await heading('Password changed');
    await user.click(await dialogButton('Done'));
    await user.click(await button('Delete account'));
    await user.type(await screen.findByRole('textbox', { name: /^Type/ }), 'delete my account{Enter}');
    await heading('Account deleted');
    expect(emulator.users.list()).toEqual([]);
  });
});

describe('the hooks', () => {
  it('turn a factor on', async () => {
    function Page() {
      const preference = useMfaPreference();
      if (preference.status !== 'ready') return null;
      return <button onClick={() => preference.actions.setFactor('email', true)}>On</button>;
    }
    const { user, ada } = await renderForAda(<Page />);
    await user.click(await button('On'));
    await waitFor(() => expect(ada().userMFASettingList).toEqual(['EMAIL_OTP']));
  });
});

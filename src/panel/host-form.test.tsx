import type { DOMAttributes, ReactNode } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PasskeyList } from '../passkeys/list/passkey-list.js';
import { MfaPanel } from './mfa-panel.js';
import { createHost, type Host } from './test-support/create-host.js';

/** Everything that reached the host's form, by React's name or the browser's. */
interface HostForm {
  readonly reached: string[];
  readonly form: HTMLFormElement;
}

const kinds = {
  submit: 'onSubmit',
  input: 'onInput',
  change: 'onChange',
  keydown: 'onKeyDown',
  keyup: 'onKeyUp',
  click: 'onClick',
  mousedown: 'onMouseDown',
  pointerup: 'onPointerUp',
  focusin: 'onFocus',
  focusout: 'onBlur',
  close: 'onClose',
  cancel: 'onCancel',
  toggle: 'onToggle',
} as const;

/** Renders parts of the kit inside a host's form, which would leave the page. */
async function renderInForm({ App }: Host, parts: ReactNode): Promise<HostForm> {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    Object.values(kinds).map((name) => [name, () => reached.push(name)]),
  ) as DOMAttributes<HTMLFormElement>;
  const note = ({ type }: Event) => void reached.push(type);
  // A form that the browser submits would reload the page, and with it the tests.
  const stay = (event: SubmitEvent) => event.preventDefault();
  addEventListener('submit', stay, true);
  onTestFinished(() => removeEventListener('submit', stay, true));
  await render(
    <form id="host" {...handlers}>
      <input aria-label="Display name" name="displayName" defaultValue="Ada" />
      <App>{parts}</App>
      <button type="submit">Save profile</button>
    </form>,
  );
  const form = document.querySelector<HTMLFormElement>('#host');
  if (form === null) throw new Error('There is no form.');
  // Of a press, hosts may learn: it is inside of the form.
  for (const type of Object.keys(kinds)) if (type !== 'pointerup') form.addEventListener(type, note);
  return { form, reached };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

const nicknames = () => {
  const names = new Map<string, string>();
  return {
    read: () => Object.fromEntries(names),
    write: (id: string, name: string | null) => void names.set(id, name ?? ''),
  };
};

describe("a host's form", () => {
  it('learns nothing of a set-up inside it, which verifies the code as anywhere', async () => {
    const host = await createHost();
    const { form, reached } = await renderInForm(host, <MfaPanel />);
    await button('Set up authenticator app').click();
    await expect.element(page.getByRole('dialog', { name: 'Set up authenticator app' })).toHaveFocus();
    reached.length = 0;

    await button('Continue').click();
    const code = page.getByRole('textbox', { name: 'Code from the app' });
    await code.fill('12');
    await userEvent.keyboard('{Enter}');
    await expect.element(code).toHaveAccessibleDescription(/4/);
    expect([...new FormData(form).keys()]).toEqual(['displayName']);
    await code.fill(host.emulator.totpCode('ada'));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Authenticator app is on' })).toHaveFocus();
    await page.getByRole('dialog').click();
    expect(reached).toEqual([]);
    expect(host.emulator.requests.map(({ operation }) => operation)).toContain('VerifySoftwareToken');
  });

  it('learns nothing of a question, and of how it ends', async () => {
    const host = await createHost({ user: { userMFASettingList: ['SMS_MFA'] } });
    const { reached } = await renderInForm(host, <MfaPanel />);
    const textMessage = page.getByRole('switch', { name: 'Text message' });
    await textMessage.click();
    await expect.element(button('Cancel')).toHaveFocus();
    reached.length = 0;
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(textMessage).toHaveFocus();
    // The switch is a part of the page, and gets its focus back.
    expect(reached).toEqual(['focusin']);
  });

  it.each(['instantly', 'on-save'] as const)(
    'is not submitted by Enter in the panel, and lists none of its controls (%s)',
    async (apply) => {
      const host = await createHost({ user: { userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'] } });
      const { form, reached } = await renderInForm(host, <MfaPanel apply={apply} />);
      await page.getByRole('radio', { name: 'Email' }).click();
      await userEvent.keyboard('{Enter}');
      expect(reached).not.toContain('submit');
      expect([...new FormData(form).keys()]).toEqual(['displayName']);
    },
  );

  it('is not submitted by "Save changes"', async () => {
    const host = await createHost();
    const { reached } = await renderInForm(host, <MfaPanel apply="on-save" />);
    await page.getByRole('switch', { name: 'Email' }).click();
    await button('Save changes').click();
    await expect.element(page.getByText('Email is on.')).toBeVisible();
    expect(reached).not.toContain('submit');
    expect(reached).not.toContain('onSubmit');
  });

  it('is not submitted by the new name of a passkey in the list', async () => {
    const host = await createHost({ user: { passkeys: 1 } });
    const { reached } = await renderInForm(host, <PasskeyList nicknames={nicknames()} />);
    await page.getByRole('button', { name: 'Rename' }).click();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Laptop');
    reached.length = 0;
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Delete passkey Laptop' })).toBeVisible();
    expect(reached).not.toContain('submit');
    expect(reached).not.toContain('onSubmit');
    expect(reached).not.toContain('onKeyDown');
  });
});

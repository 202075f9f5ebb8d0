import * as Radix from '@radix-ui/react-dialog';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { MfaPanel } from './mfa-panel.js';
import { createHost } from './test-support/create-host.js';

interface HostDialogProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function RadixDialog({ onClose, children }: HostDialogProps) {
  return (
    <Radix.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Radix.Portal>
        <Radix.Overlay />
        <Radix.Content aria-describedby={undefined}>
          <Radix.Title>Settings</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Closes as many apps write it: also by a press outside of it, and by Escape in React. */
function NativeDialog({ onClose, children }: HostDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-label="Settings"
      onClose={() => {
        // In strict mode, effects open it twice.
        if (ref.current?.open === false) onClose();
      }}
      onCancel={onClose}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
      onClick={({ clientX, clientY }) => {
        const { left, right, top, bottom } = ref.current?.getBoundingClientRect() ?? new DOMRect();
        if (clientX < left || clientX > right || clientY < top || clientY > bottom) onClose();
      }}
    >
      <h2>Settings</h2>
      {children}
    </dialog>
  );
}

function Popover({ onClose, children }: HostDialogProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const popover = ref.current;
    // React 18 has no `onToggle` for it.
    const close = (event: ToggleEvent) => {
      if (event.newState === 'closed') onClose();
    };
    popover?.addEventListener('toggle', close);
    popover?.showPopover();
    return () => popover?.removeEventListener('toggle', close);
  }, [onClose]);
  // The types of React 18 don't know them.
  const inReact = {
    popover: 'auto' as const,
    onToggle({ nativeEvent }: { readonly nativeEvent: Event }) {
      if ((nativeEvent as ToggleEvent).newState === 'closed') onClose();
    },
  };
  return (
    <div ref={ref} {...inReact} style={{ inlineSize: 400 }}>
      <h2>Settings</h2>
      {children}
    </div>
  );
}

const hosts = { RadixDialog, NativeDialog, Popover };

const sheet = (name: string) => page.getByRole('dialog', { name });
const heading = (name: string) => page.getByRole('heading', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const settings = () => expect.element(heading('Settings'));
const dialog = () => page.getByRole('dialog', { name: /authenticator app/i });

/** Opens the set-up of an authenticator app in the panel inside a host's dialog. */
async function open(HostDialog: (props: HostDialogProps) => ReactNode, confirm?: () => Promise<boolean>) {
  const host = await createHost(confirm && { confirmIdentity: confirm });
  let closings = 0;
  function Page() {
    const [isOpen, setIsOpen] = useState(true);
    const [close] = useState(() => () => {
      closings += 1;
      setIsOpen(false);
    });
    return (
      <host.App>
        <div style={{ height: 300 }}>The page</div>
        {isOpen && (
          <HostDialog onClose={close}>
            <MfaPanel />
          </HostDialog>
        )}
      </host.App>
    );
  }
  await render(<Page />);
  await button('Set up authenticator app').click();
  await expect.element(sheet('Set up authenticator app')).toHaveFocus();
  return { ...host, closings: () => closings };
}

describe.each(Object.entries(hosts))('inside a host: %s', (_, HostDialog) => {
  it('one Escape closes the dialog of the kit alone, and the next one that of the host', async () => {
    const { closings } = await open(HostDialog);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await settings().toBeVisible();
    await expect.element(button('Set up authenticator app')).toHaveFocus();
    expect(closings()).toBe(0);
    await userEvent.keyboard('{Escape}');
    await settings().not.toBeInTheDocument();
  });

  it('every Escape asks before an unfinished set-up is left, also after a click on its text', async () => {
    const { closings } = await open(HostDialog);
    await button('Continue').click();
    await expect.element(page.getByRole('textbox', { name: 'Code from the app' })).toBeVisible();
    for (let times = 0; times < 3; times += 1) {
      await page.getByText(/scan/i).first().click();
      await userEvent.keyboard('{Escape}');
      await expect.element(sheet('Leave')).toHaveFocus();
      await userEvent.keyboard('{Escape}');
      await expect.element(sheet('Set up authenticator app')).toHaveFocus();
    }
    expect(closings()).toBe(0);
  });

  it('a press in the dialog of the kit, or outside of it, closes nothing', async () => {
    const { closings } = await open(HostDialog);
    await heading('Set up authenticator app').click();
    await userEvent.click(dialog(), { position: { x: -5, y: 100 }, force: true });
    await expect.element(dialog()).toBeVisible();
    await settings().toBeVisible();
    expect(closings()).toBe(0);
  });

  it('the focus stays in the dialog of the kit', async () => {
    await open(HostDialog);
    for (let presses = 0; presses < 6; presses += 1) {
      await userEvent.tab();
      expect(
        dialog().element().contains(document.activeElement) || document.activeElement === document.body,
      ).toBe(true);
    }
  });

  it('is set up with a step-up, for which the dialog of the kit makes way', async () => {
    let answer: (isConfirmed: boolean) => void = () => undefined;
    const { emulator, closings } = await open(
      HostDialog,
      () => new Promise((resolve) => void (answer = resolve)),
    );
    await button('Continue').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    await settings().toBeVisible();
    answer(true);
    const code = page.getByRole('textbox', { name: 'Code from the app' });
    await expect.element(code).toBeVisible();
    await code.fill(emulator.totpCode('ada'));
    await userEvent.keyboard('{Enter}');
    await expect.element(sheet('Authenticator app is on')).toHaveFocus();
    await button('Close').click();
    await expect.element(page.getByRole('switch', { name: 'Authenticator app' })).toBeChecked();
    expect(closings()).toBe(0);
  });
});

it('the first press outside of a Radix dialog closes it after a dialog of the kit', async () => {
  const { closings } = await open(RadixDialog);
  await button('Close').click();
  await expect.element(dialog()).not.toBeInTheDocument();
  await page.getByText('The page').click({ force: true });
  await settings().not.toBeInTheDocument();
  expect(closings()).toBe(1);
});

'use client';
import { flushSync } from 'react-dom';
import { ActionSection } from '../../wizard/action-section.js';
import { useOpened } from '../../wizard/hooks.js';
import type { SurfaceOptions } from '../../wizard/surface.js';
import { ChangePasswordDialog } from '../dialog/change-password-dialog.js';
import type { ChangePasswordDialogProps } from '../dialog/password-props.js';
import { usePasswordMessages } from '../dialog/use-password-messages.js';

export interface PasswordSectionProps extends SurfaceOptions, Omit<ChangePasswordDialogProps, 'onClose'> {}

/**
 * A card with the button that changes the password. Don't show it to users of an external identity provider. Needs
 * `cognito-account-kit/styles.css`.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function PasswordSection({ headingLevel, className, ...dialog }: PasswordSectionProps) {
  const { heading, intro, title } = usePasswordMessages();
  const [opened, setOpened] = useOpened<'dialog'>();
  const close = () => setOpened(null);
  const { onSignOutOthers } = dialog;
  return (
    <>
      <ActionSection
        headingLevel={headingLevel}
        className={className}
        heading={heading}
        intro={intro}
        action={title.change}
        onOpen={() => setOpened('dialog')}
      />
      {opened && (
        <ChangePasswordDialog
          {...dialog}
          onSignOutOthers={
            onSignOutOthers &&
            (() => {
              // A dialog that closes gives the focus back, and it must not take it from where this leads.
              flushSync(close);
              onSignOutOthers();
            })
          }
          onClose={close}
        />
      )}
    </>
  );
}

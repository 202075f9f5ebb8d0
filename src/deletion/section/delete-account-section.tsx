'use client';
import { ActionSection } from '../../wizard/action-section.js';
import { useOpened } from '../../wizard/hooks.js';
import type { SurfaceOptions } from '../../wizard/surface.js';
import { DeleteAccountDialog } from '../dialog/delete-account-dialog.js';
import type { DeleteAccountDialogProps } from '../dialog/delete-account-props.js';
import { useDeletionMessages } from '../dialog/use-deletion-messages.js';

export interface DeleteAccountSectionProps
  extends SurfaceOptions,
    Omit<DeleteAccountDialogProps, 'onClose'> {}

/**
 * A card with the button that deletes the account. Needs `cognito-account-kit/styles.css`.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function DeleteAccountSection({ headingLevel, className, ...dialog }: DeleteAccountSectionProps) {
  const { heading, intro, open } = useDeletionMessages();
  const [opened, setOpened] = useOpened<'dialog'>();
  return (
    <>
      <ActionSection
        headingLevel={headingLevel}
        className={className}
        heading={heading}
        intro={intro}
        action={open}
        onOpen={() => setOpened('dialog')}
      />
      {opened && <DeleteAccountDialog {...dialog} onClose={() => setOpened(null)} />}
    </>
  );
}

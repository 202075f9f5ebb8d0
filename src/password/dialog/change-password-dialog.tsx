'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { ChangePasswordDialogProps } from './password-props.js';
import { usePasswordMessages } from './use-password-messages.js';

const load = async () => (await import('./change-password-sheet.js')).ChangePasswordSheet;

/**
 * Changes the user's password; a user without one sets the first. Controlled: the parent closes it by unmounting it. Its code
 * loads when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function ChangePasswordDialog(props: ChangePasswordDialogProps) {
  const { title } = usePasswordMessages();
  return <LazyDialog title={() => title.change} load={load} props={props} />;
}

'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { DeleteAccountDialogProps } from './delete-account-props.js';
import { useDeletionMessages } from './use-deletion-messages.js';

const load = async () => (await import('./delete-account-sheet.js')).DeleteAccountSheet;

/**
 * Deletes the user's account, after they have typed a phrase. Controlled: the parent closes it by unmounting it. Its code loads when
 * it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function DeleteAccountDialog(props: DeleteAccountDialogProps) {
  const { title } = useDeletionMessages();
  return <LazyDialog title={() => title.question} load={load} props={props} />;
}

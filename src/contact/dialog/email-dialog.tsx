'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { EmailDialogProps } from './contact-props.js';

const load = async () => (await import('./email-sheet.js')).EmailSheet;

/**
 * Adds, verifies, changes or removes the user's email address, and turns email on as a factor with `purpose:
 * 'factor'`. Controlled: the parent opens it by mounting it and closes it by unmounting it. Opening it
 * changes nothing and sends nothing.
 *
 * Its code loads when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function EmailDialog(props: EmailDialogProps) {
  return <LazyDialog title={({ factor }) => factor.email.name} load={load} props={props} />;
}

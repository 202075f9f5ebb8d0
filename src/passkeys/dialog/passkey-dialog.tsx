'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { PasskeyDialogProps } from './passkey-props.js';

const load = async () => (await import('./passkey-sheet.js')).PasskeySheet;

/**
 * Guides the user through creating a passkey and turns it on as a second step; or shows the list of passkeys. Controlled: the
 * parent closes it by unmounting it. Opening it creates nothing: the browser asks only after the user's click.
 *
 * Its code loads when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function PasskeyDialog(props: PasskeyDialogProps) {
  return <LazyDialog title={({ factor }) => factor.passkey.name} load={load} props={props} />;
}

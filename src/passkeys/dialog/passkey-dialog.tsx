'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { PasskeyDialogProps } from './passkey-props.js';

const load = async () => (await import('./passkey-sheet.js')).PasskeySheet;

/**
 * Leads the user through the creation of a passkey and turns it on as a second step; or shows the passkeys that there are. Open as
 * long as it is rendered. Opening it makes nothing: the browser is asked when the user says so.
 *
 * What it takes is loaded when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function PasskeyDialog(props: PasskeyDialogProps) {
  return <LazyDialog factor="passkey" load={load} props={props} />;
}

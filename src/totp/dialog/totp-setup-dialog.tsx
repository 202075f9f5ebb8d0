'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { TotpSetupDialogProps } from './setup-props.js';

const load = async () => (await import('./totp-setup-sheet.js')).TotpSetupSheet;

/**
 * Guides the user through setting up an authenticator app, or replacing the registered one. Controlled:
 * the parent closes it by unmounting it. Opening it changes nothing: it calls AssociateSoftwareToken when
 * the user continues.
 *
 * Its code, with the library that draws the QR code, loads when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function TotpSetupDialog(props: TotpSetupDialogProps) {
  return <LazyDialog title={({ factor }) => factor.totp.name} load={load} props={props} />;
}

'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { TotpSetupDialogProps } from './setup-props.js';

const load = async () => (await import('./totp-setup-sheet.js')).TotpSetupSheet;

/**
 * Leads the user through the set-up of an authenticator app, or of another one in place of a registered one. Open as long as it is
 * rendered. Opening it changes nothing yet: AssociateSoftwareToken is called when the user continues.
 *
 * What it takes, with the library that draws the QR code, is loaded when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function TotpSetupDialog(props: TotpSetupDialogProps) {
  return <LazyDialog factor="totp" load={load} props={props} />;
}

'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { PhoneDialogProps } from './contact-props.js';

const load = async () => (await import('./phone-sheet.js')).PhoneSheet;

/**
 * Leads the user through adding, verifying, changing or removing their phone number, and turns text messages on as a factor where
 * that is what it is for. Open as long as it is rendered. Opening it changes nothing, and sends nothing.
 *
 * What it takes, with the library that reads phone numbers, is loaded when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function PhoneDialog(props: PhoneDialogProps) {
  return <LazyDialog factor="sms" load={load} props={props} />;
}

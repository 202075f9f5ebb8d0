'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { PhoneDialogProps } from './contact-props.js';

const load = async () => (await import('./phone-sheet.js')).PhoneSheet;

/**
 * Adds, verifies, changes or removes the user's phone number, and turns text messages on as a factor with
 * `purpose: 'factor'`. Controlled: the parent opens it by mounting it and closes it by unmounting it. Opening
 * it changes nothing and sends nothing.
 *
 * Its code, with the library that parses phone numbers, loads when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function PhoneDialog(props: PhoneDialogProps) {
  return <LazyDialog title={({ factor }) => factor.sms.name} load={load} props={props} />;
}

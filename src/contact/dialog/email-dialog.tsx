'use client';
import { LazyDialog } from '../../wizard/lazy-dialog.js';
import type { EmailDialogProps } from './contact-props.js';

const load = async () => (await import('./email-sheet.js')).EmailSheet;

/**
 * Leads the user through adding, verifying, changing or removing their email address, and turns email on as a factor where that is
 * what it is for. Open as long as it is rendered. Opening it changes nothing, and sends nothing.
 *
 * What it takes is loaded when it opens.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function EmailDialog(props: EmailDialogProps) {
  return <LazyDialog factor="email" load={load} props={props} />;
}

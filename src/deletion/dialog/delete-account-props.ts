import type { ReactNode } from 'react';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { UseDeleteAccountOptions } from '../use-delete-account.js';

export interface DeleteAccountDialogProps extends UseDeleteAccountOptions, FlowDialogProps {
  /**
   * What the user loses, in the app's words: "12 projects and all invoices".
   * @default none: the dialog says only that the account goes for good
   */
  readonly consequences?: ReactNode;
}

import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { UseChangePasswordOptions } from '../use-change-password.js';

export interface ChangePasswordDialogProps extends UseChangePasswordOptions, FlowDialogProps {
  /** The user's sign-in name. Password managers store the new password under it. */
  readonly username?: string | undefined;
  /**
   * Offers to sign the user's other sessions out once the password is changed, which leaves them alive. Called in place of
   * `onClose`.
   * @default none: the dialog says nothing of other sessions
   */
  readonly onSignOutOthers?: (() => void) | undefined;
}

/** What the user types. It exists only while the form is on the page. */
export interface PasswordValues {
  readonly current: string;
  readonly next: string;
}

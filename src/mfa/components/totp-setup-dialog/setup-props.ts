import type { ReadyTotpSetup, UseTotpSetupOptions } from '../../hooks/use-totp-setup.js';
import type { MfaText } from '../../mfa.messages.js';
import type { TotpSetupText } from '../../totp-setup.messages.js';

export interface TotpSetupDialogProps extends UseTotpSetupOptions {
  /** The user is done, or has left: render the dialog no longer. */
  readonly onClose: () => void;
}

/** What the steps of the set-up are rendered from. */
export interface StepProps {
  readonly ready: ReadyTotpSetup;
  readonly text: TotpSetupText;
  /** The words on errors of the service, and on the next sign-in. */
  readonly mfaText: MfaText;
  /** Leads to the app's sign-in, where it has a way to. */
  readonly signInAgain: (() => void) | undefined;
  /** Leaves, where nothing is lost by it; asks otherwise. */
  readonly onLeave: () => void;
}

import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { FlowWords } from '../../wizard/use-wizard-messages.js';
import type { TotpSetupText } from '../messages.js';
import type { ReadyTotpSetup, UseTotpSetupOptions } from '../use-totp-setup.js';

export interface TotpSetupDialogProps extends UseTotpSetupOptions, FlowDialogProps {}

/** What the steps of the set-up are rendered from. */
export interface StepProps extends FlowWords {
  readonly ready: ReadyTotpSetup;
  readonly text: TotpSetupText;
  /** Leaves, where nothing is lost by it; asks otherwise. */
  readonly onLeave: () => void;
}

import type { ReadyTotpSetup, UseTotpSetupOptions } from '../../hooks/use-totp-setup.js';
import type { TotpSetupText } from '../../totp-setup.messages.js';
import type { FlowDialogProps } from '../flow-dialog/lazy-dialog.js';
import type { FlowWords } from '../flow-dialog/use-flow-words.js';

export interface TotpSetupDialogProps extends UseTotpSetupOptions, FlowDialogProps {}

/** What the steps of the set-up are rendered from. */
export interface StepProps extends FlowWords {
  readonly ready: ReadyTotpSetup;
  readonly text: TotpSetupText;
  /** Leaves, where nothing is lost by it; asks otherwise. */
  readonly onLeave: () => void;
}

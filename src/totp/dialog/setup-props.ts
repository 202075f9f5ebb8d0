import type { WizardMessages } from '../../wizard/hooks.js';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { BoundTotpSetupMessages } from '../messages.js';
import type { ReadyTotpSetup, UseTotpSetupOptions } from '../use-totp-setup.js';

export interface TotpSetupDialogProps extends UseTotpSetupOptions, FlowDialogProps {}

/** What every step of the dialog renders from. */
export interface StepProps extends WizardMessages {
  readonly ready: ReadyTotpSetup;
  readonly messages: BoundTotpSetupMessages;
  /** Leaves at once, or asks first if something would be lost. */
  readonly onLeave: () => void;
}

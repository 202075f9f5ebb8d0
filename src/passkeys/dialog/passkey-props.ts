import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { AllPasskeyMessages } from '../list/use-passkey-messages.js';
import type { ReadyPasskeys, UsePasskeysOptions } from '../use-passkeys.js';

/**
 * Why a passkey dialog is opened:
 * - `factor`: to create one and turn Passkey on as a second step with it
 * - `passkey`: to create one; the user chooses whether to turn Passkey on too, where that is possible
 * - `list`: to manage the existing ones, and to create others
 */
export type PasskeyPurpose = 'factor' | 'passkey' | 'list';

export interface PasskeyDialogProps extends UsePasskeysOptions, FlowDialogProps {
  /** @default 'factor' */
  readonly purpose?: PasskeyPurpose | undefined;
}

/** The props of each step of a registration. */
export interface StepProps {
  readonly ready: ReadyPasskeys;
  readonly purpose: PasskeyPurpose;
  readonly common: AllPasskeyMessages;
  /** The typed name of a new passkey. */
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Saves that name, and leaves once it is saved. */
  readonly onFinish: (id: string) => void;
  /** Leaves, or asks first where something would be lost. */
  readonly onLeave: () => void;
  /** Shows the list of passkeys. */
  readonly onShowList: () => void;
}

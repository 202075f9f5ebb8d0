import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { PasskeyWords } from '../list/use-passkey-words.js';
import type { ReadyPasskeys, UsePasskeysOptions } from '../use-passkeys.js';

/**
 * What a dialog on passkeys is opened for:
 * - `factor`: to make one and turn Passkey on as a second step with it
 * - `passkey`: to make one; whether Passkey is turned on too is asked, where it can be
 * - `list`: to look after those that there are, and to make others
 */
export type PasskeyPurpose = 'factor' | 'passkey' | 'list';

export interface PasskeyDialogProps extends UsePasskeysOptions, FlowDialogProps {
  /** @default 'factor' */
  readonly purpose?: PasskeyPurpose | undefined;
}

/** What the steps of a registration are rendered from. */
export interface StepProps {
  readonly ready: ReadyPasskeys;
  readonly purpose: PasskeyPurpose;
  readonly words: PasskeyWords;
  /** What was typed as the name of a new passkey. */
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Keeps that name, and leaves once it is kept. */
  readonly onFinish: (id: string) => void;
  /** Leaves, where nothing is lost by it; asks otherwise. */
  readonly onLeave: () => void;
  /** Leads to the passkeys that there are. */
  readonly onShowList: () => void;
}

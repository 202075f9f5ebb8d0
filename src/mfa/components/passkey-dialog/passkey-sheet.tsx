import { usePasskeys } from '../../hooks/use-passkeys.js';
import { PasskeyFlowSheet } from './passkey-flow-sheet.js';
import type { PasskeyDialogProps } from './passkey-props.js';

/** The dialog itself; `PasskeyDialog` is this, loaded when it opens. */
export function PasskeySheet({ onClose, purpose = 'factor', ...options }: PasskeyDialogProps) {
  return <PasskeyFlowSheet result={usePasskeys(options)} purpose={purpose} onClose={onClose} />;
}

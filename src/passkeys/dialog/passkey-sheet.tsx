import { useUnloadQuestion } from '../../wizard/hooks.js';
import { usePasskeys } from '../use-passkeys.js';
import { PasskeyFlowSheet } from './passkey-flow-sheet.js';
import type { PasskeyDialogProps } from './passkey-props.js';

/** The dialog itself. `PasskeyDialog` loads it when it opens. */
export function PasskeySheet({ onClose, purpose = 'factor', ...options }: PasskeyDialogProps) {
  const result = usePasskeys(options);
  useUnloadQuestion(result.status === 'ready' && result.isUnfinished);
  return <PasskeyFlowSheet result={result} purpose={purpose} onClose={onClose} />;
}

import { PasskeySheet } from '../../passkeys/dialog/passkey-sheet.js';
import type { PanelFlowProps } from './panel-flow.js';

/** Creates a passkey and turns it on, or shows those that there are. */
export function PasskeyFlow({ way, options, onClose }: PanelFlowProps) {
  return (
    <PasskeySheet {...options.passkeys} purpose={way === 'setUp' ? 'factor' : 'list'} onClose={onClose} />
  );
}

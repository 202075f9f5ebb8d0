import { TotpSetupSheet } from '../../totp/dialog/totp-setup-sheet.js';
import type { PanelFlowProps } from './panel-flow.js';

/** Sets an authenticator app up, or replaces the one that is registered: the same steps. */
export function TotpFlow({ options, onClose }: PanelFlowProps) {
  return <TotpSetupSheet {...options.authenticator} onClose={onClose} />;
}

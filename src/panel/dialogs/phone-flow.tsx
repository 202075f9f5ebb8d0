import { PhoneSheet } from '../../contact/dialog/phone-sheet.js';
import type { PanelFlowProps } from './panel-flow.js';

/** Sets text messages up, or changes the number that they go to. */
export function PhoneFlow({ way, options, onClose }: PanelFlowProps) {
  return <PhoneSheet {...options.phone} purpose={way === 'setUp' ? 'factor' : 'contact'} onClose={onClose} />;
}

import { EmailSheet } from '../../contact/dialog/email-sheet.js';
import type { PanelFlowProps } from './panel-flow.js';

/** Sets email up, or changes the address that it goes to. */
export function EmailFlow({ way, onClose }: PanelFlowProps) {
  return <EmailSheet purpose={way === 'setUp' ? 'factor' : 'contact'} onClose={onClose} />;
}

import type { IconName } from '../../../ui/icon/icon.js';
import type { Factor } from '../../model/factor.js';

/** The drawing of each factor. */
export const factorIcon: Readonly<Record<Factor, IconName>> = {
  totp: 'app',
  sms: 'message',
  email: 'mail',
  passkey: 'key',
};

import type { Factor } from '../account/factor.js';
import type { IconName } from '../ui/icon/icon.js';

/** The drawing of each factor. */
export const factorIcon: Readonly<Record<Factor, IconName>> = {
  totp: 'app',
  sms: 'message',
  email: 'mail',
  passkey: 'key',
};

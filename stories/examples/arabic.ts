import { checkup } from './arabic/checkup.js';
import { contact } from './arabic/contact.js';
import { deletion } from './arabic/deletion.js';
import { devices } from './arabic/devices.js';
import { flow } from './arabic/flow.js';
import { mfa } from './arabic/mfa.js';
import { passkeys } from './arabic/passkeys.js';
import { password } from './arabic/password.js';
import { profile } from './arabic/profile.js';
import { sessions } from './arabic/sessions.js';
import { settings } from './arabic/settings.js';
import { totpSetup } from './arabic/totp-setup.js';
import type { WholeMessages } from './whole-messages.js';

/** Every message in Arabic, a right-to-left language with six plural forms. */
export const arabic = {
  mfa,
  flow,
  totpSetup,
  contact,
  passkeys,
  password,
  deletion,
  sessions,
  devices,
  profile,
  settings,
  checkup,
} satisfies WholeMessages;

import { checkup } from './german/checkup.js';
import { contact } from './german/contact.js';
import { deletion } from './german/deletion.js';
import { devices } from './german/devices.js';
import { flow } from './german/flow.js';
import { mfa } from './german/mfa.js';
import { passkeys } from './german/passkeys.js';
import { password } from './german/password.js';
import { profile } from './german/profile.js';
import { sessions } from './german/sessions.js';
import { settings } from './german/settings.js';
import { totpSetup } from './german/totp-setup.js';
import type { WholeMessages } from './whole-messages.js';

/** Every message in German, with the formal "Sie". */
export const german = {
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

import type { MessageOverrides } from '../i18n/messages.js';
import type { ContactMessages } from '../mfa/contact.messages.js';
import type { FlowMessages } from '../mfa/flow.messages.js';
import type { MfaMessages } from '../mfa/mfa.messages.js';
import type { PasskeyMessages } from '../mfa/passkeys.messages.js';
import type { TotpSetupMessages } from '../mfa/totp-setup.messages.js';

/** The app's own words for parts of the kit; what is left out keeps the kit's English. */
export interface KitMessages {
  readonly mfa?: MessageOverrides<MfaMessages>;
  readonly flow?: MessageOverrides<FlowMessages>;
  readonly contact?: MessageOverrides<ContactMessages>;
  readonly passkeys?: MessageOverrides<PasskeyMessages>;
  readonly totpSetup?: MessageOverrides<TotpSetupMessages>;
}

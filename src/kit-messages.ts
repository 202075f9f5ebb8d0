import type { CheckupMessages } from './checkup/messages.js';
import type { ContactMessages } from './contact/messages.js';
import type { DeletionMessages } from './deletion/messages.js';
import type { DeviceMessages } from './devices/messages.js';
import type { MessageOverrides } from './messages/messages.js';
import type { PasskeyMessages } from './passkeys/messages.js';
import type { PasswordMessages } from './password/messages.js';
import type { MfaMessages } from './preference/messages.js';
import type { ProfileMessages } from './profile/messages.js';
import type { SessionMessages } from './sessions/messages.js';
import type { SettingsMessages } from './settings/messages.js';
import type { TotpSetupMessages } from './totp/messages.js';
import type { FlowMessages } from './wizard/messages.js';

/** The app's own words for parts of the kit; what is left out keeps the kit's English. */
export interface KitMessages {
  readonly checkup?: MessageOverrides<CheckupMessages>;
  readonly mfa?: MessageOverrides<MfaMessages>;
  readonly flow?: MessageOverrides<FlowMessages>;
  readonly contact?: MessageOverrides<ContactMessages>;
  readonly devices?: MessageOverrides<DeviceMessages>;
  readonly deletion?: MessageOverrides<DeletionMessages>;
  readonly passkeys?: MessageOverrides<PasskeyMessages>;
  readonly password?: MessageOverrides<PasswordMessages>;
  readonly sessions?: MessageOverrides<SessionMessages>;
  readonly profile?: MessageOverrides<ProfileMessages>;
  readonly settings?: MessageOverrides<SettingsMessages>;
  readonly totpSetup?: MessageOverrides<TotpSetupMessages>;
}

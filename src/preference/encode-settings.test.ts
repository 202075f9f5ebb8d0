import { expect, it } from 'vitest';
import { encodeSettings } from './encode-settings.js';

it('names each factor by its member of the request, with both flags', () => {
  expect(
    encodeSettings({
      totp: { enabled: true, preferred: true },
      sms: { enabled: true, preferred: false },
      email: { enabled: false, preferred: false },
    }),
  ).toEqual({
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    SMSMfaSettings: { Enabled: true, PreferredMfa: false },
    EmailMfaSettings: { Enabled: false, PreferredMfa: false },
  });
});

it('sends a passkey without a preference, for which it has no member', () => {
  expect(encodeSettings({ passkey: { enabled: true, preferred: false } })).toEqual({
    WebAuthnMfaSettings: { Enabled: true },
  });
});

it('names nothing that the plan does not name', () => {
  expect(encodeSettings({})).toEqual({});
});

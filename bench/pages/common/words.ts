import type { Factor, Preference } from './preference.js';

export const names: Record<Factor, string> = {
  SOFTWARE_TOKEN_MFA: 'Authenticator app',
  SMS_MFA: 'Text message',
  EMAIL_OTP: 'Email',
  WEB_AUTHN_MFA: 'Passkey',
};

export const about: Record<Factor, string> = {
  SOFTWARE_TOKEN_MFA: 'Works offline',
  SMS_MFA: 'Codes sent to your phone',
  EMAIL_OTP: 'Codes sent to your inbox',
  WEB_AUTHN_MFA: 'Fingerprint, face or PIN',
};

/** Drawn on a 20 px square. */
export const drawings: Record<Factor, string> = {
  SOFTWARE_TOKEN_MFA: 'M6 3h8v14H6ZM9 14h2',
  SMS_MFA: 'M3 4h14v10H9l-4 3v-3H3ZM7 9h0M10 9h0M13 9h0',
  EMAIL_OTP: 'M3 4h14v12H3ZM3 5l7 6 7-6',
  WEB_AUTHN_MFA: 'M13 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM10 10l-6 6v1h3v-2h2v-2l2-2',
};

const asked: Record<string, string> = {
  SOFTWARE_TOKEN_MFA: 'a code from your authenticator app',
  SMS_MFA: 'a code by text message',
  EMAIL_OTP: 'a code by email',
};

/** How the next sign-in will go. */
export function signInSentence({ on, preferred }: Preference): string {
  const choices = on.map((factor) => asked[factor]).filter((words) => words !== undefined);
  const only = asked[preferred] ?? (choices.length === 1 ? choices[0] : undefined);
  if (only) return `Next sign-in: password, then ${only}.`;
  if (choices.length === 0) return 'Next sign-in: password only.';
  return `Next sign-in: password, then choose between ${choices.join(' and ')}.`;
}

import type { EmulatedUserInit } from '../../src/testing/index.js';
import type { DemoAccount, EmulatedPoolName } from '../config/demo-config.js';

/** The password of every demo account. */
export const PASSWORD = 'Correct-Horse-1';

/** An account with its state in the emulator. */
interface Account extends DemoAccount {
  readonly user: Omit<EmulatedUserInit, 'username' | 'password'>;
}

/**
 * A verified number and address, and a registered authenticator: every factor but the passkey can be turned
 * on.
 */
function prepared(name: string): Pick<EmulatedUserInit, 'attributes' | 'totpSecret'> {
  return {
    attributes: {
      email: `${name}@example.com`,
      email_verified: 'true',
      phone_number: '+12065550142',
      phone_number_verified: 'true',
    },
    totpSecret: true,
  };
}

/** Where every user is signed in as well. */
const phone = {
  deviceType: 'Safari 18.1 / iOS 18.1',
  lastIpAddress: '203.0.113.24',
  lastLocation: { city: 'Seattle', country: 'United States' },
  clientId: 'alder-ios',
};

const agoInDays = (days: number) => Date.now() - days * 24 * 3_600_000;

/** The demo accounts, one for each main case, in the order of the list. */
export const accounts: readonly Account[] = [
  {
    username: 'nothing-on',
    person: 'Noor Haddad',
    pool: 'optional',
    shows: 'Ready for every method, and none is on yet.',
    user: prepared('noor'),
  },
  {
    username: 'totp-preferred',
    person: 'Tomás Rivera',
    pool: 'optional',
    shows: 'Authenticator app preferred, text message on.',
    user: {
      ...prepared('tomas'),
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
  },
  {
    username: 'two-on',
    person: 'Wren Clarke',
    pool: 'optional',
    shows: 'Authenticator app and text message on, none preferred: asks each time.',
    user: { ...prepared('wren'), userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
  },
  {
    username: 'all-on',
    person: 'Amara Okafor',
    pool: 'optional',
    shows: 'All four methods on, a passkey among them.',
    user: {
      ...prepared('amara'),
      passkeys: 1,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'WEB_AUTHN_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
  },
  {
    username: 'required',
    person: 'Ravi Menon',
    pool: 'required',
    shows: 'Two-step verification is required: the last method stays on.',
    user: { ...prepared('ravi'), userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
  },
  {
    username: 'federated',
    person: 'Freya Lindqvist',
    pool: 'optional',
    shows: 'Signs in through a company, which manages two-step verification.',
    user: {
      attributes: {
        email: 'freya@example.com',
        email_verified: 'true',
        identities: JSON.stringify([
          {
            userId: '104857600',
            providerName: 'ExampleCorp',
            providerType: 'OIDC',
            issuer: null,
            primary: true,
            dateCreated: 1_767_225_600_000,
          },
        ]),
      },
      isExternalProvider: true,
    },
  },
  {
    username: 'remembered',
    person: 'Hana Kimura',
    pool: 'remembering',
    shows: 'Text message preferred. A remembered device is not asked for a code.',
    user: {
      ...prepared('hana'),
      userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
      preferredMfaSetting: 'SMS_MFA',
      sessions: [
        phone,
        {
          deviceType: 'Firefox 145 / Windows 10.0',
          lastIpAddress: '198.51.100.17',
          lastLocation: { city: 'Portland', country: 'United States' },
          createdAt: agoInDays(12),
        },
      ],
      devices: [
        {
          deviceName: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
          lastIpUsed: '198.51.100.17',
          createdAt: agoInDays(12),
        },
        {
          deviceName:
            'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
          lastIpUsed: phone.lastIpAddress,
          createdAt: agoInDays(40),
          lastAuthenticatedAt: agoInDays(2),
        },
      ],
    },
  },
  {
    username: 'fresh',
    person: 'Finn Byrne',
    pool: 'optional',
    shows: 'Just signed up: nothing verified, nothing set up.',
    user: { attributes: { email: 'finn@example.com', email_verified: 'false' } },
  },
];

/** Returns a pool's initial users. */
export function usersOf(pool: EmulatedPoolName): EmulatedUserInit[] {
  return accounts
    .filter((account) => account.pool === pool)
    .map(({ username, user }) => ({ username, password: PASSWORD, sessions: [phone], ...user }));
}

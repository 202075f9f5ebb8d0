import { expect, it } from 'vitest';
import type { Factor } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import type { EmulatedPool, MfaFactor } from '../testing/pool.js';
import { EMAIL, PASSWORD, PHONE, signedIn } from '../testing/test-support/signed-in.js';
import { draftOf } from './preference.js';
import { type SignInPreview, signInPreview } from './sign-in-preview.js';

// The preview and the emulator know nothing of each other. Here, each preview is compared with the sign-ins that it tells of.

const device = 'eu-central-1_5a3f';
const wire: Record<Factor, MfaFactor> = {
  totp: 'SOFTWARE_TOKEN_MFA',
  sms: 'SMS_MFA',
  email: 'EMAIL_OTP',
  passkey: 'WEB_AUTHN_MFA',
};
const codes = ['totp', 'sms', 'email'] as const;
const factorOf = Object.fromEntries(Object.entries(wire).map(([factor, name]) => [name, factor]));

/** What a sign-in is like, apart from its password. */
type Way = 'usual' | 'on a remembered device' | 'at risk';

/** What a sign-in asks for after the password: factors, or nothing. */
type Asked = readonly Factor[];

function told(preview: SignInPreview, way: Way): Asked {
  switch (preview.kind) {
    case 'asked-for':
    case 'asked-to-choose':
      if (way === 'on a remembered device' && preview.unless) return [];
      return preview.kind === 'asked-for' ? [preview.factor] : [...preview.factors].sort();
    case 'password-only':
      return way === 'at risk' && preview.unless ? ['totp', 'sms', 'email'].filter(isFactor).sort() : [];
    default:
      return [];
  }
}

const isFactor = (name: string): name is Factor => name in wire;

async function asked(state: MfaState, policy: MfaPolicy, way: Way): Promise<Asked> {
  const pool: Partial<EmulatedPool> = {
    mfa: policy.mfa === 'optional' ? 'OPTIONAL' : 'OFF',
    factors: policy.factors.map((factor) => wire[factor]),
    rememberedDevices: policy.rememberedDevices ?? 'off',
    accountTakeoverAction: policy.adaptiveAuthentication ? 'MFA_REQUIRED' : 'NO_ACTION',
  };
  const { signIn } = await signedIn(
    {
      attributes: { ...PHONE, ...EMAIL },
      totpSecret: true,
      userMFASettingList: state.active.map((factor) => wire[factor]),
      preferredMfaSetting: state.preferred && wire[state.preferred],
      devices: [{ deviceKey: device }],
      isAtRisk: way === 'at risk',
    },
    pool,
  );
  const { body } = await signIn(PASSWORD, way === 'on a remembered device' ? device : undefined);
  const name = String(body['ChallengeName']);
  if (body['AuthenticationResult'] || name === 'DEVICE_SRP_AUTH') return [];
  const parameters = body['ChallengeParameters'] as Record<string, string>;
  const names =
    name === 'SELECT_MFA_TYPE' ? (JSON.parse(parameters['MFAS_CAN_CHOOSE'] ?? '[]') as string[]) : [name];
  return names.map((each) => factorOf[each] as Factor).sort();
}

const subsets = codes.reduce<Factor[][]>(
  (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
  [[]],
);
const cases = subsets.flatMap((active) =>
  [null, ...codes.filter((factor) => active.includes(factor))].map((preferred) => ({ active, preferred })),
);
const policies = (['off', 'optional'] as const).flatMap((mfa) =>
  ([undefined, 'always', 'opt-in'] as const).flatMap((rememberedDevices) =>
    [false, true].map(
      (adaptiveAuthentication): MfaPolicy => ({
        mfa,
        factors: ['totp', 'sms', 'email', 'passkey'],
        adaptiveAuthentication,
        ...(rememberedDevices && { rememberedDevices }),
      }),
    ),
  ),
);

it.each<Way>(['usual', 'on a remembered device', 'at risk'])(
  'goes as foretold: a sign-in %s',
  async (way) => {
    for (const { active, preferred } of cases) {
      for (const policy of policies) {
        const state: MfaState = {
          active,
          preferred,
          unknown: { active: [], preferred: null },
          phone: { masked: '•', isVerified: true },
          email: { masked: '•', isVerified: true },
          registered: { totp: 'registered', passkey: 'unknown' },
          isFederated: false,
        };
        const preview = signInPreview(state, draftOf(state), policy);
        const why = JSON.stringify({ active, preferred, policy });
        expect(await asked(state, policy, way), why).toEqual(told(preview, way));
      }
    }
  },
);

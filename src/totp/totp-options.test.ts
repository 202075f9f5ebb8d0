import { describe, expect, it } from 'vitest';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { totpOptions } from './totp-options.js';

describe('totpOptions', () => {
  const state: MfaState = {
    active: [],
    preferred: null,
    unknown: { active: [], preferred: null },
    phone: { masked: '+•••1234', isVerified: true },
    email: null,
    registered: { totp: 'unknown', passkey: 'unknown' },
    isFederated: false,
  };
  const policy: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms', 'passkey'] };

  it('is null where the pool offers no authenticator apps', () => {
    expect(totpOptions(state, { mfa: 'optional', factors: ['sms'] })).toBeNull();
    expect(totpOptions(state, { mfa: 'off', factors: ['totp'] })).toBeNull();
  });

  it('previews a first method that can be preferred', () => {
    expect(totpOptions(state, policy)).toEqual({
      isReplacing: false,
      canPrefer: true,
      preferRisk: null,
      isOnlyMethod: true,
      passkeyLoss: null,
    });
  });

  it('previews a replacement where one is registered, and offers no preference that it already has', () => {
    const preferred: MfaState = {
      ...state,
      active: ['totp', 'sms'],
      preferred: 'totp',
      registered: { totp: 'registered', passkey: 'unknown' },
    };
    expect(totpOptions(preferred, policy)).toMatchObject({
      isReplacing: true,
      canPrefer: false,
      isOnlyMethod: false,
    });
  });
});

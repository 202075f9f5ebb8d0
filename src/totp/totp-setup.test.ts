import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import {
  initialTotpSetup,
  isUnfinished,
  nextTotpSetup,
  type TotpSetup,
  type TotpSetupEvent,
  type TotpSetupFailure,
  totpOffer,
} from './totp-setup.js';

const SECRET = 'JBSWY3DPEHPK3PXP';
const choices = { prefer: true, withPasskey: false };
const lost: TotpSetupFailure = { kind: 'unreachable', outcome: 'unknown' };

const after = (...events: TotpSetupEvent[]): TotpSetup => events.reduce(nextTotpSetup, initialTotpSetup);
const started: TotpSetupEvent = { type: 'started', isReplacing: false };
const replacing: TotpSetupEvent = { type: 'started', isReplacing: true };
const keyGiven: TotpSetupEvent = { type: 'key-given', secret: SECRET };
const codeSent: TotpSetupEvent = { type: 'code-sent', choices };
const refused = (failure: TotpSetupFailure): TotpSetupEvent => ({ type: 'code-refused', failure });
const leaveAsked: TotpSetupEvent = { type: 'leave-asked' };

describe('a set-up', () => {
  it('leads from the explanation over the key and the code to being on', () => {
    expect(after(started)).toMatchObject({ step: 'starting' });
    expect(after(started, keyGiven)).toMatchObject({ step: 'enrolling', secret: SECRET, failure: null });
    expect(after(started, keyGiven, codeSent)).toMatchObject({ step: 'verifying', choices });
    const verified = after(started, keyGiven, codeSent, { type: 'verified' });
    expect(verified).toMatchObject({ step: 'turning-on', choices });
    expect(nextTotpSetup(verified, { type: 'turned-on' })).toEqual({
      step: 'done',
      isReplacing: false,
      isCutOff: false,
      isConfirming: false,
      isLeaving: false,
    });
  });

  it('waits for the step-up of the app before it starts, and stays where it was when that is refused', () => {
    const asked = after({ type: 'identity-asked' });
    expect(asked).toEqual({ ...initialTotpSetup, isConfirming: true });
    expect(nextTotpSetup(asked, { type: 'identity-answered' })).toEqual(initialTotpSetup);
    expect(nextTotpSetup(asked, started).isConfirming).toBe(false);
    expect(after(started, { type: 'identity-asked' }).isConfirming).toBe(false);
  });

  it('keeps the secret through wrong codes, and counts them', () => {
    const wrong = refused({ kind: 'wrong-code' });
    expect(after(started, keyGiven, codeSent, wrong, codeSent, wrong)).toMatchObject({
      step: 'enrolling',
      secret: SECRET,
      wrongCodes: 2,
      failure: { kind: 'wrong-code' },
    });
  });

  it('keeps the secret when the session ends or the service is busy, without counting a wrong code', () => {
    for (const kind of ['session-ended', 'busy', 'limit-exceeded', 'blocked'] as const) {
      expect(after(started, keyGiven, codeSent, refused({ kind }))).toMatchObject({
        step: 'enrolling',
        secret: SECRET,
        wrongCodes: 0,
        failure: { kind },
      });
    }
  });

  it('goes on to turning on when a code was accepted and only the answer was lost', () => {
    expect(
      after(started, keyGiven, codeSent, refused(lost), codeSent, refused({ kind: 'key-lost' })),
    ).toMatchObject({ step: 'turning-on', choices });
  });

  it('begins anew, without the secret, when the service does not know the key', () => {
    const setup = after(started, keyGiven, codeSent, refused({ kind: 'key-lost' }));
    expect(setup).toMatchObject({ step: 'explaining', failure: { kind: 'key-lost' } });
    expect(setup).not.toHaveProperty('secret');
  });

  it('stays registered when turning it on fails, and can try again with the same choices', () => {
    const failed = after(
      started,
      keyGiven,
      codeSent,
      { type: 'verified' },
      {
        type: 'turn-on-failed',
        failure: { kind: 'busy' },
      },
    );
    expect(failed).toMatchObject({ step: 'registered', choices, failure: { kind: 'busy' } });
    expect(nextTotpSetup(failed, { type: 'turn-on-retried' })).toMatchObject({ step: 'turning-on', choices });
  });
});

describe('leaving', () => {
  it('is free before anything was asked of the service, and when all is done', () => {
    expect(after(leaveAsked).isLeaving).toBe(false);
    expect(
      after(started, keyGiven, codeSent, { type: 'verified' }, { type: 'turned-on' }, leaveAsked),
    ).toMatchObject({
      isLeaving: false,
    });
  });

  it('is asked about while a key waits for its code, and answers itself once that is settled', () => {
    expect(after(started, keyGiven, leaveAsked).isLeaving).toBe(true);
    expect(after(started, keyGiven, leaveAsked, { type: 'stayed' }).isLeaving).toBe(false);
    expect(
      after(started, keyGiven, codeSent, leaveAsked, { type: 'verified' }, { type: 'turned-on' }).isLeaving,
    ).toBe(false);
  });

  it('is asked about as long as the old authenticator may be cut off, even back at the explanation', () => {
    const anew = after(replacing, keyGiven, { type: 'begun-anew' });
    expect(anew).toMatchObject({ step: 'explaining', isCutOff: true });
    expect(nextTotpSetup(anew, leaveAsked).isLeaving).toBe(true);
    // What GetUserAuthFactors says by then does not make it a first set-up.
    expect(nextTotpSetup(anew, started)).toMatchObject({ isReplacing: true });
  });

  it('counts a lost answer to the request for a key as the end of the old authenticator, and a refusal as none', () => {
    expect(after(replacing, { type: 'start-failed', failure: lost }).isCutOff).toBe(true);
    expect(after(replacing, { type: 'start-failed', failure: { kind: 'blocked' } }).isCutOff).toBe(false);
    expect(after(started, { type: 'start-failed', failure: lost }).isCutOff).toBe(false);
  });
});

const failures: TotpSetupFailure[] = [
  lost,
  { kind: 'unreachable', outcome: 'not-applied' },
  { kind: 'wrong-code' },
  { kind: 'key-lost' },
  { kind: 'not-offered' },
  { kind: 'set-up-elsewhere' },
  { kind: 'busy' },
  { kind: 'session-ended' },
  { kind: 'unexpected' },
];
const anyEvent: fc.Arbitrary<TotpSetupEvent> = fc.oneof(
  fc.boolean().map((isReplacing): TotpSetupEvent => ({ type: 'started', isReplacing })),
  fc.constantFrom(...failures).map((failure): TotpSetupEvent => ({ type: 'start-failed', failure })),
  fc.constantFrom(...failures).map((failure): TotpSetupEvent => ({ type: 'code-refused', failure })),
  fc.constantFrom<TotpSetupEvent>(
    keyGiven,
    codeSent,
    { type: 'verified' },
    { type: 'turn-on-failed', failure: { kind: 'busy' } },
    { type: 'turn-on-retried' },
    { type: 'turned-on' },
    { type: 'begun-anew' },
    leaveAsked,
    { type: 'stayed' },
    { type: 'closed' },
  ),
);

describe('any sequence of events', () => {
  const forAny = (holds: (before: TotpSetup, event: TotpSetupEvent, now: TotpSetup) => void) =>
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let setup = initialTotpSetup;
        for (const event of events) {
          const now = nextTotpSetup(setup, event);
          holds(setup, event, now);
          setup = now;
        }
      }),
      { numRuns: 2_000 },
    );

  it('keeps the secret in the two steps that need it, and nowhere else', () => {
    forAny((_, __, now) => {
      const needsIt = now.step === 'enrolling' || now.step === 'verifying';
      expect(JSON.stringify(now).includes(SECRET)).toBe(needsIt);
    });
  });

  it('asks for a key only out of the explanation', () => {
    forAny((before, event, now) => {
      if (now.step === 'starting' && before.step !== 'starting') {
        expect([before.step, event.type]).toEqual(['explaining', 'started']);
      }
    });
  });

  it('is done only after a code was accepted and the factor turned on', () => {
    forAny((before, event, now) => {
      if (now.step === 'done' && before.step !== 'done') {
        expect([before.step, event.type]).toEqual(['turning-on', 'turned-on']);
      }
    });
  });

  it('asks about leaving only where something would be lost', () => {
    forAny((_, __, now) => {
      if (now.isLeaving) expect(isUnfinished(now)).toBe(true);
    });
  });

  it('is forgotten by closing', () => {
    forAny((before) => expect(nextTotpSetup(before, { type: 'closed' })).toBe(initialTotpSetup));
  });

  it('tells of a cut-off authenticator only while it is being replaced', () => {
    forAny((_, __, now) => {
      if (now.isCutOff) expect(now.isReplacing).toBe(true);
    });
  });
});

describe('what a set-up would mean', () => {
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

  it('is nothing where the pool offers no authenticator apps', () => {
    expect(totpOffer(state, { mfa: 'optional', factors: ['sms'] })).toBeNull();
    expect(totpOffer(state, { mfa: 'off', factors: ['totp'] })).toBeNull();
  });

  it('is a first method that can be preferred', () => {
    expect(totpOffer(state, policy)).toEqual({
      isReplacing: false,
      canPrefer: true,
      preferRisk: null,
      isOnlyMethod: true,
      passkeyLoss: null,
    });
  });

  it('is a replacement where one is registered, and leaves a preference that it has alone', () => {
    const preferred: MfaState = {
      ...state,
      active: ['totp', 'sms'],
      preferred: 'totp',
      registered: { totp: 'registered', passkey: 'unknown' },
    };
    expect(totpOffer(preferred, policy)).toMatchObject({
      isReplacing: true,
      canPrefer: false,
      isOnlyMethod: false,
    });
  });
});

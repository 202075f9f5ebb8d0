import { describe, expect, it } from 'vitest';
import type { Factor, PreferableFactor } from '../account/factor.js';
import type { Contact, MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { factorAvailability } from './factor-availability.js';
import { type FactorSettings, planChange } from './plan-change.js';
import { applyEdits, draftOf, editsBetween, type PreferenceDraft } from './preference.js';
import { preferenceView } from './preference-view.js';
import { type SignInPreview, signInPreview } from './sign-in-preview.js';

// The rules R1–R12 over every pair of state, draft and policy. The rules are stated here a second time, from the behaviour of
// the service and not from the model: nothing of the model but what is under test is used to say what must hold.

const allFactors: Factor[] = ['totp', 'sms', 'email', 'passkey'];
const preferable: PreferableFactor[] = ['totp', 'sms', 'email'];
const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

const verified: Contact = { masked: '•', isVerified: true };
const unverified: Contact = { masked: '•', isVerified: false };

const states: MfaState[] = subsets(allFactors).flatMap((active) =>
  [null, ...preferable.filter((factor) => active.includes(factor))].flatMap((preferred) =>
    [null, unverified, verified].flatMap((phone) =>
      [null, verified].flatMap((email) =>
        [
          { active: [], preferred: null },
          { active: ['PUSH_MFA'], preferred: null },
          ...(preferred === null ? [{ active: ['PUSH_MFA'], preferred: 'PUSH_MFA' }] : []),
        ].map(
          (unknown): MfaState => ({
            active,
            preferred,
            unknown,
            phone,
            email,
            registered: { totp: 'registered', passkey: 'registered' },
            isFederated: false,
          }),
        ),
      ),
    ),
  ),
);

/** Every draft that the type allows, the impossible ones included. */
const drafts: PreferenceDraft[] = subsets(allFactors).flatMap((on) =>
  [null, ...preferable].map((preferred) => ({
    totp: on.includes('totp'),
    sms: on.includes('sms'),
    email: on.includes('email'),
    passkey: on.includes('passkey'),
    preferred,
  })),
);

const policies: MfaPolicy[] = (['off', 'optional', 'required'] as const).flatMap((mfa) =>
  subsets(allFactors)
    .filter((set) => set.length !== 2)
    .map((offered) => ({ mfa, factors: offered })),
);

/** Runs a check on every case and reports the first few that fail it, instead of a million assertions. */
function forEveryCase(check: (state: MfaState, draft: PreferenceDraft, policy: MfaPolicy) => boolean) {
  const broken: unknown[] = [];
  let count = 0;
  for (const state of states) {
    for (const draft of drafts) {
      for (const policy of policies) {
        count += 1;
        if (!check(state, draft, policy) && broken.length < 3) {
          broken.push({ state, draft, policy, plan: planChange(state, draft, policy) });
        }
      }
    }
  }
  expect(broken).toEqual([]);
  expect(count).toBe(states.length * drafts.length * policies.length);
}

/** Every case whose plan is a change. */
function forEveryChange(
  check: (settings: FactorSettings, state: MfaState, draft: PreferenceDraft, policy: MfaPolicy) => boolean,
) {
  let changes = 0;
  forEveryCase((state, draft, policy) => {
    const plan = planChange(state, draft, policy);
    if (plan.kind !== 'change') return true;
    changes += 1;
    return check(plan.settings, state, draft, policy);
  });
  expect(changes).toBeGreaterThan(10_000);
}

const named = (settings: FactorSettings) => Object.keys(settings) as Factor[];

/** What SetUserMFAPreference does with a request: factors that are not named keep both flags; a new preference moves. */
function service(state: MfaState, settings: FactorSettings) {
  const active = new Set(state.active);
  let preferred: Factor | null = state.preferred;
  for (const factor of named(settings)) {
    const setting = settings[factor];
    if (setting?.enabled) active.add(factor);
    else active.delete(factor);
    if (setting?.preferred) preferred = factor;
    else if (preferred === factor) preferred = null;
  }
  return { active, preferred };
}

describe('planChange', () => {
  it('leads the service from any state to exactly the draft', () => {
    forEveryChange((settings, state, draft) => {
      const after = service(state, settings);
      return (
        after.preferred === draft.preferred &&
        allFactors.every((factor) => after.active.has(factor) === draft[factor])
      );
    });
  });

  it('names a factor only when it changes, but for the one that must accompany a passkey (R1)', () => {
    forEveryChange((settings, state, draft) => {
      const unchanged = named(settings).filter(
        (factor) =>
          state.active.includes(factor) === draft[factor] &&
          (state.preferred === factor) === (draft.preferred === factor),
      );
      const turnsPasskeyOn = settings.passkey?.enabled === true;
      return (
        unchanged.length === 0 ||
        (unchanged.length === 1 && turnsPasskeyOn && draft[unchanged[0] ?? 'passkey'])
      );
    });
  });

  it('never prefers two factors, one that is off, or a passkey (R2, R4)', () => {
    forEveryChange((settings) => {
      const preferred = named(settings).filter((factor) => settings[factor]?.preferred);
      return (
        preferred.length <= 1 &&
        preferred.every((factor) => factor !== 'passkey' && settings[factor]?.enabled)
      );
    });
  });

  it('turns a passkey on only together with another factor in the same request (R4)', () => {
    forEveryChange(
      (settings) =>
        !settings.passkey?.enabled || preferable.some((factor) => settings[factor]?.enabled === true),
    );
  });

  it('never leaves a passkey as the only factor (R4)', () => {
    forEveryChange(
      (_settings, _state, draft) => !draft.passkey || preferable.some((factor) => draft[factor]),
    );
  });

  it('never takes the last factor from a user whose pool requires one (R5)', () => {
    forEveryChange(
      (_settings, state, draft, policy) =>
        policy.mfa !== 'required' ||
        !state.active.some((factor) => factor !== 'passkey') ||
        preferable.some((factor) => draft[factor]),
    );
  });

  it('never turns on a factor whose number or address is missing or unverified (R6)', () => {
    forEveryChange(
      (settings, state) =>
        !(settings.sms?.enabled && !state.active.includes('sms') && !state.phone?.isVerified) &&
        !(settings.email?.enabled && !state.active.includes('email') && !state.email?.isVerified),
    );
  });

  it('never turns on a factor that the pool does not offer', () => {
    forEveryChange((settings, state, _draft, policy) =>
      named(settings).every(
        (factor) =>
          !settings[factor]?.enabled ||
          state.active.includes(factor) ||
          (policy.mfa !== 'off' && policy.factors.includes(factor)),
      ),
    );
  });

  it('never overwrites a preferred factor that it does not know (R12)', () => {
    forEveryChange(
      (settings, state) =>
        state.unknown.preferred === null || named(settings).every((factor) => !settings[factor]?.preferred),
    );
  });

  it('plans nothing exactly when nothing differs', () => {
    forEveryCase((state, draft, policy) => {
      const isSame =
        state.preferred === draft.preferred &&
        allFactors.every((factor) => state.active.includes(factor) === draft[factor]);
      return (planChange(state, draft, policy).kind === 'none') === isSame;
    });
  });

  it('refuses no draft that keeps the rules', () => {
    forEveryCase((state, draft, policy) => {
      const has = (factor: Factor) => state.active.includes(factor);
      const isOffered = (factor: Factor) => policy.mfa !== 'off' && policy.factors.includes(factor);
      const isReady = (factor: Factor) =>
        factor === 'sms' ? state.phone?.isVerified : factor === 'email' ? state.email?.isVerified : true;
      const keepsTheRules =
        (draft.preferred === null || draft[draft.preferred]) &&
        (draft.preferred === state.preferred || state.unknown.preferred === null) &&
        (!draft.passkey || preferable.some((factor) => draft[factor])) &&
        (policy.mfa !== 'required' || !preferable.some(has) || preferable.some((factor) => draft[factor])) &&
        allFactors.every((factor) => !draft[factor] || has(factor) || (isOffered(factor) && isReady(factor)));
      return !keepsTheRules || planChange(state, draft, policy).kind !== 'invalid';
    });
  });

  it('plans no write at all for a user of an external identity provider (R11)', () => {
    for (const state of states) {
      for (const draft of drafts) {
        const plan = planChange({ ...state, isFederated: true }, draft, {
          mfa: 'optional',
          factors: allFactors,
        });
        expect(plan.kind).not.toBe('change');
      }
    }
  });
});

describe('what a user can do in the panel', () => {
  it('is never refused: a switch that can be operated leads to a change', () => {
    let switches = 0;
    for (const state of states) {
      for (const policy of policies) {
        const draft = draftOf(state);
        for (const factor of allFactors) {
          const availability = factorAvailability(state, draft, policy, factor);
          if ((availability.kind !== 'on' && availability.kind !== 'off') || availability.lock !== null)
            continue;
          switches += 1;
          const next = applyEdits(draft, { [factor]: availability.kind === 'off' });
          expect(planChange(state, next, policy).kind, JSON.stringify({ state, policy, factor })).toBe(
            'change',
          );
        }
      }
    }
    expect(switches).toBeGreaterThan(10_000);
  });

  it('is never refused: a preferred method that can be chosen leads to a change, or is the present one', () => {
    for (const state of states) {
      for (const policy of policies) {
        const view = preferenceView(state, { edits: {}, isSaving: false, failures: {} }, policy).preferred;
        if (view === null || view.lockedBy !== null) continue;
        for (const { factor } of view.options) {
          const plan = planChange(state, applyEdits(draftOf(state), { preferred: factor }), policy);
          expect(plan.kind).toBe(factor === state.preferred ? 'none' : 'change');
        }
      }
    }
  });

  it('keeps a locked switch from a change that would be refused', () => {
    for (const state of states) {
      for (const policy of policies) {
        const draft = draftOf(state);
        for (const factor of allFactors) {
          const availability = factorAvailability(state, draft, policy, factor);
          if (!('lock' in availability) || availability.lock === null) continue;
          const next = { ...draft, [factor]: availability.kind === 'off' };
          expect(planChange(state, next, policy).kind).toBe('invalid');
        }
      }
    }
  });
});

describe('applyEdits', () => {
  it('makes a possible draft of any edits on any state', () => {
    for (const state of states) {
      for (const wish of drafts) {
        const draft = applyEdits(draftOf(state), editsBetween(draftOf(state), wish));
        expect(draft.preferred === null || draft[draft.preferred]).toBe(true);
        const wasAlone =
          state.active.includes('passkey') && !preferable.some((factor) => state.active.includes(factor));
        expect(!draft.passkey || wasAlone || preferable.some((factor) => draft[factor])).toBe(true);
      }
    }
  });

  it('clears the preference with the preferred factor, and promotes none in its place (R3)', () => {
    for (const state of states) {
      if (state.preferred === null) continue;
      expect(applyEdits(draftOf(state), { [state.preferred]: false }).preferred).toBeNull();
    }
  });
});

describe('the next sign-in', () => {
  const devices = [undefined, 'always', 'opt-in'] as const;
  const risk = [undefined, false, true] as const;

  /** Checks every state, as it is, in every pool: with each kind of remembered devices, with and without adaptive authentication. */
  function forEverySignIn(check: (preview: SignInPreview, state: MfaState, policy: MfaPolicy) => boolean) {
    const broken: unknown[] = [];
    let count = 0;
    for (const state of states) {
      for (const pool of policies) {
        for (const rememberedDevices of devices) {
          for (const adaptiveAuthentication of risk) {
            count += 1;
            const policy: MfaPolicy = {
              ...pool,
              ...(rememberedDevices && { rememberedDevices }),
              ...(adaptiveAuthentication !== undefined && { adaptiveAuthentication }),
            };
            const preview = signInPreview(state, draftOf(state), policy);
            if (!check(preview, state, policy) && broken.length < 3) broken.push({ preview, state, policy });
          }
        }
      }
    }
    expect(broken).toEqual([]);
    expect(count).toBe(states.length * policies.length * devices.length * risk.length);
  }

  const asks = (preview: SignInPreview) => preview.kind === 'asked-for' || preview.kind === 'asked-to-choose';
  const unlessOf = (preview: SignInPreview) => ('unless' in preview ? preview.unless : undefined);

  it('leaves out remembered devices exactly where a known factor is asked for and the pool remembers devices', () => {
    forEverySignIn(
      (preview, _state, policy) =>
        (unlessOf(preview) === 'remembered-device') ===
        (asks(preview) && policy.rememberedDevices !== undefined),
    );
  });

  it('is by risk exactly for a user of an optional pool with nothing on, who can be asked for something', () => {
    forEverySignIn((preview, state, policy) => {
      const offers = (factor: Factor) => policy.factors.includes(factor);
      const isAsked =
        policy.mfa === 'optional' &&
        policy.adaptiveAuthentication === true &&
        policy.rememberedDevices !== 'always' &&
        state.unknown.active.length === 0 &&
        !preferable.some((factor) => state.active.includes(factor) && offers(factor)) &&
        (offers('totp') ||
          (offers('sms') && state.phone !== null) ||
          (offers('email') && state.email !== null));
      return (unlessOf(preview) === 'unusual-sign-in') === isAsked;
    });
  });

  it('is by passkey too exactly where that factor is on, offered, and another one is asked for', () => {
    forEverySignIn(
      (preview, state, policy) =>
        'orPasskey' in preview ===
        (asks(preview) && state.active.includes('passkey') && policy.factors.includes('passkey')),
    );
  });

  it('does not depend on the options for devices and risk', () => {
    forEverySignIn((preview, state, { mfa, factors }) => {
      const plain = signInPreview(state, draftOf(state), { mfa, factors });
      return preview.kind === plain.kind;
    });
  });
});

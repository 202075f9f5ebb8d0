import { type Factor, factors, type PreferableFactor, preferableFactors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { type Consequence, consequencesOf } from './consequences.js';
import { canTurnOn } from './factor-availability.js';
import { draftOf, hasOtherThanPasskey, type PreferenceDraft } from './preference.js';

/** What the service is told of one factor: always both flags, because a flag that is left out counts as off. */
export interface FactorSetting {
  readonly enabled: boolean;
  /** Always `false` for a passkey. */
  readonly preferred: boolean;
}

/** What one write sends: the factors that change and, where the service demands it, an unchanged companion. */
export type FactorSettings = Readonly<Partial<Record<Factor, FactorSetting>>>;

/** Why a draft must not be sent. */
export type PlanProblem =
  /** Another system decides on this user's MFA. */
  | { readonly kind: 'federated' }
  /** The preferred factor is off. */
  | { readonly kind: 'preferred-inactive'; readonly factor: PreferableFactor }
  /** The preferred factor is one that the kit does not know, and would be overwritten. */
  | { readonly kind: 'preferred-unknown' }
  /** A passkey needs another factor that is on. */
  | { readonly kind: 'passkey-alone' }
  /** The pool requires MFA, and no factor would be left. */
  | { readonly kind: 'last-factor-required' }
  /** The factor cannot be turned on: the pool does not offer it, or its phone number or address is not verified. */
  | { readonly kind: 'cannot-turn-on'; readonly factor: Factor };

/** The one way from a draft to a write. Only a `change` can be sent. */
export type ChangePlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid'; readonly problems: readonly PlanProblem[] }
  | {
      readonly kind: 'change';
      readonly settings: FactorSettings;
      /** What the user must know about this change. */
      readonly consequences: readonly Consequence[];
    };

/**
 * Plans what must be sent so that the service's state becomes the draft.
 *
 * A factor that does not change is not named: the service leaves it as it is (amplify-swift's live tests), and refuses
 * even to turn off one that was never set up (amplify-js #944).
 */
export function planChange(state: MfaState, draft: PreferenceDraft, policy: MfaPolicy): ChangePlan {
  const current = draftOf(state);
  const changed = factors.filter(
    (factor) =>
      draft[factor] !== current[factor] || isPreferred(draft, factor) !== isPreferred(current, factor),
  );
  if (changed.length === 0) return { kind: 'none' };
  const problems = problemsOf(state, draft, policy);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const settings = Object.fromEntries(changed.map((factor) => [factor, settingOf(draft, factor)]));
  return {
    kind: 'change',
    settings: withCompanion(settings, draft),
    consequences: consequencesOf(state, draft, policy),
  };
}

/** The factors that a planned change turns off; those that it leaves alone are not named in it. */
export function factorsTurnedOff(plan: ChangePlan): Factor[] {
  if (plan.kind !== 'change') return [];
  const { settings } = plan;
  return factors.filter((factor) => settings[factor]?.enabled === false);
}

function isPreferred(draft: PreferenceDraft, factor: Factor): boolean {
  return draft.preferred === factor;
}

function settingOf(draft: PreferenceDraft, factor: Factor): FactorSetting {
  return { enabled: draft[factor], preferred: isPreferred(draft, factor) };
}

/**
 * A passkey is turned on only in company: the service looks at the request alone, and refuses one that enables nothing
 * else, even when another factor is on already ("WebAuthn MFA requires enabling an additional MFA setting.").
 */
function withCompanion(settings: FactorSettings, draft: PreferenceDraft): FactorSettings {
  if (!settings.passkey?.enabled || preferableFactors.some((factor) => settings[factor]?.enabled))
    return settings;
  const companion = draft.preferred ?? preferableFactors.find((factor) => draft[factor]);
  return companion ? { ...settings, [companion]: settingOf(draft, companion) } : settings;
}

function problemsOf(state: MfaState, draft: PreferenceDraft, policy: MfaPolicy): PlanProblem[] {
  const current = draftOf(state);
  const problems: PlanProblem[] = [];
  if (state.isFederated) problems.push({ kind: 'federated' });
  if (draft.preferred !== null && !draft[draft.preferred]) {
    problems.push({ kind: 'preferred-inactive', factor: draft.preferred });
  }
  if (draft.preferred !== current.preferred && state.unknown.preferred !== null) {
    problems.push({ kind: 'preferred-unknown' });
  }
  if (draft.passkey && !hasOtherThanPasskey(draft)) problems.push({ kind: 'passkey-alone' });
  // The service does not reliably stop this (amplify-flutter's live tests found that it does not), and the user would
  // meet a set-up, or no way in at all, at the next sign-in.
  if (policy.mfa === 'required' && hasOtherThanPasskey(current) && !hasOtherThanPasskey(draft)) {
    problems.push({ kind: 'last-factor-required' });
  }
  for (const factor of factors) {
    if (draft[factor] && !current[factor] && !canTurnOn(state, policy, factor)) {
      problems.push({ kind: 'cannot-turn-on', factor });
    }
  }
  return problems;
}

/**
 * The parts of pending changes that the user has agreed to. Before a change is sent, it is planned again on the latest state, and may
 * then do more than the user was asked about.
 */
export interface ConfirmedChanges {
  /** Whether the user has agreed to everything in this plan that needs it. */
  readonly covers: (plan: ChangePlan) => boolean;
  /** The user agrees to this plan. */
  readonly add: (plan: ChangePlan) => void;
  /** Forgets everything: no change is pending any more. */
  readonly forget: () => void;
}

/** Creates an empty set of confirmed changes. */
export function createConfirmedChanges(): ConfirmedChanges {
  let confirmed = new Set<string>();
  return {
    covers: (plan) => confirmablePartsOf(plan).every((part) => confirmed.has(part)),
    add(plan) {
      confirmed = new Set([...confirmed, ...confirmablePartsOf(plan)]);
    },
    forget() {
      confirmed = new Set();
    },
  };
}

/** Whether the user must agree to a change first, because it is hard to undo. */
export function needsConfirmation(plan: ChangePlan): plan is Extract<ChangePlan, { kind: 'change' }> {
  return plan.kind === 'change' && plan.consequences.some(isHardToUndo);
}

/** Whether a change would do something that is hard to undo and is not among these consequences. */
export function doesMoreThan(told: readonly Consequence[], plan: ChangePlan): boolean {
  return (
    plan.kind === 'change' &&
    plan.consequences.some((one) => isHardToUndo(one) && !told.some(({ kind }) => kind === one.kind))
  );
}

function isHardToUndo({ kind }: Consequence): boolean {
  return (
    kind === 'no-factor-left' ||
    kind === 'passkey-turned-off' ||
    kind === 'passkey-sign-in-lost' ||
    kind === 'sign-in-lost'
  );
}

function confirmablePartsOf(plan: ChangePlan): string[] {
  if (plan.kind !== 'change') return [];
  return [...factorsTurnedOff(plan), ...plan.consequences.filter(isHardToUndo).map(({ kind }) => kind)];
}

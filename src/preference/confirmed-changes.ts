import type { Consequence } from './consequences.js';
import { type ChangePlan, factorsTurnedOff } from './plan-change.js';

/**
 * What a user has agreed to of the changes that are on their way. A plan is made anew on the latest state before it is sent, and may
 * by then mean more than what was asked about.
 */
export interface Consent {
  /** Whether the user has agreed to all that a plan does and must be agreed to. */
  readonly covers: (plan: ChangePlan) => boolean;
  /** The user has agreed to this. */
  readonly give: (plan: ChangePlan) => void;
  /** Nothing is on its way any more: the next change is another one. */
  readonly forget: () => void;
}

/** Begins with nothing agreed to. */
export function createConsent(): Consent {
  let given = new Set<string>();
  return {
    covers: (plan) => weightsOf(plan).every((weight) => given.has(weight)),
    give(plan) {
      given = new Set([...given, ...weightsOf(plan)]);
    },
    forget() {
      given = new Set();
    },
  };
}

/** Whether a user must agree to a change before it happens, because the way back is long. */
export function needsWord(plan: ChangePlan): plan is Extract<ChangePlan, { kind: 'change' }> {
  return plan.kind === 'change' && plan.consequences.some(isHeavy);
}

function isHeavy({ kind }: Consequence): boolean {
  return kind === 'no-factor-left' || kind === 'passkey-turned-off' || kind === 'passkey-sign-in-lost';
}

function weightsOf(plan: ChangePlan): string[] {
  if (plan.kind !== 'change') return [];
  return [...factorsTurnedOff(plan), ...plan.consequences.filter(isHeavy).map(({ kind }) => kind)];
}

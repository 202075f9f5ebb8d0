import type { Consequence } from './consequences.js';
import { type ChangePlan, factorsTurnedOff } from './plan-change.js';

/**
 * What a user has agreed to of the changes that are on their way. A plan is made anew on the latest state before it is sent, and may
 * by then mean more than what was asked about.
 */
export interface ConfirmedChanges {
  /** Whether the user has agreed to all that a plan does and must be agreed to. */
  readonly covers: (plan: ChangePlan) => boolean;
  /** The user has agreed to this. */
  readonly add: (plan: ChangePlan) => void;
  /** Nothing is on its way any more: the next change is another one. */
  readonly forget: () => void;
}

/** Begins with nothing agreed to. */
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

/** Whether a user must agree to a change before it happens, because the way back is long. */
export function needsConfirmation(plan: ChangePlan): plan is Extract<ChangePlan, { kind: 'change' }> {
  return plan.kind === 'change' && plan.consequences.some(isHardToUndo);
}

function isHardToUndo({ kind }: Consequence): boolean {
  return kind === 'no-factor-left' || kind === 'passkey-turned-off' || kind === 'passkey-sign-in-lost';
}

function confirmablePartsOf(plan: ChangePlan): string[] {
  if (plan.kind !== 'change') return [];
  return [...factorsTurnedOff(plan), ...plan.consequences.filter(isHardToUndo).map(({ kind }) => kind)];
}

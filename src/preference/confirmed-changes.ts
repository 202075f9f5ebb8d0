import type { Consequence } from './consequences.js';
import { type ChangePlan, factorsTurnedOff } from './plan-change.js';

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

function isHardToUndo({ kind }: Consequence): boolean {
  return kind === 'no-factor-left' || kind === 'passkey-turned-off' || kind === 'passkey-sign-in-lost';
}

function confirmablePartsOf(plan: ChangePlan): string[] {
  if (plan.kind !== 'change') return [];
  return [...factorsTurnedOff(plan), ...plan.consequences.filter(isHardToUndo).map(({ kind }) => kind)];
}

import type { ContactFlow, ContactFlowStep } from '../contact-flow.js';

/** What the user sees as one step: asking and waiting for the answer are the same. */
export type ContactStage = 'enter' | 'code' | 'verified' | 'done' | 'removal' | 'removed' | 'restored';

/** A step that can be seen: while the factor is being turned on again, it is the one from which that was asked. */
export type ShownStep = Exclude<ContactFlowStep, { step: 'restoring' }>;

/** The step that is seen. */
export function shownFlow(flow: ContactFlow): ShownStep {
  return flow.step === 'restoring' ? flow.from : flow;
}

/** What the user sees of it. */
export function stageOf({ step }: Pick<ShownStep, 'step'>): ContactStage {
  switch (step) {
    case 'entering':
    case 'sending':
      return 'enter';
    case 'code':
    case 'resending':
    case 'verifying':
      return 'code';
    case 'turning-on':
    case 'verified':
      return 'verified';
    case 'asking-removal':
    case 'removing':
      return 'removal';
    case 'done':
    case 'removed':
    case 'restored':
      return step;
  }
}

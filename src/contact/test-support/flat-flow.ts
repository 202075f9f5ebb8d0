import type { ContactFlowState } from '../contact-step.js';

/**
 * The flow as one object, so that a test can expect parts of it: the step with its name as `step`, the facts,
 * and the rest.
 */
export function flatFlow({
  step: { name, ...step },
  facts,
  ...rest
}: ContactFlowState): Readonly<Record<string, unknown>> {
  return { ...rest, ...facts, ...step, step: name };
}

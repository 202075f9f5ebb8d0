import type { ContactFailure } from './contact-failure.js';
import {
  type AwaitedCode,
  type ContactFactorInFlow,
  type ContactFlow,
  type ContactFlowEvent,
  type ContactFlowFacts,
  type ContactFlowStep,
  canRestore,
  type Entering,
  initialContactFlow,
  isContactUnfinished,
  type Restorable,
} from './contact-flow.js';

/** The one way from a change to the next. Pure; an event that does not belong to the step changes nothing. */
export function nextContactFlow(flow: ContactFlow, event: ContactFlowEvent): ContactFlow {
  if (event.type === 'closed') return initialContactFlow;
  const next = afterEvent(flow, event);
  // The question answers itself once there is nothing left to lose.
  return next.isLeaving && !isContactUnfinished(next) ? { ...next, isLeaving: false } : next;
}

function afterEvent(flow: ContactFlow, event: Exclude<ContactFlowEvent, { type: 'closed' }>): ContactFlow {
  switch (event.type) {
    case 'leave-asked':
      return isContactUnfinished(flow) && !flow.isLeaving ? { ...flow, isLeaving: true } : flow;
    case 'stayed':
      return flow.isLeaving ? { ...flow, isLeaving: false } : flow;
    case 'identity-asked':
      return looks(flow) && flow.step !== 'verifying' ? { ...flow, isConfirming: true } : flow;
    case 'read':
      return looks(flow) ? { ...flow, ...afterRead(flow, event) } : flow;
    case 'paused': {
      if (!looks(flow)) return flow;
      const { was, isCertain } = event;
      return { ...flow, factor: { kind: 'paused', was, isCertain } };
    }
    default: {
      const step = nextStep(flow, event);
      return step === null ? flow : { ...step, ...factsAfter(flow, event) };
    }
  }
}

/** Whether the flow is about to find out what the service has. */
function looks({ step }: ContactFlow): boolean {
  return step === 'sending' || step === 'resending' || step === 'verifying' || step === 'removing';
}

type StepEvent = Exclude<
  ContactFlowEvent,
  { type: 'closed' | 'leave-asked' | 'stayed' | 'identity-asked' | 'read' | 'paused' }
>;

function nextStep(flow: ContactFlow, event: StepEvent): ContactFlowStep | null {
  switch (event.type) {
    case 'send-asked':
      return flow.step === 'entering' ? { step: 'sending', value: event.value } : null;
    case 'value-refused':
      return flow.step === 'entering' ? entering(event.value, event.failure) : null;
    case 'identity-told':
      if (!flow.isConfirming) return null;
      return event.isConfirmed ? flow : beforeConfirming(flow);
    case 'code-sent': {
      if (flow.step !== 'sending' && flow.step !== 'resending') return null;
      const { destination, isPending, canResendAt, isUnclear } = event;
      const failure = isUnclear ? ({ kind: 'send-unclear' } as const) : null;
      const { value } = flow;
      return { step: 'code', value, destination, isPending, canResendAt, wrongCodes: 0, failure };
    }
    case 'code-remembered': {
      if (flow.step !== 'sending' && flow.step !== 'entering') return null;
      const { destination, canResendAt, failure } = event;
      const value = flow.step === 'sending' ? flow.value : null;
      return { step: 'code', value, destination, isPending: false, canResendAt, wrongCodes: 0, failure };
    }
    case 'send-failed':
      return afterFailedSending(flow, event.failure);
    case 'resend-asked':
      return flow.step === 'code' ? { step: 'resending', ...awaitedCodeOf(flow) } : null;
    case 'value-edited':
      return flow.step === 'code' ? entering(flow.value ?? '', null) : null;
    case 'code-entered':
      return flow.step === 'code'
        ? { step: 'verifying', ...awaitedCodeOf(flow), choices: event.choices }
        : null;
    case 'code-refused':
      return flow.step === 'verifying' ? afterRefusal(flow, event.failure) : null;
    case 'verified':
      return afterVerification(flow, event.isForFactor);
    case 'turn-on-asked':
      return flow.step === 'verified' ? { step: 'turning-on', choices: event.choices } : null;
    case 'turn-on-failed':
      return flow.step === 'turning-on'
        ? { step: 'verified', choices: flow.choices, failure: event.failure }
        : null;
    case 'turned-on':
      return flow.step === 'turning-on' ? { step: 'done' } : null;
    case 'removal-asked':
      return flow.step === 'entering' ? { step: 'asking-removal', value: flow.value, failure: null } : null;
    case 'removal-dropped':
      return flow.step === 'asking-removal' ? entering(flow.value, null) : null;
    case 'removal-begun':
      return flow.step === 'asking-removal' ? { step: 'removing', value: flow.value } : null;
    case 'removal-failed':
      return flow.step === 'removing'
        ? { step: 'asking-removal', value: flow.value, failure: event.failure }
        : null;
    case 'removed':
      return flow.step === 'removing' ? { step: 'removed' } : null;
    case 'restore-asked':
      return canRestore(flow) ? { step: 'restoring', from: restorableOf(flow) } : null;
    case 'restore-failed':
      return flow.step === 'restoring' ? { ...flow.from, failure: event.failure } : null;
    case 'restored':
      return flow.step === 'restoring' ? { step: 'restored' } : null;
  }
}

function factsAfter(flow: ContactFlow, event: StepEvent): ContactFlowFacts {
  const { factor, inForce, codesSent, isLeaving } = flow;
  const facts = { factor, inForce, codesSent, isConfirming: false, isLeaving };
  switch (event.type) {
    case 'code-sent':
      return { ...facts, codesSent: codesSent + 1 };
    case 'verified':
      return { ...facts, inForce: 'verified', factor: factor.kind === 'exposed' ? asBefore : factor };
    case 'removed':
      return { ...facts, inForce: 'unverified', factor: asBefore };
    case 'turned-on':
    case 'restored':
      return { ...facts, factor: asBefore };
    case 'restore-asked':
      // To have it turned on again is an answer to the question, too.
      return { ...facts, isLeaving: false };
    default:
      return facts;
  }
}

const asBefore: ContactFactorInFlow = { kind: 'as-before' };

/** What was read wins over what this change believed: another tab may have been at it as well. */
function afterRead(
  { inForce, factor }: ContactFlow,
  { isVerified, isFactorOn }: Extract<ContactFlowEvent, { type: 'read' }>,
): Pick<ContactFlowFacts, 'inForce' | 'factor'> {
  const wasVerified = inForce === 'verified' || inForce === 'replaced';
  return {
    inForce: isVerified ? 'verified' : wasVerified ? 'replaced' : 'unverified',
    factor: isFactorOn
      ? isVerified
        ? asBefore
        : { kind: 'exposed' }
      : factor.kind === 'paused'
        ? { ...factor, isCertain: true }
        : asBefore,
  };
}

function entering(value: string | null, failure: ContactFailure | null): Entering {
  return { step: 'entering', value: value ?? '', failure };
}

function afterFailedSending(flow: ContactFlow, failure: ContactFailure): ContactFlowStep | null {
  if (flow.step === 'sending') return entering(flow.value, failure);
  if (flow.step !== 'resending') return null;
  // What the user decided on is not so any more: they see what there is, and what comes of it, where that is told.
  if (failure.kind === 'changed-elsewhere') return entering(flow.value, failure);
  return { step: 'code', ...awaitedCodeOf(flow), failure };
}

function beforeConfirming(flow: ContactFlow): ContactFlowStep | null {
  if (flow.step === 'sending') return entering(flow.value, null);
  if (flow.step === 'resending') return { step: 'code', ...awaitedCodeOf(flow), failure: null };
  return flow.step === 'removing' ? { step: 'asking-removal', value: flow.value, failure: null } : null;
}

function awaitedCodeOf({ value, destination, isPending, canResendAt, wrongCodes }: AwaitedCode): AwaitedCode {
  return { value, destination, isPending, canResendAt, wrongCodes };
}

function afterRefusal(
  flow: Extract<ContactFlow, { step: 'verifying' }>,
  failure: ContactFailure,
): ContactFlowStep {
  // No code helps with a value that is another account's.
  if (failure.kind === 'taken') return entering(flow.value, failure);
  const wrongCodes = flow.wrongCodes + (failure.kind === 'wrong-code' ? 1 : 0);
  return { step: 'code', ...awaitedCodeOf(flow), wrongCodes, failure };
}

function afterVerification(flow: ContactFlow, isForFactor: boolean): ContactFlowStep | null {
  if (flow.step !== 'sending' && flow.step !== 'resending' && flow.step !== 'verifying') return null;
  const choices = flow.step === 'verifying' ? flow.choices : null;
  if (flow.factor.kind === 'paused' || (isForFactor && choices !== null))
    return { step: 'turning-on', choices };
  // What the user wants of the factor was not asked yet, because no code was needed.
  return isForFactor ? { step: 'verified', choices, failure: null } : { step: 'done' };
}

function restorableOf(flow: Restorable): Restorable {
  switch (flow.step) {
    case 'entering':
      return { step: 'entering', value: flow.value, failure: null };
    case 'code':
      return { step: 'code', ...awaitedCodeOf(flow), failure: null };
    case 'asking-removal':
      return { step: 'asking-removal', value: flow.value, failure: null };
  }
}

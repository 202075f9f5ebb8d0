import type { StepNamed } from '../../core/flow.js';
import { Button } from '../../ui/button/button.js';
import { Field } from '../../ui/field/field.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { CodeField, useCodeForm } from '../../wizard/code-form.js';
import { FactorChoiceBoxes, useFactorChoices } from '../../wizard/factor-choices.js';
import type { BoundTotpSetupMessages } from '../messages.js';
import type { TotpSetupFailure } from '../to-totp-failure.js';
import type { TotpSetupStep } from '../totp-flow.js';
import { endsSetup, SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';
import { TotpKey } from './totp-key.js';

export interface EnrolStepProps extends StepProps {
  readonly step: StepNamed<TotpSetupStep, 'enrol'>;
}

/** The key for the app, and the field for its code. What the user types is forgotten with the step. */
export function EnrolStep({ ready, step, onLeave, ...common }: EnrolStepProps) {
  const { flow, options, uri, actions } = ready;
  const { failure } = flow;
  const { messages, flowMessages } = common;
  const { asked, wanted } = useFactorChoices(options);
  const isVerifying = flow.pending !== null;
  const { form, onSubmit } = useCodeForm(flowMessages, async (proof) => {
    const refused = await actions.confirm(proof, wanted);
    return refused !== null && asksForNextCode(refused);
  });
  return (
    <form noValidate className="cak-flow-form" onSubmit={onSubmit}>
      <SheetBody>
        {uri !== null && <TotpKey secret={step.secret} uri={uri} messages={messages} />}
        <CodeField
          form={form}
          label={messages.code.label}
          refusal={refusalOf(messages, failure, step.wrongCodes)}
          isInert={isVerifying}
          flowMessages={flowMessages}
        />
        <Field
          label={messages.name.label}
          input={{ ...form.register('deviceName'), autoComplete: 'off', maxLength: 64 }}
        />
        <FactorChoiceBoxes {...common} {...asked} />
      </SheetBody>
      {failure && !asksForNextCode(failure) && (
        <div className="cak-flow-failure">
          <SetupFailure {...common} failure={failure} />
        </div>
      )}
      <SheetActions>
        {failure && endsSetup(failure) ? (
          <Button variant="primary" onClick={onLeave}>
            {flowMessages.understood}
          </Button>
        ) : (
          <>
            {step.wrongCodes > 1 && (
              <Button variant="quiet" isInert={isVerifying} onClick={() => actions.startOver()}>
                {messages.startOver}
              </Button>
            )}
            <Button onClick={onLeave}>{flowMessages.cancel}</Button>
            <Button type="submit" variant="primary" isPending={isVerifying}>
              {flow.facts.isReplacing ? messages.replace : flowMessages.turnOn}
            </Button>
          </>
        )}
      </SheetActions>
    </form>
  );
}

/** Whether the next code is the remedy. The field itself shows such a failure. */
function asksForNextCode(failure: TotpSetupFailure): boolean {
  return failure.kind === 'wrong-code' || (failure.kind === 'unreachable' && failure.outcome === 'unknown');
}

function refusalOf(
  { failure: messages }: BoundTotpSetupMessages,
  failure: TotpSetupFailure | null,
  wrongCodes: number,
): string | undefined {
  if (failure === null || !asksForNextCode(failure)) return undefined;
  if (failure.kind !== 'wrong-code') return messages['code-lost'];
  // Once is a typo. Twice is a wrong clock, or another entry in the app.
  return messages[wrongCodes > 1 ? 'wrong-code-again' : 'wrong-code'];
}

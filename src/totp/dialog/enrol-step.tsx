import { type SyntheticEvent, useRef, useState } from 'react';
import type { StepNamed } from '../../core/flow.js';
import { Button } from '../../ui/button/button.js';
import { codeDigits, codeProblem } from '../../ui/code-input/code-digits.js';
import { CodeInput, type CodeInputHandle } from '../../ui/code-input/code-input.js';
import { Field } from '../../ui/field/field.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { codeLength, codeTypingError } from '../../wizard/code-typing-error.js';
import { FactorChoiceBoxes, useFactorChoices } from '../../wizard/factor-choices.js';
import type { TotpSetupText } from '../messages.js';
import type { TotpSetupFailure } from '../to-totp-failure.js';
import type { TotpSetupStep } from '../totp-flow.js';
import { SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';
import { TotpKey } from './totp-key.js';

export interface EnrolStepProps extends StepProps {
  readonly step: StepNamed<TotpSetupStep, 'enrol'>;
}

/** The key for the app, and the field for its code. What the user types is forgotten with the step. */
export function EnrolStep({ ready, step, onLeave, ...words }: EnrolStepProps) {
  const { flow, options, uri, actions } = ready;
  const { failure } = flow;
  const { text, flowText } = words;
  const [code, setCode] = useState('');
  const [deviceName, setDeviceName] = useState('');
  const { asked, wanted } = useFactorChoices(options);
  const [isSent, setIsSent] = useState(false);
  const codeInput = useRef<CodeInputHandle>(null);
  const isVerifying = flow.pending !== null;
  const submit = async () => {
    setIsSent(true);
    if (codeProblem(code, codeLength) === null) {
      const typed = { code: codeDigits(code), deviceName: deviceName.trim() };
      const refused = await actions.confirm(typed, wanted);
      if (refused && asksForNextCode(refused)) setCode('');
      setIsSent(false);
    }
    codeInput.current?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <SheetBody>
        {uri !== null && <TotpKey secret={step.secret} uri={uri} text={text} />}
        <CodeInput
          ref={codeInput}
          label={text.code.label}
          hint={text.code.hint}
          length={codeLength}
          value={code}
          isInert={isVerifying}
          error={
            codeTypingError(flowText, code, isSent) ??
            (code === '' ? refusalOf(text, failure, step.wrongCodes) : undefined)
          }
          onChange={(typed) => {
            setCode(typed);
            setIsSent(false);
          }}
        />
        <Field
          label={text.name.label}
          hint={text.name.hint}
          value={deviceName}
          input={{ autoComplete: 'off', maxLength: 64 }}
          onChange={setDeviceName}
        />
        <FactorChoiceBoxes {...words} {...asked} />
        {/* Always rendered: a screen reader skips a live region that appears together with its text. */}
        <p role="status" className="cak-visually-hidden">
          {isVerifying && flowText.code.checking}
        </p>
      </SheetBody>
      {failure && !asksForNextCode(failure) && (
        <div className="cak-flow-failure">
          <SetupFailure {...words} failure={failure} />
        </div>
      )}
      <SheetActions>
        {step.wrongCodes > 1 && (
          <Button variant="quiet" isInert={isVerifying} onClick={() => actions.startOver()}>
            {text.startOver}
          </Button>
        )}
        <Button onClick={onLeave}>{flowText.cancel}</Button>
        <Button type="submit" variant="primary" isPending={isVerifying}>
          {flow.facts.isReplacing ? text.replace : flowText.turnOn}
        </Button>
      </SheetActions>
    </form>
  );
}

/** Whether the next code is the remedy. The field itself shows such a failure. */
function asksForNextCode(failure: TotpSetupFailure): boolean {
  return failure.kind === 'wrong-code' || (failure.kind === 'unreachable' && failure.outcome === 'unknown');
}

function refusalOf(
  { failure: words }: TotpSetupText,
  failure: TotpSetupFailure | null,
  wrongCodes: number,
): string | undefined {
  if (failure === null || !asksForNextCode(failure)) return undefined;
  if (failure.kind !== 'wrong-code') return words['code-lost'];
  // Once is a typo. Twice is a wrong clock, or another entry in the app.
  return words[wrongCodes > 1 ? 'wrong-code-again' : 'wrong-code'];
}

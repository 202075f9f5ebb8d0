import { type SyntheticEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button/button.js';
import { codeDigits, codeProblem } from '../../ui/code-input/code-digits.js';
import { CodeInput, type CodeInputHandle } from '../../ui/code-input/code-input.js';
import { Field } from '../../ui/field/field.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { codeLength, codeTypingError } from '../../wizard/code-typing-error.js';
import { FactorChoiceBoxes, useFactorChoices } from '../../wizard/factor-choices.js';
import type { TotpSetupText } from '../messages.js';
import type { TotpSetupFailure } from '../totp-setup.js';
import { SetupFailure } from './setup-failure.js';
import type { StepProps } from './setup-props.js';
import { TotpKey } from './totp-key.js';

/** The key for the app, and the code from it. What is typed lives in here, and goes with the step. */
export function EnrolStep({ ready, onLeave, ...words }: StepProps) {
  const { setup, offer, uri, actions } = ready;
  const { text, flowText } = words;
  const [code, setCode] = useState('');
  const [deviceName, setDeviceName] = useState('');
  const { asked, wanted } = useFactorChoices(offer);
  const [isSent, setIsSent] = useState(false);
  const codeInput = useRef<CodeInputHandle>(null);
  if (setup.step !== 'enrolling' && setup.step !== 'verifying') return null;

  const isVerifying = setup.step === 'verifying';
  const failure = setup.step === 'enrolling' ? setup.failure : null;
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
        {uri !== null && <TotpKey secret={setup.secret} uri={uri} text={text} />}
        <CodeInput
          ref={codeInput}
          label={text.code.label}
          hint={text.code.hint}
          length={codeLength}
          value={code}
          isInert={isVerifying}
          error={
            codeTypingError(flowText, code, isSent) ??
            (code === '' ? refusalOf(text, failure, setup.wrongCodes) : undefined)
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
        {/* Always there: a live region that arrives together with its text is not read. */}
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
        {setup.wrongCodes > 1 && (
          <Button variant="quiet" isInert={isVerifying} onClick={() => actions.startOver()}>
            {text.startOver}
          </Button>
        )}
        <Button onClick={onLeave}>{flowText.cancel}</Button>
        <Button type="submit" variant="primary" isPending={isVerifying}>
          {setup.isReplacing ? text.replace : flowText.turnOn}
        </Button>
      </SheetActions>
    </form>
  );
}

/** Whether the way on is the next code; such a failure is told beside the field. */
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
  // Once is a slip. Twice is a clock that goes wrong, or another entry of the app.
  return words[wrongCodes > 1 ? 'wrong-code-again' : 'wrong-code'];
}

import { type SyntheticEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button/button.js';
import { codeDigits, codeProblem } from '../../ui/code-input/code-digits.js';
import { CodeInput, type CodeInputHandle } from '../../ui/code-input/code-input.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { codeLength, codeTypingError } from '../../wizard/code-typing-error.js';
import { FactorChoiceBoxes, useFactorChoices } from '../../wizard/factor-choices.js';
import type { ContactFailure } from '../contact-failure.js';
import { ContactFailureBox } from './contact-failure.js';
import { ContactLine } from './contact-line.js';
import type { StepProps } from './contact-props.js';
import { isolated } from './contact-text.js';
import { FactorNotice } from './factor-notice.js';
import { Resend } from './resend.js';
import { type ShownStep, shownFlow } from './stage.js';

/** The code that was sent, and where it was sent to. What is typed lives in here, and goes with the step. */
export function CodeStep(props: StepProps) {
  const { ready, isForFactor, parts, words, text, flowText, onLeave } = props;
  const { flow, offer, actions } = ready;
  const [code, setCode] = useState('');
  const [isSent, setIsSent] = useState(false);
  const { asked, wanted } = useFactorChoices(offer.turnOn);
  const codeInput = useRef<CodeInputHandle>(null);
  const shown = shownFlow(flow);
  if (!isAwaitingCode(shown)) return null;

  const isVerifying = shown.step === 'verifying';
  const isResending = shown.step === 'resending';
  const isInert = isVerifying || isResending || flow.step === 'restoring';
  const failure = shown.step === 'code' ? shown.failure : null;
  const fact = factOf(props, shown);
  // A factor that is off for the change comes back as it was: there is nothing to choose.
  const canChoose = isForFactor && offer.turnOn !== null && flow.factor.kind !== 'paused';
  const submit = async () => {
    setIsSent(true);
    if (codeProblem(code, codeLength) === null) {
      const refused = await actions.confirm(codeDigits(code), canChoose ? wanted : undefined);
      if (refused && asksForAnotherCode(refused)) setCode('');
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
        <ContactLine
          label={words.code.sentTo}
          shown={shown.value === null ? shown.destination : parts.readable(shown.value)}
          action={
            <Button variant="quiet" isInert={isInert} onClick={() => actions.edit()}>
              {shown.value === null ? words.enter.useOther : words.code.change}
            </Button>
          }
        />
        {fact !== undefined && <p className="cak-paragraph">{fact}</p>}
        <CodeInput
          ref={codeInput}
          label={text.code.label}
          hint={words.code.hint({ shown: isolated(shown.destination) })}
          length={codeLength}
          value={code}
          isInert={isInert}
          error={
            codeTypingError(flowText, code, isSent) ??
            (code === '' ? refusalOf(props, failure, shown.wrongCodes) : undefined)
          }
          onChange={(typed) => {
            setCode(typed);
            setIsSent(false);
          }}
        />
        <Resend
          words={words}
          text={text}
          canResendAt={shown.canResendAt}
          isPending={isResending}
          isInert={isInert}
          onResend={() => void actions.resend()}
        />
        {/* Always there: a live region that arrives together with its text is not read. */}
        <p role="status" className="cak-contact-status">
          {statusOf(props, shown, failure !== null)}
        </p>
        {canChoose && <FactorChoiceBoxes {...props} {...asked} />}
        <FactorNotice {...props} />
      </SheetBody>
      {failure && !asksForAnotherCode(failure) && (
        <div className="cak-flow-failure">
          <ContactFailureBox {...props} failure={failure} />
        </div>
      )}
      <SheetActions>
        <Button onClick={onLeave}>{flowText.cancel}</Button>
        <Button type="submit" variant="primary" isPending={isVerifying} isInert={isInert}>
          {canChoose ? flowText.turnOn : text.code.verify}
        </Button>
      </SheetActions>
    </form>
  );
}

type AwaitingCode = Extract<ShownStep, { step: 'code' | 'resending' | 'verifying' }>;

function isAwaitingCode(shown: ShownStep): shown is AwaitingCode {
  return shown.step === 'code' || shown.step === 'resending' || shown.step === 'verifying';
}

type CodeRefusal = Extract<ContactFailure, { kind: 'wrong-code' | 'code-expired' }>;

/** Whether the way on is another code; such a failure is told beside the field. */
function asksForAnotherCode(failure: ContactFailure): failure is CodeRefusal {
  return failure.kind === 'wrong-code' || failure.kind === 'code-expired';
}

function refusalOf(
  { words, text }: StepProps,
  failure: ContactFailure | null,
  wrongCodes: number,
): string | undefined {
  if (failure === null || !asksForAnotherCode(failure)) return undefined;
  // Once is a slip. Twice is an older message, or one that went to another account.
  return failure.kind === 'wrong-code' && wrongCodes > 1 ? text.code.wrongAgain : words.failure[failure.kind];
}

/** What has become of the number or address that is there. */
function factOf({ ready: { flow, offer }, words: { code: words } }: StepProps, shown: AwaitingCode) {
  if (shown.isPending && offer.current) return words.pending;
  return flow.inForce === 'replaced' ? words.replaced : undefined;
}

function statusOf(
  { ready: { flow }, text, flowText }: StepProps,
  { step }: AwaitingCode,
  hasFailed: boolean,
) {
  if (step === 'verifying') return flowText.code.checking;
  if (step === 'resending') return text.code.sending;
  return flow.codesSent > 1 && !hasFailed ? text.code.sent : '';
}

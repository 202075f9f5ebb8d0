import { spokenTarget } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { CodeField, useCodeForm } from '../../wizard/code-form.js';
import { FactorChoiceBoxes, useFactorChoices } from '../../wizard/factor-choices.js';
import type { CodeStep as Step } from '../contact-step.js';
import type { ContactFailure } from '../to-contact-failure.js';
import { ContactFailureBox, endsChange } from './contact-failure.js';
import { ContactLine } from './contact-line.js';
import type { StepProps } from './contact-props.js';
import { isResent } from './contact-text.js';
import { FactorNotice } from './factor-notice.js';
import { Resend } from './resend.js';

/** The code that was sent, and where it was sent to. This component alone holds what is typed. */
export function CodeStep(props: StepProps & { readonly step: Step }) {
  const { ready, step, isForFactor, parts, ownMessages, messages, flowMessages, mfaMessages, onLeave } =
    props;
  const { flow, options, actions } = ready;
  const { asked, wanted } = useFactorChoices(options.turnOn);
  const { failure, facts, pending } = flow;
  const isInert = pending !== null;
  const fact = factOf(props, step);
  const shown = step.value === null || step.isElsewhere ? step.destination : parts.readable(step.value);
  const isSentNow = step.origin === 'sent';
  // The service may have sent it another way than the user asked for.
  const mediumMessages = messages[step.medium === 'sms' ? 'phone' : 'email'];
  // A paused factor comes back as it was, so there is nothing to choose.
  const canChoose = isForFactor && options.turnOn !== null && facts.factor.kind !== 'paused';
  const { form, onSubmit } = useCodeForm(flowMessages, async ({ code }) => {
    const refused = await actions.confirm(code, canChoose ? wanted : undefined);
    return refused !== null && asksForAnotherCode(refused);
  });
  return (
    <form noValidate className="cak-flow-form" onSubmit={onSubmit}>
      <SheetBody>
        <ContactLine
          label={isSentNow ? mediumMessages.code.sentTo : messages.code.for}
          shown={shown}
          spoken={spokenTarget(mfaMessages, shown)}
          action={
            <Button variant="quiet" isInert={isInert} onClick={() => actions.edit()}>
              {step.value === null ? ownMessages.enter.useOther : ownMessages.code.change}
            </Button>
          }
        />
        {fact !== undefined && <p className="cak-paragraph">{fact}</p>}
        <CodeField
          form={form}
          label={messages.code.label}
          refusal={refusalOf(props, failure, step.wrongCodes)}
          isInert={isInert}
          flowMessages={flowMessages}
        />
        <Resend
          isEmail={step.medium === 'email'}
          messages={messages}
          canResendAt={step.canResendAt}
          isPending={pending === 'resend'}
          isInert={isInert}
          onResend={() => void actions.resend()}
        />
        <p className="cak-contact-status">{isResent(flow) && messages.code.sent}</p>
        {canChoose && <FactorChoiceBoxes {...props} {...asked} />}
        <FactorNotice {...props} />
      </SheetBody>
      {failure && !asksForAnotherCode(failure) && (
        <div className="cak-flow-failure">
          <ContactFailureBox {...props} failure={failure} />
        </div>
      )}
      <SheetActions>
        {failure && endsChange(failure) ? (
          <Button variant="primary" onClick={onLeave}>
            {flowMessages.understood}
          </Button>
        ) : (
          <>
            <Button onClick={onLeave}>{flowMessages.cancel}</Button>
            <Button type="submit" variant="primary" isPending={pending === 'confirm'} isInert={isInert}>
              {canChoose ? flowMessages.turnOn : messages.code.verify}
            </Button>
          </>
        )}
      </SheetActions>
    </form>
  );
}

type CodeRefusal = Extract<ContactFailure, { kind: 'wrong-code' | 'code-expired' }>;

/** Whether another code helps. Such a failure is shown at the field. */
function asksForAnotherCode(failure: ContactFailure): failure is CodeRefusal {
  return failure.kind === 'wrong-code' || failure.kind === 'code-expired';
}

function refusalOf(
  { ownMessages, messages }: StepProps,
  failure: ContactFailure | null,
  wrongCodes: number,
): string | undefined {
  if (failure === null || !asksForAnotherCode(failure)) return undefined;
  // Once is a slip. Twice is an older message, or one for another account.
  return failure.kind === 'wrong-code' && wrongCodes > 1
    ? messages.code.wrongAgain
    : ownMessages.failure[failure.kind];
}

/** What has become of the current number or address. */
function factOf(
  { ready: { flow, options }, ownMessages: { code: messages } }: StepProps,
  { isPending }: Step,
) {
  if (isPending && options.current) return messages.pending;
  const { currentValue, factor } = flow.facts;
  // A notice on the factor says that it is not verified.
  return currentValue === 'replaced' && factor.kind === 'as-before' ? messages.replaced : undefined;
}

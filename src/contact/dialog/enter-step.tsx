import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Contact } from '../../account/mfa-state.js';
import { spokenTarget } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import type { EnterStep as Step } from '../contact-step.js';
import type { BoundContactMessages } from '../messages.js';
import { ContactConsequences } from './contact-consequences.js';
import { ContactFailureBox, endsChange, refusalOf } from './contact-failure.js';
import { ContactLine } from './contact-line.js';
import type { EnterValues, StepProps } from './contact-props.js';
import { changeWarnings } from './contact-text.js';
import { FactorNotice, hasFactorNotice } from './factor-notice.js';

/**
 * The current value, and the field for a new one. Where a code can be sent to the current value, that comes
 * first, and the field on request.
 */
export function EnterStep(props: StepProps & { readonly step: Step }) {
  const { ready, step, task, parts, ownMessages, messages, flowMessages, mfaMessages, onLeave } = props;
  const { flow, options, actions } = ready;
  const { failure, pending } = flow;
  const [isOther, setIsOther] = useState(step.value !== '');
  const hasField = task === 'add' || task === 'change' || isOther;
  const isLocked = hasField && !options.change.ok;
  const isInert = pending !== null;
  const isOver = failure !== null && endsChange(failure);
  const warnings = hasField ? changeWarnings(options.change, ownMessages, mfaMessages) : [];
  const refusal = hasField ? refusalOf(failure, ownMessages) : undefined;

  const form = useForm<EnterValues>({ mode: 'onChange', defaultValues: parts.toValues(step.value) });
  const { setError } = form;
  // An effect: a code can show that the value is taken, which leads back to this step.
  useEffect(() => {
    if (refusal !== undefined) setError(parts.name, { message: refusal });
  }, [failure, refusal, parts.name, setError]);
  const submit = form.handleSubmit(async (typed) => {
    const reading = parts.read(typed, messages);
    if ('message' in reading) {
      setError(parts.name, reading, { shouldFocus: true });
      return;
    }
    const refused = await actions.send(reading.value);
    if (refusalOf(refused, ownMessages) !== undefined) form.setFocus(parts.name);
  });
  return (
    <form
      noValidate
      className="cak-flow-form"
      onSubmit={(event) => {
        event.preventDefault();
        void (hasField ? submit() : actions.sendToCurrent());
      }}
    >
      <SheetBody>
        {/* The button says it as well. A warning is more important. */}
        {!isLocked && warnings.length === 0 && !hasFactorNotice(ready) && (
          <p className="cak-paragraph">{aboutOf(props, isOther)}</p>
        )}
        {options.current && task !== 'add' && (
          <ContactLine
            label={ownMessages.enter.current}
            shown={options.current.masked}
            spoken={spokenTarget(mfaMessages, options.current.masked)}
            badge={badgeOf(options.current, messages)}
            action={
              !isLocked && (
                <Button
                  variant="quiet"
                  label={ownMessages.enter.remove}
                  isInert={isInert}
                  onClick={() => actions.askToRemove()}
                >
                  {messages.remove}
                </Button>
              )
            }
          />
        )}
        {isLocked && <Callout tone="warning">{ownMessages.failure['last-factor-required']}</Callout>}
        {hasField && !isLocked && (
          <parts.Field
            form={form}
            messages={messages}
            label={task === 'add' ? ownMessages.enter.label : ownMessages.enter.labelNew}
            isInert={isInert}
            // Where the user has asked for it. At a new step the sheet takes the focus.
            autoFocus={isOther}
          />
        )}
        {!hasField && (
          <div className="cak-contact-ways">
            {task === 'verify' && (
              <Button variant="quiet" isInert={isInert} onClick={() => actions.enterCode()}>
                {messages.haveCode}
              </Button>
            )}
            <Button variant="quiet" isInert={isInert} onClick={() => setIsOther(true)}>
              {ownMessages.enter.useOther}
            </Button>
          </div>
        )}
        <ContactConsequences warnings={warnings} />
        {options.turnOn?.isSignInLost && <Callout tone="danger">{mfaMessages.risk['sign-in-lost']}</Callout>}
        {options.turnOn?.passkeyLoss && (
          <Callout tone="warning">
            {
              ownMessages.enter[
                options.turnOn.passkeyLoss.canTurnOnPasskey ? 'passkeyLoss' : 'passkeyLossForGood'
              ]
            }
          </Callout>
        )}
        <FactorNotice {...props} />
      </SheetBody>
      {failure && refusal === undefined && (
        <div className="cak-flow-failure">
          <ContactFailureBox {...props} failure={failure} />
        </div>
      )}
      <SheetActions>
        {isLocked || isOver ? (
          <Button variant="primary" onClick={onLeave}>
            {flowMessages.understood}
          </Button>
        ) : (
          <>
            <Button onClick={onLeave}>{flowMessages.cancel}</Button>
            <Button type="submit" variant="primary" isPending={pending === 'send'} isInert={isInert}>
              {task === 'turn-on' && !isOther ? flowMessages.continue : messages.send}
            </Button>
          </>
        )}
      </SheetActions>
    </form>
  );
}

/** Says only what is wrong with it: a number or address is mostly verified. */
function badgeOf({ isVerified }: Contact, { badge }: BoundContactMessages): string | undefined {
  return isVerified === false ? badge.unverified : undefined;
}

function aboutOf({ task, ownMessages }: StepProps, isOther: boolean): string {
  if (isOther && task !== 'add') return ownMessages.enter.about.change;
  return task === 'turn-on' ? ownMessages.verified : ownMessages.enter.about[task];
}

import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import type { EnterStep as Step } from '../contact-step.js';
import { ContactConsequences } from './contact-consequences.js';
import { ContactFailureBox, refusalOf } from './contact-failure.js';
import { ContactLine } from './contact-line.js';
import type { ContactFieldHandle, StepProps } from './contact-props.js';
import { FactorNotice } from './factor-notice.js';

/**
 * The current value, and the field for a new one. Where a code can be sent to the current value, that comes
 * first, and the field on request.
 */
export function EnterStep(props: StepProps & { readonly step: Step }) {
  const { ready, step, task, parts, words, text, flowText, onLeave } = props;
  const { flow, options, actions } = ready;
  const { failure, pending } = flow;
  const [isOther, setIsOther] = useState(step.value !== '');
  const field = useRef<ContactFieldHandle>(null);
  // The button that led here is gone. At a new step the sheet then moves the focus to its title.
  useLayoutEffect(() => {
    if (isOther) field.current?.focus();
  }, [isOther]);
  const hasField = task === 'add' || task === 'change' || isOther;
  const isLocked = hasField && !options.change.ok;
  const isInert = pending !== null;
  const refusal = hasField ? refusalOf(failure, words) : undefined;

  const submit = async () => {
    if (!hasField) {
      await actions.sendToCurrent();
      return;
    }
    const value = field.current?.read() ?? null;
    if (value === null) return;
    const refused = await actions.send(value);
    if (refusalOf(refused, words) !== undefined) field.current?.focus();
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
        {!isLocked && <p className="cak-paragraph">{aboutOf(props, isOther)}</p>}
        {options.current && task !== 'add' && (
          <ContactLine
            label={words.enter.current}
            shown={options.current.masked}
            badge={text.badge[options.current.isVerified ? 'verified' : 'unverified']}
            action={
              !isLocked && (
                <Button
                  variant="quiet"
                  label={words.enter.remove}
                  isInert={isInert}
                  onClick={() => actions.askToRemove()}
                >
                  {text.remove}
                </Button>
              )
            }
          />
        )}
        {isLocked && <Callout tone="warning">{words.failure['last-factor-required']}</Callout>}
        {hasField && !isLocked && (
          <parts.Field
            handle={field}
            text={text}
            label={task === 'add' ? words.enter.label : words.enter.labelNew}
            start={step.value}
            refusal={refusal}
            isInert={isInert}
          />
        )}
        {!hasField && (
          <div className="cak-contact-ways">
            {task === 'verify' && (
              <Button variant="quiet" isInert={isInert} onClick={() => actions.enterCode()}>
                {text.haveCode}
              </Button>
            )}
            <Button variant="quiet" isInert={isInert} onClick={() => setIsOther(true)}>
              {words.enter.useOther}
            </Button>
          </div>
        )}
        {hasField && <ContactConsequences {...props} preview={options.change} own={words.change} />}
        {options.turnOn?.passkeyLoss && (
          <Callout tone="warning">
            {words.enter[options.turnOn.passkeyLoss.canTurnOnPasskey ? 'passkeyLoss' : 'passkeyLossForGood']}
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
        <Button onClick={onLeave}>{isLocked ? flowText.understood : flowText.cancel}</Button>
        {!isLocked && (
          <Button type="submit" variant="primary" isPending={pending === 'send'} isInert={isInert}>
            {task === 'turn-on' && !isOther ? flowText.continue : text.send}
          </Button>
        )}
      </SheetActions>
    </form>
  );
}

function aboutOf({ task, words }: StepProps, isOther: boolean): string {
  if (isOther && task !== 'add') return words.enter.about.change;
  return task === 'turn-on' ? words.verified : words.enter.about[task];
}

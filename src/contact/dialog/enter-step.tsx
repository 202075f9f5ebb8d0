import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { ContactConsequences } from './contact-consequences.js';
import { ContactFailureBox, refusalOf } from './contact-failure.js';
import { ContactLine } from './contact-line.js';
import type { ContactFieldHandle, StepProps } from './contact-props.js';
import { FactorNotice } from './factor-notice.js';
import { shownFlow } from './stage.js';

/**
 * What there is, and the field for what is to be. Where a code can be sent to what is there, that comes first, and the field when it
 * is asked for.
 */
export function EnterStep(props: StepProps) {
  const { ready, task, parts, words, text, flowText, onLeave } = props;
  const { flow, offer, actions } = ready;
  const shown = shownFlow(flow);
  const typed = shown.step === 'entering' || shown.step === 'sending' ? (shown.value ?? '') : '';
  const [isOther, setIsOther] = useState(typed !== '');
  const field = useRef<ContactFieldHandle>(null);
  // The button that brought it is gone. With a new step the sheet takes the focus to its title after that.
  useLayoutEffect(() => {
    if (isOther) field.current?.focus();
  }, [isOther]);
  const hasField = task === 'add' || task === 'change' || isOther;
  const isLocked = hasField && !offer.change.ok;
  const isSending = shown.step === 'sending';
  const isInert = isSending || flow.step === 'restoring';
  const failure = shown.step === 'entering' ? shown.failure : null;
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
        {offer.current && task !== 'add' && (
          <ContactLine
            label={words.enter.current}
            shown={offer.current.masked}
            badge={text.badge[offer.current.isVerified ? 'verified' : 'unverified']}
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
            start={typed}
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
        {hasField && <ContactConsequences {...props} foreseen={offer.change} own={words.change} />}
        {offer.turnOn?.passkeyLoss && (
          <Callout tone="warning">
            {words.enter[offer.turnOn.passkeyLoss.canTurnOnPasskey ? 'passkeyLoss' : 'passkeyLossForGood']}
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
          <Button type="submit" variant="primary" isPending={isSending} isInert={isInert}>
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

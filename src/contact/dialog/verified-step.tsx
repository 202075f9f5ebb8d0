import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { FactorChoiceBoxes, useFactorChoices } from '../../wizard/factor-choices.js';
import type { ContactStep } from '../contact-step.js';
import { ContactFailureBox, endsChange } from './contact-failure.js';
import type { StepProps } from './contact-props.js';

export interface VerifiedStepProps extends StepProps {
  readonly step: Extract<ContactStep, { name: 'verified' }>;
}

/** The value is verified: its factor is being turned on, or that failed, or the user chooses how. */
export function VerifiedStep(props: VerifiedStepProps) {
  const { ready, step, ownMessages, flowMessages, onLeave } = props;
  const { flow, options, actions } = ready;
  const { asked, wanted } = useFactorChoices(options.turnOn);
  const { failure, facts } = flow;
  const isTurningOn = flow.pending !== null;
  // Where the user chose already, `turnOn()` knows the choices.
  const mayChoose = !isTurningOn && step.choices === null && facts.factor.kind !== 'paused';
  const turnOn = () => void actions.turnOn(mayChoose ? wanted : undefined);
  return (
    <form
      noValidate
      className="cak-flow-form"
      onSubmit={(event) => {
        event.preventDefault();
        turnOn();
      }}
    >
      <SheetBody>
        <p className="cak-paragraph">
          {isTurningOn ? flowMessages.turningOn : ownMessages[failure ? 'notOn' : 'verified']}
        </p>
        {mayChoose && <FactorChoiceBoxes {...props} {...asked} />}
        {failure && <ContactFailureBox {...props} failure={failure} />}
      </SheetBody>
      <SheetActions>
        {failure && endsChange(failure) ? (
          <Button variant="primary" onClick={onLeave}>
            {flowMessages.understood}
          </Button>
        ) : (
          <>
            <Button isInert={isTurningOn} onClick={onLeave}>
              {flowMessages.notNow}
            </Button>
            <Button type="submit" variant="primary" isPending={isTurningOn}>
              {flowMessages.turnOn}
            </Button>
          </>
        )}
      </SheetActions>
    </form>
  );
}

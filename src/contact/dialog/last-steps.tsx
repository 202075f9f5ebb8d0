import { useAccountKit } from '../../account/account-kit-context.js';
import { useMfaState } from '../../account/use-mfa-state.js';
import { risksOf } from '../../preference/consequences.js';
import { draftOf } from '../../preference/preference.js';
import { riskText, signInText } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { FactorChoiceBoxes, useFactorChoices } from '../../wizard/factor-choices.js';
import { ContactFailureBox } from './contact-failure.js';
import type { StepProps } from './contact-props.js';

/** It is verified; its factor is being turned on, or that failed, or it is asked how. */
export function VerifiedStep(props: StepProps) {
  const { ready, words, flowText, onLeave } = props;
  const { flow, offer, actions } = ready;
  const { asked, wanted } = useFactorChoices(offer.turnOn);
  const failure = flow.step === 'verified' ? flow.failure : null;
  // Where they were asked already, `turnOn()` knows the answers.
  const mayChoose = flow.step === 'verified' && flow.choices === null && flow.factor.kind !== 'paused';
  const turnOn = () => void actions.turnOn(mayChoose ? wanted : undefined);
  return (
    <>
      <SheetBody>
        <p role="status" className="cak-paragraph">
          {flow.step === 'turning-on' ? flowText.turningOn : words[failure ? 'notOn' : 'verified']}
        </p>
        {mayChoose && <FactorChoiceBoxes {...props} {...asked} />}
        {failure && <ContactFailureBox {...props} failure={failure} onRetry={turnOn} />}
      </SheetBody>
      <SheetActions>
        <Button isInert={flow.step === 'turning-on'} onClick={onLeave}>
          {flowText.notNow}
        </Button>
        {failure === null && (
          <Button variant="primary" isPending={flow.step === 'turning-on'} onClick={turnOn}>
            {flowText.turnOn}
          </Button>
        )}
      </SheetActions>
    </>
  );
}

/** All is as it should be: what that means from now on. */
export function DoneStep(props: StepProps) {
  const { ready, words, isForFactor } = props;
  return (
    <LastStep {...props} isAboutSignIn={ready.offer.isFactorOn}>
      {words.done[isForFactor ? 'factor' : 'contact']}
    </LastStep>
  );
}

/** It is gone. */
export function RemovedStep(props: StepProps) {
  return (
    <LastStep {...props} isAboutSignIn>
      {props.words.removed}
    </LastStep>
  );
}

/** The factor is on again, with what was there before. */
export function RestoredStep(props: StepProps) {
  return (
    <LastStep {...props} isAboutSignIn>
      {props.words.restored}
    </LastStep>
  );
}

interface LastStepProps extends StepProps {
  readonly isAboutSignIn: boolean;
  readonly children: string;
}

function LastStep({ ready, flowText, mfaText, onLeave, isAboutSignIn, children }: LastStepProps) {
  return (
    <>
      <SheetBody>
        <Callout icon="check">
          <p className="cak-paragraph">{children}</p>
          {isAboutSignIn && <p className="cak-paragraph">{signInText(mfaText, ready.signIn, 'next')}</p>}
        </Callout>
        {isAboutSignIn && <ResetRisk mfaText={mfaText} />}
      </SheetBody>
      <SheetActions>
        <Button variant="primary" onClick={onLeave}>
          {flowText.finish}
        </Button>
      </SheetActions>
    </>
  );
}

/** Says that a forgotten password cannot be reset as things are now, whether that was chosen or has come about; else nothing. */
function ResetRisk({ mfaText }: Pick<StepProps, 'mfaText'>) {
  const { userPool } = useAccountKit();
  const { state } = useMfaState();
  if (state === undefined) return null;
  const risk = risksOf(state, draftOf(state), userPool).find(({ kind }) => kind === 'password-reset-blocked');
  return risk && <Callout tone="warning">{riskText(mfaText, risk)}</Callout>;
}

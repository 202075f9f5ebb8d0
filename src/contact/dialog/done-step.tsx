import { useAccountKit } from '../../account/account-kit-provider.js';
import { useMfaState } from '../../account/use-mfa-state.js';
import { risksOf } from '../../preference/consequences.js';
import { draftOf } from '../../preference/preference.js';
import { riskText, signInText } from '../../preference/preference-text.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { DoneMessage } from '../../wizard/done-message.js';
import type { StepProps } from './contact-props.js';

/** The value is verified and the factor is as it should be: what that means from now on. */
export function DoneStep(props: StepProps) {
  const { ready, ownMessages, isForFactor } = props;
  return (
    <Done {...props} isAboutSignIn={ready.options.isFactorOn}>
      {ownMessages.done[isForFactor ? 'factor' : 'contact']}
    </Done>
  );
}

/** The value was removed. */
export function RemovedStep(props: StepProps) {
  return (
    <Done {...props} isAboutSignIn>
      {props.ownMessages.removed}
    </Done>
  );
}

/** The factor is on again, with the old value. */
export function RestoredStep(props: StepProps) {
  return (
    <Done {...props} isAboutSignIn>
      {props.ownMessages.restored}
    </Done>
  );
}

interface DoneProps extends StepProps {
  readonly isAboutSignIn: boolean;
  readonly children: string;
}

function Done({ ready, flowMessages, mfaMessages, onLeave, isAboutSignIn, children }: DoneProps) {
  return (
    <>
      <SheetBody>
        <DoneMessage>
          {isAboutSignIn && <p className="cak-paragraph">{signInText(mfaMessages, ready.signIn, 'next')}</p>}
          <p className={isAboutSignIn ? 'cak-done-detail' : 'cak-paragraph'}>{children}</p>
        </DoneMessage>
        {isAboutSignIn && <ResetRisk mfaMessages={mfaMessages} />}
      </SheetBody>
      <SheetActions>
        <Button variant="primary" onClick={onLeave}>
          {flowMessages.finish}
        </Button>
      </SheetActions>
    </>
  );
}

/** Warns where a forgotten password cannot be reset in the current state. */
function ResetRisk({ mfaMessages }: Pick<StepProps, 'mfaMessages'>) {
  const { userPool } = useAccountKit();
  const { state } = useMfaState();
  if (state === undefined) return null;
  const risk = risksOf(state, draftOf(state), userPool).find(({ kind }) => kind === 'password-reset-blocked');
  return risk && <Callout tone="warning">{riskText(mfaMessages, risk)}</Callout>;
}

import { isPermanent } from '../../account/failure.js';
import { WizardFailure } from '../../wizard/wizard-failure.js';
import type { TotpSetupFailure } from '../to-totp-failure.js';
import type { StepProps } from './setup-props.js';

export interface SetupFailureProps extends Pick<StepProps, 'messages' | 'mfaMessages' | 'signInAgain'> {
  readonly failure: TotpSetupFailure;
}

/** Whether the same button could only fail again. */
export function endsSetup(failure: TotpSetupFailure): boolean {
  return failure.kind === 'not-offered' || isPermanent(failure);
}

/** Why an action failed, with the remedy that the step itself does not offer. */
export function SetupFailure({ failure, messages, ...own }: SetupFailureProps) {
  switch (failure.kind) {
    case 'wrong-code':
    case 'set-up-elsewhere':
    case 'key-lost':
    case 'not-offered':
      return <WizardFailure {...own} failure={{ message: messages.failure[failure.kind] }} />;
    default:
      return <WizardFailure {...own} failure={failure} />;
  }
}

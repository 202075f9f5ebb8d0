import { StepHeading } from '../ui/step-heading.js';

/** A dead end for now: the pool requires MFA, and the user has no factor. */
export function SetUpNeeded({ onBack }: { onBack: () => void }) {
  return (
    <div className="form">
      <StepHeading takesFocus>A second factor is needed</StepHeading>
      <p className="prose">
        Your password is right. This service also asks everybody for a second factor, and your account has
        none yet: it wants you to set one up now. The sign-in of this demo cannot do that. Ask an
        administrator to add a phone number or an email address to your account, then sign in again.
      </p>
      <button className="button" type="button" onClick={() => onBack()}>
        Back to sign-in
      </button>
    </div>
  );
}

import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { WizardQuestion } from '../../wizard/wizard-sheet.js';
import { ContactConsequences } from './contact-consequences.js';
import { ContactFailureBox, endsChange } from './contact-failure.js';
import type { StepProps } from './contact-props.js';
import { isolated, removalWarnings } from './contact-text.js';
import { FactorNotice } from './factor-notice.js';

/** Asks whether to remove the current value, and says what that would do. */
export function RemovalStep(props: StepProps) {
  const { ready, ownMessages, messages, flowMessages, mfaMessages } = props;
  const { flow, options, actions } = ready;
  const { failure, pending } = flow;
  const isLocked = options.removal?.ok === false;
  const isRemoving = pending === 'remove';
  const isInert = pending !== null;
  const isOver = failure !== null && endsChange(failure);
  const warnings = options.removal === null ? [] : removalWarnings(options.removal, ownMessages, mfaMessages);
  return (
    <WizardQuestion>
      <SheetBody>
        {options.current && !isLocked && !isOver && warnings.length === 0 && (
          <p className="cak-paragraph">
            {ownMessages.removal.about({ shown: isolated(options.current.masked) })}
          </p>
        )}
        {isLocked && <Callout tone="warning">{ownMessages.failure['last-factor-required']}</Callout>}
        <ContactConsequences warnings={warnings} />
        <FactorNotice {...props} />
      </SheetBody>
      {failure && (
        <div className="cak-flow-failure">
          <ContactFailureBox {...props} failure={failure} />
        </div>
      )}
      <SheetActions>
        {failure?.kind === 'required-by-pool' ? (
          <Button variant="primary" onClick={() => actions.keep()}>
            {ownMessages.code.change}
          </Button>
        ) : (
          <Button isInert={isInert} onClick={() => actions.keep()}>
            {isLocked || isOver ? flowMessages.back : messages.keep}
          </Button>
        )}
        {!isLocked && !isOver && (
          <Button
            variant="danger"
            isPending={isRemoving}
            isInert={isInert}
            onClick={() => void actions.remove()}
          >
            {messages.remove}
          </Button>
        )}
      </SheetActions>
    </WizardQuestion>
  );
}

import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { ContactConsequences } from './contact-consequences.js';
import { ContactFailureBox } from './contact-failure.js';
import type { StepProps } from './contact-props.js';
import { isolated } from './contact-text.js';
import { FactorNotice } from './factor-notice.js';

/** Asks whether to remove the current value, and says what that would do. */
export function RemovalStep(props: StepProps) {
  const { ready, ownMessages, messages, flowMessages } = props;
  const { flow, options, actions } = ready;
  const { failure, pending } = flow;
  const isLocked = options.removal?.ok === false;
  const isRemoving = pending === 'remove';
  const isInert = pending !== null;
  return (
    <>
      <SheetBody>
        {options.current && !isLocked && (
          <p className="cak-paragraph">
            {ownMessages.removal.about({ shown: isolated(options.current.masked) })}
          </p>
        )}
        {isLocked && <Callout tone="warning">{ownMessages.failure['last-factor-required']}</Callout>}
        {options.removal && (
          <ContactConsequences {...props} preview={options.removal} own={ownMessages.removal} />
        )}
        <FactorNotice {...props} />
        {/* Always there: a live region that arrives together with its text is not read. */}
        <p role="status" className="cak-visually-hidden">
          {isRemoving && messages.removing}
        </p>
      </SheetBody>
      {failure && (
        <div className="cak-flow-failure">
          <ContactFailureBox {...props} failure={failure} />
        </div>
      )}
      <SheetActions>
        <Button isInert={isInert} onClick={() => actions.keep()}>
          {isLocked ? flowMessages.back : messages.keep}
        </Button>
        {!isLocked && (
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
    </>
  );
}

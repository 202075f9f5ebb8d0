import { useUnloadQuestion, useWizardMessages } from '../../wizard/hooks.js';
import { flowStylesWith, WizardNotReady, WizardSheet } from '../../wizard/wizard-sheet.js';
import { useChangePassword } from '../use-change-password.js';
import styles from './change-password.css?inline';
import { PasswordDoneStep } from './password-done-step.js';
import { PasswordFormStep } from './password-form-step.js';
import type { ChangePasswordDialogProps } from './password-props.js';
import { usePasswordMessages } from './use-password-messages.js';

const sheetStyles = flowStylesWith(styles);

/** The content of `ChangePasswordDialog`, which loads it when it opens. */
export function ChangePasswordSheet(props: ChangePasswordDialogProps) {
  const { onClose } = props;
  const messages = usePasswordMessages();
  const common = useWizardMessages();
  const result = useChangePassword(props);
  const isChanging = result.status === 'ready' && result.flow.pending !== null && !result.flow.isConfirming;
  useUnloadQuestion(isChanging);
  // A dialog that closes meanwhile could not say what became of the change.
  const leave = () => {
    if (!isChanging) onClose();
  };
  const sheet = { styles: sheetStyles, flowMessages: common.flowMessages, onLeave: leave };
  if (result.status !== 'ready') {
    const reason =
      result.status === 'unavailable'
        ? { status: result.status, message: common.flowMessages.federated }
        : result;
    return (
      <WizardSheet {...sheet} title={messages.title.change} step={result.status}>
        <WizardNotReady {...common} reason={reason} onClose={onClose} />
      </WizardSheet>
    );
  }
  const { flow } = result;
  const step = { ...props, ...common, ready: result, messages };
  return flow.step.name === 'done' ? (
    <WizardSheet {...sheet} title={messages.title[flow.step.isFirst ? 'was-set' : 'changed']} step="done">
      <PasswordDoneStep {...step} isFirst={flow.step.isFirst} />
    </WizardSheet>
  ) : (
    <WizardSheet
      {...sheet}
      title={messages.title[result.hasPassword ? 'change' : 'set']}
      step="form"
      status={isChanging ? messages.saving : null}
      isSuspended={flow.isConfirming}
    >
      <PasswordFormStep {...step} />
    </WizardSheet>
  );
}

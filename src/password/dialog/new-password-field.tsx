import { useId } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PasswordPolicy } from '../../account/user-pool-policy.js';
import { Icon } from '../../ui/icon/icon.js';
import { PasswordField } from '../../ui/password-field/password-field.js';
import type { BoundPasswordMessages } from '../messages.js';
import { passwordRules, requirementsOf, unmetRequirements } from '../password-policy.js';
import type { PasswordValues } from './password-props.js';
import { requirementText } from './password-text.js';

export interface NewPasswordFieldProps {
  readonly form: UseFormReturn<PasswordValues>;
  readonly policy: PasswordPolicy | undefined;
  readonly error: string | undefined;
  readonly isInert: boolean;
  readonly messages: BoundPasswordMessages;
}

/** The new password, with the pool's requirements as a list that ticks while the user types. */
export function NewPasswordField({ form, policy, error, isInert, messages }: NewPasswordFieldProps) {
  const id = useId();
  const unmet = unmetRequirements(policy, form.watch('next'));
  const requirements = requirementsOf(policy);
  return (
    <div className="cak-password">
      <PasswordField
        label={messages.next}
        error={error}
        describedBy={requirements.length > 0 ? id : undefined}
        show={{ text: messages.show.label, label: messages.show.name({ name: messages.next }) }}
        hide={{ text: messages.hide.label, label: messages.hide.name({ name: messages.next }) }}
        input={{
          ...form.register('next'),
          autoComplete: 'new-password',
          readOnly: isInert,
          // Not in React's types: password managers read it, and make a password that fits.
          ...({ passwordrules: passwordRules(policy) } as object),
        }}
      />
      {requirements.length > 0 && (
        <div id={id} className="cak-password-requirements">
          <p className="cak-password-requirements-title">{messages.requirements}</p>
          <ul role="list" className="cak-password-requirement-list">
            {requirements.map((requirement) => {
              const isMet = !unmet.includes(requirement);
              return (
                <li key={requirement} className="cak-password-requirement" data-met={isMet || undefined}>
                  <span className="cak-password-mark">{isMet && <Icon name="check" />}</span>
                  {requirementText(messages, policy, requirement)}
                  <span className="cak-visually-hidden"> ({isMet ? messages.met : messages.unmet})</span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

import { type SyntheticEvent, useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { MfaFailure } from '../../account/failure.js';
import { useLatest } from '../../core/hooks.js';
import { Button } from '../../ui/button/button.js';
import { Icon } from '../../ui/icon/icon.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import { WizardFailure } from '../../wizard/wizard-failure.js';
import type { ProfileAttribute } from '../profile-attribute.js';
import {
  changesBetween,
  conflictsIn,
  type ProfileValues,
  problemOf,
  rebaseDraft,
} from '../profile-values.js';
import type { ReadyProfile } from '../use-profile.js';
import { fieldOf, ProfileField, type ProfileFormValues } from './profile-field.js';
import { ownFailureText, problemText } from './profile-text.js';
import type { AllProfileMessages } from './use-profile-messages.js';

export interface ProfileFieldsProps {
  readonly ready: ReadyProfile;
  readonly common: AllProfileMessages;
}

/** The form: what the user types stays until it is saved or discarded, whatever other devices do. */
export function ProfileFields({ ready, common }: ProfileFieldsProps) {
  const { attributes, values: stored, flow, save, forgetSave } = ready;
  const { messages } = common;
  const form = useForm<ProfileFormValues>({ mode: 'onChange', defaultValues: toForm(attributes, stored) });
  const [base, setBase] = useState(stored);
  const typed = fromForm(attributes, useWatch({ control: form.control }));
  const isPending = flow.pending !== null;
  const isDirty = Object.keys(changesBetween(attributes, stored, typed)).length > 0;
  useEffect(() => {
    if (isDirty) forgetSave();
  }, [isDirty, forgetSave]);
  const conflicts = conflictsIn(attributes, { typed, base }, stored);

  // Only another answer of the service moves the draft.
  const follow = useLatest(() => {
    const draft = rebaseDraft(attributes, { typed, base }, stored);
    for (const [field, value] of Object.entries(toForm(attributes, draft.typed)))
      if (form.getValues(field) !== value) form.setValue(field, value);
    setBase(draft.base);
  });
  useEffect(() => follow()(), [stored, follow]);

  const submit = async (element: HTMLFormElement) => {
    form.clearErrors();
    const now = fromForm(attributes, form.getValues());
    const changes = changesBetween(attributes, stored, now);
    const problems = attributes.flatMap((attribute) => {
      const { name } = attribute;
      const value = changes[name];
      // A date that is typed in part has no value, and would be deleted.
      const isPartial = isBadInput(element, fieldOf(name));
      const problem = isPartial
        ? ({ kind: 'not-a-date' } as const)
        : value !== undefined && problemOf(attribute, value);
      return problem ? [{ name, message: problemText(problem, messages) }] : [];
    });
    const fail = (list: readonly { readonly name: string; readonly message: string }[]) => {
      // The last one that asks for the focus gets it.
      for (const { name, message } of [...list].reverse())
        form.setError(fieldOf(name), { message }, { shouldFocus: true });
    };
    if (problems.length > 0) {
      fail(problems);
      return;
    }
    const failure = await save(now);
    if (failure === null || !('attributes' in failure)) return;
    const message = ownFailureText(messages, failure) ?? '';
    fail(failure.attributes.map((name) => ({ name, message })));
  };
  const discard = () => {
    form.reset(toForm(attributes, stored));
    setBase(stored);
  };
  const isSaved = flow.facts.isSaved && !isDirty && !isPending;
  const status = isPending
    ? messages.saving
    : isSaved
      ? messages.saved
      : conflicts.length > 0 && messages.changedElsewhere;
  const { failure } = flow;
  const isShownAtField = failure !== null && 'attributes' in failure && failure.attributes.length > 0;
  const ownText = failure && ownFailureText(messages, failure);
  return (
    <form
      noValidate
      className="cak-profile"
      onSubmit={(event: SyntheticEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!isPending) void submit(event.currentTarget);
      }}
    >
      {attributes.map((attribute) => (
        <ProfileField
          key={attribute.name}
          form={form}
          attribute={attribute}
          stored={stored[attribute.name] ?? ''}
          isConflict={conflicts.includes(attribute.name)}
          isInert={isPending}
          common={common}
        />
      ))}
      {failure && !isShownAtField && isDirty && (
        <WizardFailure
          {...common}
          failure={
            ownText === null ? (failure as MfaFailure) : { message: ownText, reference: failure.reference }
          }
        />
      )}
      <div className="cak-profile-end" data-cak-focus-fallback="" tabIndex={-1}>
        {isDirty && (
          <div className="cak-profile-actions" ref={restoreFocus}>
            <Button isInert={isPending} onClick={discard}>
              {messages.discard}
            </Button>
            <Button type="submit" variant="primary" isPending={isPending}>
              {messages.save}
            </Button>
          </div>
        )}
        <p role="status" className={isSaved ? 'cak-profile-status' : 'cak-visually-hidden'}>
          {isSaved && <Icon name="check" />}
          {status}
        </p>
      </div>
    </form>
  );
}

/** The values by field. */
function toForm(attributes: readonly ProfileAttribute[], values: ProfileValues): ProfileFormValues {
  return Object.fromEntries(attributes.map(({ name }) => [fieldOf(name), values[name] ?? '']));
}

/** The values by attribute. */
function fromForm(
  attributes: readonly ProfileAttribute[],
  values: Partial<ProfileFormValues>,
): ProfileValues {
  return Object.fromEntries(attributes.map(({ name }) => [name, values[fieldOf(name)] ?? '']));
}

/** Whether the browser holds back what was typed, because it is no value yet. */
function isBadInput({ elements }: HTMLFormElement, field: string): boolean {
  const element = elements.namedItem(field);
  return element instanceof HTMLInputElement && element.validity.badInput;
}

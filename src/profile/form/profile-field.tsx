import { type UseFormReturn, useController } from 'react-hook-form';
import { Checkbox } from '../../ui/checkbox/checkbox.js';
import { Field, FieldError } from '../../ui/field/field.js';
import { SelectField } from '../../ui/select-field/select-field.js';
import { autoCompleteOf, type ProfileAttribute } from '../profile-attribute.js';
import { isTrue } from '../profile-values.js';
import { labelOf, valueText } from './profile-text.js';
import type { AllProfileMessages } from './use-profile-messages.js';

/** The values of the form: a text for each attribute. */
export type ProfileFormValues = Record<string, string>;

/** The name of an attribute's field: react-hook-form reads dots and brackets as a path. */
export const fieldOf = (name: string) => name.replace(/[.[\]'"]/g, '_');

export interface ProfileFieldProps {
  readonly form: UseFormReturn<ProfileFormValues>;
  readonly attribute: ProfileAttribute;
  /** What the service has. */
  readonly stored: string;
  /** It was changed elsewhere while the user typed. */
  readonly isConflict: boolean;
  /** The user can't type now. */
  readonly isInert: boolean;
  readonly common: AllProfileMessages;
}

/** One attribute: a field of its kind, or its value where the user can't change it. */
export function ProfileField(props: ProfileFieldProps) {
  const { form, attribute, stored, isConflict, isInert, common } = props;
  const { name, kind, isReadOnly, isRequired } = attribute;
  const { messages, locale } = common;
  const own = labelOf(attribute, messages);
  const shown = valueText(attribute, stored, messages, locale);
  if (isReadOnly) {
    return (
      <dl className="cak-field cak-profile-fixed">
        <dt className="cak-field-label">{own}</dt>
        <dd className="cak-profile-value">
          <bdi className="cak-profile-value-text">{shown ?? messages.none}</bdi>
        </dd>
        {attribute.hint !== undefined && (
          <dd className="cak-profile-value cak-field-hint">{attribute.hint}</dd>
        )}
      </dl>
    );
  }
  if (kind === 'boolean') return <BooleanField {...props} label={own} />;
  const label = isRequired ? messages.required({ name: own }) : own;
  const elsewhere = shown === null ? messages.elsewhereEmpty : messages.elsewhere({ value: shown });
  const field = {
    label,
    hint: isConflict ? elsewhere : attribute.hint,
    error: form.formState.errors[fieldOf(name)]?.message,
  };
  const input = { ...form.register(fieldOf(name)), 'aria-required': isRequired || undefined };
  if (kind === 'select') {
    const options = attribute.options ?? [];
    const isKnown = stored === '' || options.some(({ value }) => value === stored);
    return (
      <SelectField
        {...field}
        select={input}
        options={[
          { value: '', label: messages.none },
          ...options.filter(({ value }) => value !== ''),
          // What the service has stays a choice.
          ...(isKnown ? [] : [{ value: stored, label: stored }]),
        ]}
      />
    );
  }
  const isText = kind === 'text';
  return (
    <Field
      {...field}
      type={kind === 'date' || kind === 'url' ? kind : 'text'}
      input={{
        ...input,
        readOnly: isInert,
        autoComplete: autoCompleteOf(name),
        inputMode: kind === 'number' ? 'decimal' : undefined,
        // Codes and links are written left to right in every language.
        dir: isText ? 'auto' : 'ltr',
        ...(!isText && { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false }),
      }}
    />
  );
}

function BooleanField({
  form,
  attribute,
  stored,
  isConflict,
  common,
  label,
}: ProfileFieldProps & { label: string }) {
  const { messages, locale } = common;
  const { field, fieldState } = useController({ control: form.control, name: fieldOf(attribute.name) });
  const shown = valueText(attribute, stored, messages, locale);
  const elsewhere = shown === null ? messages.elsewhereEmpty : messages.elsewhere({ value: shown });
  return (
    <div className="cak-field">
      <Checkbox
        label={label}
        hint={isConflict ? elsewhere : attribute.hint}
        isChecked={isTrue(field.value)}
        onChange={(isChecked) => field.onChange(isChecked ? 'true' : 'false')}
      />
      <FieldError error={fieldState.error?.message} />
    </div>
  );
}

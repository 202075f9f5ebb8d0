'use client';
import { type BaseSyntheticEvent, useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type DefaultValues, type FieldValues, type Path, type PathValue, useForm } from 'react-hook-form';
import { factors } from '../account/factor.js';
import type { MfaPreference } from './mfa-preference.js';
import { type PreferenceDraft, type PreferenceEdits, preferenceFields } from './preference.js';
import { useMfaPreference } from './use-mfa-preference.js';

/** The values of the form: the preference under `mfa`, and the app's own fields. */
export type MfaPreferenceFormValues<Own extends FieldValues = FieldValues> = Own & {
  /** Each factor on or off, and the preferred one; `null` = ask me each time. */
  mfa: PreferenceDraft;
};

/** Options of `useMfaPreferenceForm`. */
export interface UseMfaPreferenceFormOptions<Own extends FieldValues> {
  /** The first values of the app's own fields. @default none */
  readonly defaultValues?: Own;
  /**
   * Called when the form is submitted and valid, before the preference is saved. What it throws, or rejects with, rejects `submit`, and
   * the preference isn't saved.
   */
  readonly onSubmit?: (values: MfaPreferenceFormValues<Own>) => void | Promise<void>;
}

/** The preference as a form. */
export interface MfaPreferenceForm<Own extends FieldValues> {
  /** The preference with `apply: 'on-save'`: what to show, why something is locked, what failed. */
  readonly preference: MfaPreference;
  /** react-hook-form's form: register `mfa.totp`, `mfa.preferred` and your own fields on it. */
  readonly form: UseFormReturn<MfaPreferenceFormValues<Own>>;
  /** Validates, calls `onSubmit`, then saves the preference in one write. For the `onSubmit` of a `<form>`. */
  readonly submit: (event?: BaseSyntheticEvent) => Promise<void>;
}

/**
 * The MFA preference as a form of react-hook-form, on which an app registers its own inputs. The rules of the preference hold
 * while the user edits: turning off the preferred factor clears `mfa.preferred`. Unsaved edits survive refetches.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useMfaPreferenceForm<Own extends FieldValues = FieldValues>({
  defaultValues,
  onSubmit,
}: UseMfaPreferenceFormOptions<Own> = {}): MfaPreferenceForm<Own> {
  type Values = MfaPreferenceFormValues<Own>;
  const preference = useMfaPreference({ apply: 'on-save' });
  const ready = preference.status === 'ready' ? preference : null;
  const form = useForm<Values>({ defaultValues: defaultValues as DefaultValues<Values> });
  const draft = ready?.draft;
  const actions = ready?.actions;

  // The preference decides what an edit leads to, so the form follows it.
  useEffect(() => {
    if (draft === undefined) return;
    for (const field of preferenceFields) {
      const name = `mfa.${field}` as Path<Values>;
      if (form.getValues(name) !== draft[field])
        form.setValue(name, draft[field] as PathValue<Values, typeof name>);
    }
  }, [form, draft]);

  useEffect(() => {
    if (actions === undefined || draft === undefined) return;
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const wanted: PreferenceEdits = values.mfa;
        for (const factor of factors) {
          const isOn = wanted[factor];
          if (isOn !== undefined && isOn !== draft[factor]) actions.setFactor(factor, isOn);
        }
        if (wanted.preferred !== undefined && wanted.preferred !== draft.preferred)
          actions.prefer(wanted.preferred);
      },
    });
  }, [form, actions, draft]);

  return {
    preference,
    form,
    submit: form.handleSubmit(async (values) => {
      await onSubmit?.(values);
      actions?.save();
    }),
  };
}

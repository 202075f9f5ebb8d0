import type { ComponentType } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PhoneValue } from '../../ui/phone-field/phone-number.js';
import type { WizardMessages } from '../../wizard/hooks.js';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { BoundContactMessages } from '../messages.js';
import type { ReadyContactChange, UseContactChangeOptions } from '../use-contact-change.js';

/** Props of `EmailDialog`. */
export interface EmailDialogProps extends FlowDialogProps, Pick<UseContactChangeOptions, 'purpose'> {}

/** Props of `PhoneDialog`. */
export interface PhoneDialogProps extends FlowDialogProps, Pick<UseContactChangeOptions, 'purpose'> {
  /**
   * The country of numbers without a country code, ISO 3166-1 alpha-2 ("DE"). The user can choose another.
   * @default the region of the locale, else of the browser's languages
   */
  readonly defaultCountry?: string | undefined;
}

/** The values of the form for a number or address. Each dialog has only its own. */
export interface EnterValues {
  readonly phone: PhoneValue;
  readonly email: string;
}

/** Props of the field for a number or address. */
export interface ContactFieldProps {
  readonly form: UseFormReturn<EnterValues>;
  readonly messages: BoundContactMessages;
  readonly label: string;
  /** The user cannot type now. */
  readonly isInert: boolean;
  /** The field takes the focus when it appears. */
  readonly autoFocus: boolean;
}

/** What differs between a phone number and an email address. */
export interface ContactParts {
  readonly name: keyof EnterValues;
  readonly Field: ComponentType<ContactFieldProps>;
  /** The first values of the form, for a number or address in the form in which it is sent. */
  readonly toValues: (value: string) => Partial<EnterValues>;
  /** The number or address in the form in which it is sent, or why it is invalid. */
  readonly read: (
    typed: EnterValues,
    messages: BoundContactMessages,
  ) => { readonly value: string } | { readonly message: string };
  /** Formats a number or address as people write it. */
  readonly readable: (value: string) => string;
}

/** What the user came to do, by the value that they had then. */
export type ContactTask =
  | 'add'
  /** To verify the current value. */
  | 'verify'
  | 'change'
  /** The current value is verified; its factor is to be turned on. */
  | 'turn-on';

/** Props of the steps of a change. */
export interface StepProps extends WizardMessages {
  readonly ready: ReadyContactChange;
  readonly task: ContactTask;
  /** The change is to turn the factor on. */
  readonly isForFactor: boolean;
  readonly parts: ContactParts;
  /** The messages for this kind of contact, and for both. */
  readonly ownMessages: BoundContactMessages['phone'];
  readonly messages: BoundContactMessages;
  /** Leaves, or asks first where something would be lost. */
  readonly onLeave: () => void;
}

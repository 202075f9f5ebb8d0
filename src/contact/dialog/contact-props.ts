import type { ComponentType, Ref } from 'react';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { WizardMessages } from '../../wizard/use-wizard-messages.js';
import type { BoundContactMessages } from '../messages.js';
import type { ReadyContactChange, UseContactChangeOptions } from '../use-contact-change.js';

export interface EmailDialogProps extends FlowDialogProps, Pick<UseContactChangeOptions, 'purpose'> {}

export interface PhoneDialogProps extends FlowDialogProps, Pick<UseContactChangeOptions, 'purpose'> {
  /**
   * The country of numbers without a country code, ISO 3166-1 alpha-2 ("DE"). The user can choose another.
   * @default the region of the locale, else of the browser's languages
   */
  readonly defaultCountry?: string | undefined;
}

/** Props of the field for a number or address. */
export interface ContactFieldProps {
  readonly messages: BoundContactMessages;
  readonly label: string;
  /** Its first value, in the form in which it was sent. */
  readonly start: string;
  /** Why the value was refused. The field shows it until the value changes. */
  readonly refusal: string | undefined;
  /** The user cannot type now. */
  readonly isInert: boolean;
  readonly handle: Ref<ContactFieldHandle>;
}

/** The imperative handle of the field. */
export interface ContactFieldHandle {
  /**
   * Reads the value, in the form in which it is sent. `null`: it is invalid, and the field shows why and
   * takes the focus.
   */
  readonly read: () => string | null;
  readonly focus: () => void;
}

/** What differs between a phone number and an email address. */
export interface ContactParts {
  readonly Field: ComponentType<ContactFieldProps>;
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

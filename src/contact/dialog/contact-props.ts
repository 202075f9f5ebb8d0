import type { ComponentType, Ref } from 'react';
import type { FlowDialogProps } from '../../wizard/lazy-dialog.js';
import type { FlowWords } from '../../wizard/use-wizard-messages.js';
import type { ContactText } from '../messages.js';
import type { ReadyContactChange, UseContactChangeOptions } from '../use-contact-change.js';

export interface EmailDialogProps extends FlowDialogProps, Pick<UseContactChangeOptions, 'purpose'> {}

export interface PhoneDialogProps extends FlowDialogProps, Pick<UseContactChangeOptions, 'purpose'> {
  /**
   * The country that numbers are read in which do not say theirs, ISO 3166-1 alpha-2 ("DE"); the user can choose another.
   * @default what the locale says, and then the browser's languages
   */
  readonly defaultCountry?: string | undefined;
}

/** What the field that a number or address is typed into is given. */
export interface ContactFieldProps {
  readonly text: ContactText;
  readonly label: string;
  /** What it holds to begin with, in the form in which it was sent. */
  readonly start: string;
  /** Why what it holds was refused; said until that is changed. */
  readonly refusal: string | undefined;
  /** What is typed has no effect now. */
  readonly isInert: boolean;
  readonly handle: Ref<ContactFieldHandle>;
}

/** What can be done to such a field. */
export interface ContactFieldHandle {
  /** What it holds, in the form in which it is sent. Where it holds none, it says what is wrong, takes the focus, and returns `null`. */
  readonly read: () => string | null;
  readonly focus: () => void;
}

/** What a phone number and an email address do not have in common. */
export interface ContactParts {
  readonly Field: ComponentType<ContactFieldProps>;
  /** A number or address in the form in which it was sent, as people write it. */
  readonly readable: (value: string) => string;
}

/** What the user came to do, by what there was when they came. */
export type ContactTask =
  | 'add'
  /** To have a code sent to what is there. */
  | 'verify'
  | 'change'
  /** What is there is verified, and its factor is to be turned on. */
  | 'turn-on';

/** What the steps of a change are rendered from. */
export interface StepProps extends FlowWords {
  readonly ready: ReadyContactChange;
  readonly task: ContactTask;
  /** It was off when the user came, and is to be on when they leave. */
  readonly isForFactor: boolean;
  readonly parts: ContactParts;
  /** The words for this kind of contact, and for both. */
  readonly words: ContactText['phone'];
  readonly text: ContactText;
  /** Leaves, where nothing is lost by it; asks otherwise. */
  readonly onLeave: () => void;
}

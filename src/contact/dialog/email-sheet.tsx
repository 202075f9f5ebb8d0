import { Field } from '../../ui/field/field.js';
import { cleanAddress, contactValue } from '../contact-step.js';
import type { ContactFieldProps, ContactParts, EmailDialogProps } from './contact-props.js';
import { ContactSheet, contactStylesWith } from './contact-sheet.js';

const styles = contactStylesWith();

/** Something, an at sign, something with a dot. Less was most likely mistyped. The service decides. */
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const parts: ContactParts = {
  name: 'email',
  Field: AddressField,
  toValues: (email) => ({ email }),
  read({ email }, { emailField: { problem } }) {
    const value = cleanAddress(email);
    if (address.test(value) && contactValue('email', value) !== null) return { value };
    return { message: problem[value === '' ? 'empty' : 'not-an-address'] };
  },
  readable: (email) => email,
};

/** The change of an email address; `EmailDialog` is this, loaded when it opens. */
export function EmailSheet(props: EmailDialogProps) {
  return <ContactSheet {...props} contact="email" parts={parts} styles={styles} />;
}

function AddressField({ form, label, isInert, autoFocus }: ContactFieldProps) {
  return (
    <Field
      label={label}
      error={form.formState.errors.email?.message}
      input={{
        ...form.register('email'),
        autoComplete: 'email',
        autoCapitalize: 'none',
        autoFocus,
        inputMode: 'email',
        spellCheck: false,
        // Addresses run from left to right in every language.
        dir: 'ltr',
        readOnly: isInert,
      }}
    />
  );
}

import { useImperativeHandle, useRef, useState } from 'react';
import { Field } from '../../ui/field/field.js';
import { cleanAddress, contactValue } from '../contact-value.js';
import type { ContactFieldProps, EmailDialogProps } from './contact-props.js';
import { ContactSheet, contactStylesWith } from './contact-sheet.js';

const styles = contactStylesWith();
const parts = { Field: AddressField, readable: (address: string) => address };

/** The change of an email address; `EmailDialog` is this, loaded when it opens. */
export function EmailSheet(props: EmailDialogProps) {
  return <ContactSheet {...props} contact="email" parts={parts} styles={styles} />;
}

/** Something, an at sign, something with a dot. Less was most likely mistyped. The service decides. */
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function AddressField({ messages, label, start, refusal, isInert, handle }: ContactFieldProps) {
  const [value, setValue] = useState(start);
  const [problem, setProblem] = useState<'empty' | 'not-an-address' | null>(null);
  const [isChanged, setIsChanged] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(
    handle,
    () => ({
      read() {
        const typed = cleanAddress(value);
        setIsChanged(false);
        if (address.test(typed) && contactValue('email', typed) !== null) return typed;
        setProblem(typed === '' ? 'empty' : 'not-an-address');
        input.current?.focus();
        return null;
      },
      focus: () => input.current?.focus(),
    }),
    [value],
  );
  return (
    <Field
      label={label}
      value={value}
      error={problem ? messages.emailField.problem[problem] : isChanged ? undefined : refusal}
      input={{
        ref: input,
        autoComplete: 'email',
        autoCapitalize: 'none',
        inputMode: 'email',
        spellCheck: false,
        // Addresses run from left to right in every language.
        dir: 'ltr',
        readOnly: isInert,
      }}
      onChange={(typed) => {
        setValue(typed);
        setProblem(null);
        setIsChanged(true);
      }}
    />
  );
}

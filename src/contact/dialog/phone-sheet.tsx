import { createContext, useContext, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useAccountKit } from '../../account/account-kit-context.js';
import { attempt } from '../../core/attempt.js';
import { knownCountry, likelyCountry } from '../../ui/phone-field/countries.js';
import phoneStyles from '../../ui/phone-field/phone-field.css?inline';
import { PhoneField, type PhoneFieldHandle } from '../../ui/phone-field/phone-field.js';
import {
  type Country,
  type PhoneProblem,
  parsePhone,
  phoneValueOf,
  readablePhone,
} from '../../ui/phone-field/phone-number.js';
import type { ContactFieldProps, PhoneDialogProps } from './contact-props.js';
import { ContactSheet, contactStylesWith } from './contact-sheet.js';

const styles = contactStylesWith(phoneStyles);
const parts = { Field: NumberField, readable: readablePhone };
const StartCountry = createContext<Country | null>(null);

/** The change of a phone number; `PhoneDialog` is this, loaded when it opens. */
export function PhoneSheet({ defaultCountry, ...props }: PhoneDialogProps) {
  const { locale } = useAccountKit();
  const country = useMemo(
    () =>
      knownCountry(defaultCountry) ?? likelyCountry([locale, ...(attempt(() => navigator.languages) ?? [])]),
    [defaultCountry, locale],
  );
  return (
    <StartCountry.Provider value={country}>
      <ContactSheet {...props} contact="phone" parts={parts} styles={styles} />
    </StartCountry.Provider>
  );
}

function NumberField({ messages, label, start, refusal, isInert, handle }: ContactFieldProps) {
  const { locale } = useAccountKit();
  const country = useContext(StartCountry);
  const [value, setValue] = useState(() => phoneValueOf(start, country));
  const [problem, setProblem] = useState<PhoneProblem | null>(null);
  const [isChanged, setIsChanged] = useState(false);
  const field = useRef<PhoneFieldHandle>(null);
  useImperativeHandle(
    handle,
    () => ({
      read() {
        const reading = parsePhone(value.text, value.country);
        setIsChanged(false);
        if ('e164' in reading) return reading.e164;
        setProblem(reading.problem);
        field.current?.focus(partAt(reading.problem));
        return null;
      },
      focus: () => field.current?.focus(),
    }),
    [value],
  );
  const own = messages.phoneField;
  return (
    <PhoneField
      ref={field}
      label={label}
      hint={own.hint}
      countryLabel={own.country}
      countryPlaceholder={own.country}
      countryChosen={(name) => own.chosen({ name })}
      locale={locale}
      value={value}
      error={problem ? own.problem[problem] : isChanged ? undefined : refusal}
      errorAt={partAt(problem)}
      isInert={isInert}
      onChange={(typed) => {
        setValue(typed);
        setProblem(null);
        setIsChanged(true);
      }}
    />
  );
}

function partAt(problem: PhoneProblem | null) {
  return problem === 'no-country' ? 'country' : 'number';
}

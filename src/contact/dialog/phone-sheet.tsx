import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { useAccountKit } from '../../account/account-kit-provider.js';
import { attempt } from '../../core/outside-world.js';
import { knownCountry, likelyCountry } from '../../ui/phone-field/countries.js';
import phoneStyles from '../../ui/phone-field/phone-field.css?inline';
import { PhoneField } from '../../ui/phone-field/phone-field.js';
import { type Country, parsePhone, phoneValueOf, readablePhone } from '../../ui/phone-field/phone-number.js';
import type { ContactFieldProps, ContactParts, PhoneDialogProps } from './contact-props.js';
import { ContactSheet, contactStylesWith } from './contact-sheet.js';

const styles = contactStylesWith(phoneStyles);
/** The change of a phone number; `PhoneDialog` is this, loaded when it opens. */
export function PhoneSheet({ defaultCountry, ...props }: PhoneDialogProps) {
  const { locale } = useAccountKit();
  const parts = useMemo(
    () =>
      partsWith(
        knownCountry(defaultCountry) ??
          likelyCountry([locale, ...(attempt(() => navigator.languages) ?? [])]),
      ),
    [defaultCountry, locale],
  );
  return <ContactSheet {...props} contact="phone" parts={parts} styles={styles} />;
}

const partsWith = (country: Country | null): ContactParts => ({
  name: 'phone',
  Field: NumberField,
  toValues: (e164) => ({ phone: phoneValueOf(e164, country) }),
  read({ phone }, { phoneField: { problem } }) {
    const reading = parsePhone(phone.text, phone.country);
    return 'e164' in reading ? { value: reading.e164 } : { message: problem[reading.problem] };
  },
  readable: readablePhone,
});

function NumberField({ form, messages, label, isInert, autoFocus }: ContactFieldProps) {
  const { locale } = useAccountKit();
  const {
    field: { ref, value, onChange },
    fieldState: { error },
  } = useController({ control: form.control, name: 'phone' });
  const own = messages.phoneField;
  return (
    <PhoneField
      ref={ref}
      label={label}
      countryLabel={own.country}
      countryPlaceholder={own.country}
      countryChosen={(name) => own.chosen({ name })}
      locale={locale}
      value={value}
      error={error?.message}
      isInert={isInert}
      autoFocus={autoFocus}
      onChange={onChange}
    />
  );
}

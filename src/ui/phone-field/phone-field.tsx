import { forwardRef, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { FieldError } from '../field/field.js';
import { type CountryOption, countryOptions } from './countries.js';
import {
  type Country,
  callingCodeOf,
  formatted,
  type PhoneValue,
  parsePhone,
  withCountry,
  withText,
} from './phone-number.js';

export interface PhoneFieldProps {
  readonly label: string;
  readonly value: PhoneValue;
  readonly onChange: (value: PhoneValue) => void;
  /** BCP 47 tag that the countries are named and sorted in. */
  readonly locale: string;
  /** The accessible name of the country select. */
  readonly countryLabel: string;
  /** Shown in the country select while no country is selected. */
  readonly countryPlaceholder: string;
  /** Makes the announcement after a typed number selects another country. Takes its name and calling code. */
  readonly countryChosen: (name: string) => string;
  readonly hint?: string | undefined;
  /** What is wrong with the value. Screen readers announce it at once, and again with the field. */
  readonly error?: string | undefined;
  /** The field ignores input for now. It stays focusable. */
  readonly isInert?: boolean;
  readonly autoFocus?: boolean;
}

/** What a parent can do with a phone field. */
export interface PhoneFieldHandle {
  /** Focuses the number, or the country if only that is missing. */
  readonly focus: () => void;
}

/**
 * A phone number and its country. A number in international form selects its own country. The field formats
 * the number on blur, so that nothing moves under the cursor while the user types. `parsePhone()` converts
 * the value to E.164.
 */
export const PhoneField = forwardRef<PhoneFieldHandle, PhoneFieldProps>(function PhoneField(props, ref) {
  const { label, value, onChange, locale, countryChosen, hint, error } = props;
  const { isInert = false, autoFocus } = props;
  const id = useId();
  const options = useMemo(() => countryOptions(locale), [locale]);
  const [announced, setAnnounced] = useState<Country | null>(null);
  const announcedOption = announced && options.find(({ country: known }) => known === announced);
  const number = useRef<HTMLInputElement>(null);
  const country = useRef<HTMLSelectElement>(null);
  const reading = parsePhone(value.text, value.country);
  const isCountryMissing = 'problem' in reading && reading.problem === 'no-country';
  useImperativeHandle(ref, () => ({ focus: () => (isCountryMissing ? country : number).current?.focus() }), [
    isCountryMissing,
  ]);
  const format = () => {
    const formattedValue = formatted(value);
    if (formattedValue.text !== value.text) onChange(formattedValue);
  };
  const attributesOf = (part: 'country' | 'number') => {
    const isWrong = error !== undefined && isCountryMissing === (part === 'country');
    const described = [part === 'number' && hint !== undefined && `${id}-hint`, isWrong && `${id}-error`];
    return {
      'aria-describedby': described.filter(Boolean).join(' ') || undefined,
      'aria-invalid': isWrong || undefined,
    };
  };
  return (
    <div className="cak-field" role="group" aria-labelledby={`${id}-label`}>
      <label id={`${id}-label`} htmlFor={id} className="cak-field-label">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="cak-field-hint">
          {hint}
        </p>
      )}
      <div className="cak-phone">
        <CountrySelect
          {...props}
          ref={country}
          options={options}
          isInert={isInert}
          attributes={attributesOf('country')}
          onChange={(changed) => {
            setAnnounced(null);
            onChange(changed);
          }}
        />
        <input
          {...attributesOf('number')}
          ref={number}
          id={id}
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          // Numbers are written left to right in every language.
          dir="ltr"
          className="cak-field-input"
          value={value.text}
          readOnly={isInert}
          autoFocus={autoFocus}
          onChange={(event) => {
            const changed = withText(value, event.target.value);
            if (changed.country !== value.country) setAnnounced(changed.country);
            onChange(changed);
          }}
          onBlur={format}
          // Later, the change would take away what is said of the number that was sent.
          onKeyDown={({ key }) => {
            if (key === 'Enter') format();
          }}
        />
      </div>
      {/* Sighted users see the select change. */}
      <p aria-live="polite" className="cak-visually-hidden">
        {announcedOption && countryChosen(withCode(announcedOption))}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
});

interface CountrySelectProps
  extends Pick<PhoneFieldProps, 'value' | 'onChange' | 'countryLabel' | 'countryPlaceholder' | 'isInert'> {
  readonly options: readonly CountryOption[];
  readonly attributes: {
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  };
}

/**
 * A transparent native select over a short label. Country names are long, and a closed select would be as
 * wide as the longest name. The open list is the system's own, which users search by typing.
 */
const CountrySelect = forwardRef<HTMLSelectElement, CountrySelectProps>(function CountrySelect(props, ref) {
  const { value, onChange, options, countryLabel, countryPlaceholder, isInert, attributes } = props;
  return (
    <div className="cak-phone-country">
      <select
        {...attributes}
        ref={ref}
        className="cak-phone-select"
        aria-label={countryLabel}
        aria-disabled={isInert || undefined}
        autoComplete="tel-country-code"
        value={value.country ?? ''}
        onChange={({ target }) => {
          if (!isInert) onChange(withCountry(value, target.value as Country));
        }}
      >
        {value.country === null && <option value="">{countryPlaceholder}</option>}
        {options.map((option) => (
          <option key={option.country} value={option.country}>
            {withCode(option)}
          </option>
        ))}
      </select>
      <span className="cak-field-input cak-phone-code" aria-hidden="true">
        {value.country === null ? (
          countryPlaceholder
        ) : (
          <bdi
            dir="ltr"
            className="cak-phone-code-text"
          >{`${value.country} +${callingCodeOf(value.country)}`}</bdi>
        )}
      </span>
    </div>
  );
});

/** A country with its calling code. The mark keeps the plus before the digits in right-to-left text. */
function withCode({ name, callingCode }: CountryOption): string {
  return `${name} (\u200e+${callingCode})`;
}

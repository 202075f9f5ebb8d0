import { forwardRef, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { type CountryOption, countryOptions } from './countries.js';
import {
  type Country,
  callingCodeOf,
  formatted,
  type PhoneValue,
  withCountry,
  withText,
} from './phone-number.js';

export interface PhoneFieldProps {
  readonly label: string;
  readonly value: PhoneValue;
  readonly onChange: (value: PhoneValue) => void;
  /** BCP 47 tag that the countries are named and sorted in. */
  readonly locale: string;
  /** The accessible name of the choice of a country. */
  readonly countryLabel: string;
  /** Seen in it while no country is chosen. */
  readonly countryPlaceholder: string;
  /** What is read aloud once a number that is typed has chosen another country, by the country's name and calling code. */
  readonly countryChosen: (name: string) => string;
  readonly hint?: string | undefined;
  /** What is wrong with the value; read at once when it appears, and with the field from then on. */
  readonly error?: string | undefined;
  /** Which of the two the error is about. @default 'number' */
  readonly errorAt?: PhonePart;
  /** What is typed or chosen has no effect now. */
  readonly isInert?: boolean;
}

/** The two controls of a phone field. */
export type PhonePart = 'country' | 'number';

/** What can be done to a phone field from outside. */
export interface PhoneFieldHandle {
  readonly focus: (part?: PhonePart) => void;
}

/**
 * A phone number, read in a country that is chosen beside it or that the number says itself. It is written as is usual once the
 * user has left it; while they type, nothing moves under their cursor. `parsePhone()` makes E.164 of the value.
 */
export const PhoneField = forwardRef<PhoneFieldHandle, PhoneFieldProps>(function PhoneField(props, ref) {
  const { label, value, onChange, locale, countryChosen, hint, error, errorAt = 'number' } = props;
  const { isInert = false } = props;
  const id = useId();
  const options = useMemo(() => countryOptions(locale), [locale]);
  const [told, setTold] = useState<Country | null>(null);
  const chosen = told && options.find(({ country: known }) => known === told);
  const number = useRef<HTMLInputElement>(null);
  const country = useRef<HTMLSelectElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      focus: (part = 'number') => (part === 'number' ? number : country).current?.focus(),
    }),
    [],
  );
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  const attributesOf = (part: PhonePart) => ({
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': (error !== undefined && errorAt === part) || undefined,
  });
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
            setTold(null);
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
          // Numbers run from left to right in every language.
          dir="ltr"
          className="cak-field-input"
          value={value.text}
          readOnly={isInert}
          onChange={(event) => {
            const changed = withText(value, event.target.value);
            if (changed.country !== value.country) setTold(changed.country);
            onChange(changed);
          }}
          onBlur={() => {
            const written = formatted(value);
            if (written.text !== value.text) onChange(written);
          }}
        />
      </div>
      {/* Who sees the choice sees it change. */}
      <p aria-live="polite" className="cak-visually-hidden">
        {chosen && countryChosen(withCode(chosen))}
      </p>
      {/* Always there: an alert that arrives together with its text is not read everywhere. */}
      <div role="alert">
        {error !== undefined && (
          <p id={`${id}-error`} className="cak-field-error">
            {error}
          </p>
        )}
      </div>
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
 * The native choice lies unseen over what is seen of it: the names of countries are long, and a closed one would be as wide as
 * the longest, or cut. Open, it is the system's own list, which is searched by typing.
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
          <bdi dir="ltr">{`${value.country} +${callingCodeOf(value.country)}`}</bdi>
        )}
      </span>
    </div>
  );
});

/** A country with its calling code; the mark keeps the plus before its digits where names run from right to left. */
function withCode({ name, callingCode }: CountryOption): string {
  return `${name} (\u200e+${callingCode})`;
}

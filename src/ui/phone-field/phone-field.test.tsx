import { useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PhoneField, type PhoneFieldHandle, type PhoneFieldProps } from './phone-field.js';
import type { PhoneValue } from './phone-number.js';

interface FormProps extends Partial<Pick<PhoneFieldProps, 'error' | 'isInert' | 'locale'>> {
  readonly start?: PhoneValue;
}

function Form({ start = { text: '', country: 'US' }, locale = 'en', ...props }: FormProps) {
  const [value, setValue] = useState<PhoneValue>(start);
  const field = useRef<PhoneFieldHandle>(null);
  return (
    <>
      <PhoneField
        {...props}
        ref={field}
        label="Phone number"
        hint="For codes"
        countryLabel="Country"
        countryPlaceholder="Country code"
        countryChosen={(name) => `Now ${name}.`}
        locale={locale}
        value={value}
        onChange={setValue}
      />
      <button type="button" onClick={() => field.current?.focus()}>
        To the field
      </button>
    </>
  );
}

const number = () => page.getByRole('textbox', { name: 'Phone number' });
const country = () => page.getByRole('combobox', { name: 'Country' });

describe('a phone field', () => {
  it('is a group of two controls with the keyboard and autofill of phone numbers', async () => {
    await render(<Form />);
    await expect.element(page.getByRole('group', { name: 'Phone number' })).toBeVisible();
    await expect.element(number()).toHaveAttribute('type', 'tel');
    await expect.element(number()).toHaveAttribute('inputmode', 'tel');
    await expect.element(number()).toHaveAttribute('autocomplete', 'tel');
    await expect.element(country()).toHaveAttribute('autocomplete', 'tel-country-code');
    await expect.element(number()).toHaveAccessibleDescription('For codes');
    await expect.element(country()).not.toHaveAccessibleDescription();
  });

  it('formats the number only on blur', async () => {
    await render(<Form />);
    await number().click();
    await userEvent.keyboard('2065550142');
    await expect.element(number()).toHaveValue('2065550142');
    await userEvent.tab();
    await expect.element(number()).toHaveValue('(206) 555-0142');
  });

  it('keeps the cursor where it is while a digit in the middle is corrected', async () => {
    await render(<Form start={{ text: '206 555 0142', country: 'US' }} />);
    await number().click();
    const input = number().element() as HTMLInputElement;
    input.setSelectionRange(3, 3);
    await userEvent.keyboard('{Backspace}9');
    await expect.element(number()).toHaveValue('209 555 0142');
    expect(input.selectionStart).toBe(3);
  });

  it('keeps text that is not a number', async () => {
    await render(<Form />);
    await number().fill('206 55');
    await userEvent.tab();
    await expect.element(number()).toHaveValue('206 55');
  });

  it('selects the country of a pasted international number', async () => {
    await render(<Form />);
    await number().fill('tel:+49-170-1234567');
    await expect.element(country()).toHaveValue('DE');
    await userEvent.tab();
    await expect.element(number()).toHaveValue('+49 170 1234567');
  });

  it('announces a country that a typed number selects, but not one that the user selects', async () => {
    await render(<Form />);
    const announcement = () => expect.element(document.querySelector<HTMLElement>('[aria-live="polite"]'));
    await announcement().toHaveTextContent('');
    await number().click();
    await userEvent.keyboard('+49170');
    await announcement().toHaveTextContent('Now Germany (\u200e+49).');
    await country().selectOptions('FR');
    await announcement().toHaveTextContent('');
    await expect.element(number()).toHaveValue('+33 170');
  });

  it('reads a national number in the country that the user selects afterwards', async () => {
    await render(<Form start={{ text: '', country: null }} />);
    await expect.element(country()).toHaveDisplayValue('Country code');
    await number().fill('01701234567');
    await expect.element(number()).toHaveValue('01701234567');
    await country().selectOptions('DE');
    await number().click();
    await userEvent.tab();
    await expect.element(number()).toHaveValue('0170 1234567');
  });

  it('is formatted by Enter, before the form is sent', async () => {
    await render(<Form />);
    await number().fill('2065550142');
    await userEvent.keyboard('{Enter}');
    await expect.element(number()).toHaveValue('(206) 555-0142');
  });

  it('shows the country placeholder only while no country is selected', async () => {
    await render(<Form start={{ text: '', country: null }} />);
    await expect.element(page.getByRole('option', { name: 'Country code' })).toBeInTheDocument();
    await country().selectOptions('DE');
    await expect.element(page.getByRole('option', { name: 'Country code' })).not.toBeInTheDocument();
  });

  it('names the countries in the locale, with their calling codes', async () => {
    await render(<Form locale="de" start={{ text: '', country: 'DE' }} />);
    await expect.element(country()).toHaveDisplayValue('Deutschland (\u200e+49)');
  });

  it('shows the selected calling code next to the number', async () => {
    await render(<Form start={{ text: '', country: 'DE' }} />);
    await expect.element(page.getByText('DE +49', { exact: true })).toBeVisible();
  });

  it('announces an error at once, and describes the control that it is about', async () => {
    const { rerender } = await render(<Form />);
    await expect.element(page.getByRole('alert')).toHaveTextContent('');
    await rerender(<Form error="Too short." />);
    await expect.element(page.getByRole('alert')).toHaveTextContent('Too short.');
    await expect.element(number()).toHaveAccessibleDescription('For codes Too short.');
    await expect.element(number()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(country()).not.toHaveAttribute('aria-invalid');
    await number().fill('206 555 0142');
    await rerender(<Form error="Not assigned." />);
    await expect.element(country()).not.toHaveAttribute('aria-invalid');
  });

  it('describes the country with the error where only the country is missing', async () => {
    await render(<Form error="Choose a country." start={{ text: '206 555 0142', country: null }} />);
    await expect.element(country()).toHaveAccessibleDescription('Choose a country.');
    await expect.element(country()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(number()).not.toHaveAttribute('aria-invalid');
    await expect.element(number()).toHaveAccessibleDescription('For codes');
  });

  it('lets the parent focus the number, or the country where only that is missing', async () => {
    await render(<Form start={{ text: '', country: null }} />);
    await page.getByRole('button', { name: 'To the field' }).click();
    await expect.element(number()).toHaveFocus();
    await number().fill('206 555 0142');
    await page.getByRole('button', { name: 'To the field' }).click();
    await expect.element(country()).toHaveFocus();
  });

  it('keeps its value while it is inert', async () => {
    await render(<Form isInert start={{ text: '206', country: 'US' }} />);
    await expect.element(number()).toHaveAttribute('readonly');
    (country().element() as HTMLSelectElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.tab();
    await userEvent.keyboard('5');
    await expect.element(country()).toHaveValue('US');
    await expect.element(number()).toHaveValue('206');
  });
});

import { useState } from 'react';
import { Button } from '../button/button.js';
import { Field, type FieldProps } from '../field/field.js';

export interface PasswordFieldProps extends Pick<FieldProps, 'label' | 'error' | 'input' | 'describedBy'> {
  /** The texts of the button that shows or hides what was typed, each with an accessible name that contains it. */
  readonly show: { readonly text: string; readonly label: string };
  readonly hide: { readonly text: string; readonly label: string };
}

/** A field for a password, which the user can look at. Paste and password managers work as in any field. */
export function PasswordField({ show, hide, input, ...field }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const { text, label } = isShown ? hide : show;
  return (
    <Field
      {...field}
      type={isShown ? 'text' : 'password'}
      // A password has no direction of its own, and is typed from left to right.
      input={{ ...input, autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, dir: 'ltr' }}
      action={
        <Button label={label} onClick={() => setIsShown(!isShown)}>
          {text}
        </Button>
      }
    />
  );
}

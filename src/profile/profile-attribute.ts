/** The standard attributes that a profile can show (OpenID Connect, "Standard claims"). */
const standardAttributes = {
  name: { kind: 'text', autoComplete: 'name' },
  given_name: { kind: 'text', autoComplete: 'given-name' },
  family_name: { kind: 'text', autoComplete: 'family-name' },
  middle_name: { kind: 'text', autoComplete: 'additional-name' },
  nickname: { kind: 'text', autoComplete: 'nickname' },
  preferred_username: { kind: 'text', autoComplete: 'username' },
  gender: { kind: 'text', autoComplete: 'sex' },
  birthdate: { kind: 'date', autoComplete: 'bday' },
  picture: { kind: 'url', autoComplete: 'photo' },
  website: { kind: 'url', autoComplete: 'url' },
  profile: { kind: 'url', autoComplete: 'off' },
  locale: { kind: 'locale', autoComplete: 'language' },
  zoneinfo: { kind: 'zone', autoComplete: 'off' },
  // "street-address" is for fields of several lines.
  address: { kind: 'text', autoComplete: 'off' },
} as const satisfies Record<string, { readonly kind: AttributeKind; readonly autoComplete: string }>;

/** The name of a standard attribute. */
export type StandardAttribute = keyof typeof standardAttributes;

/** How an attribute is edited and checked. Amazon Cognito stores all of them as text. */
export type AttributeKind = 'text' | 'date' | 'url' | 'locale' | 'zone' | 'number' | 'boolean' | 'select';

interface AttributeOptions {
  /** @default by the name for standard attributes; `select` where there are `options`; else `text` */
  readonly kind?: AttributeKind | undefined;
  /** Shown under the label. */
  readonly hint?: string | undefined;
  /** The user sees the value and can't change it. State it for what the app client may not write. @default false */
  readonly isReadOnly?: boolean | undefined;
  /** The user can't leave it empty. @default false */
  readonly isRequired?: boolean | undefined;
  /** The values to choose from. */
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** In characters, as in the pool's schema. @default 2048 */
  readonly maxLength?: number | undefined;
  /** The app's own check of a new value that is not empty. Returns the sentence to show, or nothing. */
  readonly check?: ((value: string) => string | null | undefined) | undefined;
}

/** An attribute of the profile, with the app's options. */
export type AttributeSpec =
  | StandardAttribute
  | (AttributeOptions & { readonly name: StandardAttribute; readonly label?: string | undefined })
  | (AttributeOptions & { readonly name: `custom:${string}`; readonly label: string });

/** An attribute of the profile with all that is known of it. */
export interface ProfileAttribute extends AttributeOptions {
  readonly name: string;
  /** The app's label; `null` for the kit's own. */
  readonly label: string | null;
  readonly kind: AttributeKind;
  readonly isReadOnly: boolean;
  readonly isRequired: boolean;
  readonly maxLength: number;
}

/** The longest value of any attribute, in characters (API reference of AttributeType). */
const longestValue = 2_048;

/**
 * Completes the app's list.
 * @throws Error for an attribute that is no part of a profile: the developer's mistake, not the user's.
 */
export function profileAttributes(specs: readonly AttributeSpec[]): readonly ProfileAttribute[] {
  return specs.map((spec) => {
    const options: AttributeOptions & { name: string; label?: string | undefined } =
      typeof spec === 'string' ? { name: spec } : spec;
    assertPartOfProfile(options.name);
    const standard = isStandard(options.name) ? options.name : null;
    return {
      ...options,
      label: options.label ?? null,
      kind:
        options.kind ?? (options.options ? 'select' : standard ? standardAttributes[standard].kind : 'text'),
      isReadOnly: options.isReadOnly ?? false,
      isRequired: options.isRequired ?? false,
      maxLength: options.maxLength ?? longestValue,
    };
  });
}

/** What browsers may fill in (HTML, "Autofill"). */
export function autoCompleteOf(name: string): string {
  return isStandard(name) ? standardAttributes[name].autoComplete : 'off';
}

function isStandard(name: string): name is StandardAttribute {
  return Object.hasOwn(standardAttributes, name);
}

function assertPartOfProfile(name: string): void {
  if (isStandard(name) || name.startsWith('custom:')) return;
  const cure = /^(email|phone_number)/.test(name)
    ? 'It has to be verified: use ContactSection, or useContactChange.'
    : 'Only standard attributes that users may change, and custom: ones, are part of a profile.';
  throw new Error(`cognito-account-kit: "${name}" can't be an attribute of the profile. ${cure}`);
}

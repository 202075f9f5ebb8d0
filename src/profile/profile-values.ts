import { attempt } from '../core/outside-world.js';
import type { ProfileAttribute } from './profile-attribute.js';

/** Values by the attribute's name. An attribute without one has `''`, or is missing. */
export type ProfileValues = Readonly<Record<string, string>>;

/** What is wrong with a value, before it is sent. */
export type ProfileProblem =
  | { readonly kind: 'missing' | 'not-a-date' | 'not-a-url' | 'not-a-locale' | 'not-a-zone' | 'not-a-number' }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** The app's own check, in its words. */
  | { readonly kind: 'refused'; readonly message: string };

/** A value as it is sent: without spaces around it. */
export function cleanValue(text: string | undefined): string {
  return text?.trim() ?? '';
}

/** Whether two values mean the same. A box that was never ticked is as good as one that is not. */
export function isSameValue(
  { kind }: ProfileAttribute,
  a: string | undefined,
  b: string | undefined,
): boolean {
  const [one, other] = [cleanValue(a), cleanValue(b)];
  if (one === other) return true;
  if (kind === 'boolean') return isTrue(one) === isTrue(other);
  return kind === 'number' && one !== '' && other !== '' && Number(one) === Number(other);
}

/** Whether the value of a `boolean` is yes. Python writes "True". */
export function isTrue(value: string | undefined): boolean {
  return cleanValue(value).toLowerCase() === 'true';
}

/** What has to be sent for the typed values to hold: only what differs. A value that is missing, or read-only, stays. */
export function changesBetween(
  attributes: readonly ProfileAttribute[],
  stored: ProfileValues,
  typed: Readonly<Record<string, string | undefined>>,
): ProfileValues {
  const changed = attributes.filter(
    (attribute) =>
      !attribute.isReadOnly &&
      typed[attribute.name] !== undefined &&
      !isSameValue(attribute, stored[attribute.name], typed[attribute.name]),
  );
  return Object.fromEntries(changed.map(({ name }) => [name, cleanValue(typed[name])]));
}

/** What is wrong with a new value; `null` if nothing is. */
export function problemOf(attribute: ProfileAttribute, text: string): ProfileProblem | null {
  const value = cleanValue(text);
  if (value === '') return attribute.isRequired ? { kind: 'missing' } : null;
  if (value.length > attribute.maxLength) return { kind: 'too-long', limit: attribute.maxLength };
  const kind = formProblem(attribute, value);
  if (kind !== null) return { kind };
  // The app's own code may throw. The service decides then.
  const message = attempt(() => attribute.check?.(value));
  return message ? { kind: 'refused', message } : null;
}

function formProblem({ kind }: ProfileAttribute, value: string) {
  switch (kind) {
    case 'date':
      return isDate(value) ? null : 'not-a-date';
    case 'url':
      return /^https?:$/.test(attempt(() => new URL(value).protocol) ?? '') ? null : 'not-a-url';
    case 'locale':
      return attempt(() => Intl.getCanonicalLocales(value.replaceAll('_', '-'))) ? null : 'not-a-locale';
    case 'zone':
      return attempt(() => new Intl.DateTimeFormat('en', { timeZone: value })) ? null : 'not-a-zone';
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value) ? null : 'not-a-number';
    default:
      return null;
  }
}

/** Whether it is a day of the calendar, in the only form that the service takes for a birthdate. */
function isDate(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** What the user has typed, and the values that they saw when they typed it. */
export interface ProfileDraft {
  readonly typed: ProfileValues;
  /** By attribute. It differs from what is stored where that was changed elsewhere meanwhile. */
  readonly base: ProfileValues;
}

/** The draft after another read: what the user typed stays, all else follows the service. */
export function rebaseDraft(
  attributes: readonly ProfileAttribute[],
  { typed, base }: ProfileDraft,
  stored: ProfileValues,
): ProfileDraft {
  const kept = attributes
    .filter(
      (attribute) =>
        !isSameValue(attribute, typed[attribute.name], base[attribute.name]) &&
        !isSameValue(attribute, typed[attribute.name], stored[attribute.name]),
    )
    .map(({ name }) => name);
  const pick = (values: ProfileValues) => Object.fromEntries(kept.map((name) => [name, values[name] ?? '']));
  return { typed: { ...stored, ...pick(typed) }, base: { ...stored, ...pick(base) } };
}

/** The attributes that the user has typed in and that were changed elsewhere meanwhile. */
export function conflictsIn(
  attributes: readonly ProfileAttribute[],
  { typed, base }: ProfileDraft,
  stored: ProfileValues,
): readonly string[] {
  return attributes
    .filter(
      (attribute) =>
        !isSameValue(attribute, base[attribute.name], stored[attribute.name]) &&
        !isSameValue(attribute, typed[attribute.name], stored[attribute.name]),
    )
    .map(({ name }) => name);
}

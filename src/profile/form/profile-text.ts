import { attempt } from '../../core/outside-world.js';
import { localeFor } from '../../core/text.js';
import type { BoundProfileMessages } from '../messages.js';
import type { ProfileAttribute, StandardAttribute } from '../profile-attribute.js';
import { isTrue, type ProfileProblem } from '../profile-values.js';
import type { ProfileFailure } from '../to-profile-failure.js';

/** The label of an attribute: the app's, else the kit's. */
export function labelOf({ name, label }: ProfileAttribute, messages: BoundProfileMessages): string {
  return label ?? messages.attribute[name as StandardAttribute];
}

/** A value as users read it; `null` where there is none. */
export function valueText(
  { kind, options }: ProfileAttribute,
  value: string,
  { yes, no }: Pick<BoundProfileMessages, 'yes' | 'no'>,
  locale: string,
): string | null {
  if (value === '') return null;
  if (kind === 'boolean') return isTrue(value) ? yes : no;
  // What the service has may be no date.
  const day = kind === 'date' ? attempt(() => dayText(value, locale)) : undefined;
  return day ?? options?.find((option) => option.value === value)?.label ?? value;
}

/** @throws RangeError if the value is no date */
function dayText(value: string, locale: string): string {
  const date = new Intl.DateTimeFormat(localeFor(Intl.DateTimeFormat, locale), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return date.format(new Date(`${value}T00:00:00Z`));
}

/** What is wrong with a value, in words. */
export function problemText(problem: ProfileProblem, { problem: messages }: BoundProfileMessages): string {
  if (problem.kind === 'refused') return problem.message;
  return problem.kind === 'too-long'
    ? messages['too-long']({ count: problem.limit })
    : messages[problem.kind];
}

/** The sentence on a failure, where a profile has its own. */
export function ownFailureText(
  { failure: messages }: BoundProfileMessages,
  failure: ProfileFailure,
): string | null {
  if (!('attributes' in failure)) return failure.kind === 'not-applied' ? messages['not-applied'] : null;
  return messages[isAboutOne(failure) && failure.attributes.length === 0 ? 'one-of-several' : failure.kind];
}

/** Whether it is about single attributes, even where the service doesn't say which. */
function isAboutOne({ kind }: ProfileFailure): boolean {
  return kind !== 'account-incomplete' && kind !== 'refused-by-app' && kind !== 'cannot-send';
}

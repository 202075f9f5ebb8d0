/** Used where an app gives no locale, or none that can be understood. */
const fallbackLocale = 'en';

/**
 * The locale of a tag in any spelling: "en-US", "en_US", "de_DE.UTF-8", "en-US@posix". `null` where there is none, as in
 * "", "C" or "POSIX".
 */
function localeOf(tag: unknown): Intl.Locale | null {
  if (typeof tag !== 'string') return null;
  // POSIX appends an encoding and a modifier.
  const [name = ''] = tag.trim().split(/[.@]/);
  try {
    const locale = new Intl.Locale(name.replaceAll('_', '-').replace(/-+$/, ''));
    // No language has a longer code (BCP 47), but "POSIX" looks like one.
    return locale.language.length <= 3 ? locale : null;
  } catch {
    return null;
  }
}

/** A tag that `Intl` accepts, made of anything that an app gives as its locale. English where it is no tag. */
export function validLocale(tag: unknown): string {
  return localeOf(tag)?.toString() ?? fallbackLocale;
}

/**
 * The locale for a part of `Intl`, such as `Intl.NumberFormat`. English where that does not know the language: it would use
 * that of the browser, which is neither the app's nor the server's.
 *
 * Only for what is formatted at once: the first question costs Chromium as much time as rendering the panel.
 * @param locale - a valid tag, from `validLocale()`
 */
export function localeFor(
  part: { supportedLocalesOf(locale: string): readonly string[] },
  locale: string,
): string {
  return part.supportedLocalesOf(locale).length > 0 ? locale : fallbackLocale;
}

/**
 * Joins parts in a locale's style: "a, b, and c". With commas where the browser cannot (Safari before 14.1).
 * @param locale - a valid tag, from `validLocale()`
 */
export function formatList(
  locale: string,
  parts: readonly string[],
  options?: Intl.ListFormatOptions,
): string {
  try {
    return new Intl.ListFormat(localeFor(Intl.ListFormat, locale), options).format(parts);
  } catch {
    return parts.join(', ');
  }
}

/**
 * Characters that show nothing, or change how others are shown: control and format characters (zero-width spaces, marks of
 * direction, soft hyphens), fillers, and halves of surrogate pairs.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** A text that is what it looks like. For addresses and names that come from users, servers and other apps. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The units of a time that has passed, each with its length in seconds. A month is as long as the average one. */
const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * How long ago something was, in a locale's words: "2 hours ago", "yesterday", "now" within a minute.
 * @param locale - a valid tag, from `validLocale()`
 * @param time - milliseconds since the epoch. One in the future, as from another clock, is now.
 */
export function formatAgo(locale: string, time: number, now = Date.now()): string {
  const seconds = Math.max(0, Math.round((now - time) / 1_000));
  const [unit, length] = units.find(([, least]) => seconds >= least) ?? ['second', 0];
  const format = new Intl.RelativeTimeFormat(localeFor(Intl.RelativeTimeFormat, locale), { numeric: 'auto' });
  return format.format(length === 0 ? 0 : -Math.floor(seconds / length), unit);
}

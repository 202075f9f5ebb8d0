/**
 * Characters that show nothing, or change how others are shown: control and format characters (zero-width spaces, marks of
 * direction, soft hyphens), fillers, and halves of surrogate pairs.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** A text that is what it looks like. For addresses and names that come from users, servers and other apps. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

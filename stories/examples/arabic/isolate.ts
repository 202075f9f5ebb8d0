/**
 * Isolates a name in another script from the surrounding text (Unicode bidirectional algorithm, first strong
 * isolate).
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

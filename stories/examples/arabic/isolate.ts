/** Keeps a name in another script from mixing with the words around it (Unicode bidirectional algorithm, first strong isolate). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

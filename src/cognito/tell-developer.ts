/** What a mistake is about, so that it is told once, and a sentence without a token, code or password in it. */
export type Mistake = readonly [about: string, text: string];

const told = new Set<string>();

/**
 * Tells the developer of the app about a mistake: on the console, once per page, in development only.
 * @param find - asks for development itself: then any bundler drops all that it uses from a production build
 */
export function tellDeveloper(find: () => Mistake | null): void {
  try {
    // Bundlers replace this expression. A page without one has no `process`, which throws.
    if (process.env.NODE_ENV === 'development') {
      const [about, text] = find() ?? [];
      if (about === undefined || told.has(about)) return;
      told.add(about);
      console.error(`cognito-account-kit: ${text}`);
    }
  } catch {
    // A hint must never break the app.
  }
}

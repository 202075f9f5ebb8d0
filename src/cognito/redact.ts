/**
 * Three or more dot-joined runs as in a JWT, or any run too long for a word: a token, a secret key, a hash.
 */
export const TOKEN_LIKE = /[\w+/=-]+(\.[\w+/=-]+){2,}|[\w+/=-]{20,}/g;

/**
 * Removes everything that was in the request from a server's text. Servers echo inputs (Cognito does in "1
 * validation error detected: Value '...' at ..."), and emulators even echo tokens.
 * @param body - the request as JSON, with at least the access token; every string in it, at any depth, is
 * redacted.
 */
export function redact(text: string, body: string): string {
  const secrets: string[] = [];
  JSON.parse(body, (_, value: unknown) => {
    // The second form matches a server that echoes the body itself.
    if (typeof value === 'string' && value) secrets.push(value, JSON.stringify(value).slice(1, -1));
    return value;
  });
  // Longest first: a shorter string that starts a longer one would leave the longer one's rest behind.
  secrets.sort((a, b) => b.length - a.length);
  const held = new RegExp(secrets.map((each) => each.replace(/\W/g, '\\$&')).join('|'), 'gi');
  return text.replace(held, '***').replace(TOKEN_LIKE, '***').slice(0, 300);
}

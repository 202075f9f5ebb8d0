/** Three or more dot-joined runs as in a JWT, or any run too long to be a word: a token, a secret key, a hash. */
const TOKEN_LIKE = /[\w+/=-]+(\.[\w+/=-]+){2,}|[\w+/=-]{20,}/g;

/**
 * A server's text without anything that the request held: servers echo inputs (Cognito does in "1 validation error
 * detected: Value '...' at ..."), and emulators even tokens.
 * @param body - the request as JSON, with the access token at least; every string in it, at any depth, is blotted out.
 */
export function redact(text: string, body: string): string {
  const secrets: string[] = [];
  JSON.parse(body, (_, value: unknown) => {
    // The second form is how the string looks where a server echoes the body itself.
    if (typeof value === 'string' && value) secrets.push(value, JSON.stringify(value).slice(1, -1));
    return value;
  });
  // Longest first: where one string starts another, the shorter would leave the rest of the longer standing.
  secrets.sort((a, b) => b.length - a.length);
  const held = new RegExp(secrets.map((each) => each.replace(/\W/g, '\\$&')).join('|'), 'gi');
  return text.replace(held, '***').replace(TOKEN_LIKE, '***').slice(0, 300);
}

import { type CognitoErrorReason, reasonOf } from './error-reason.js';
import { readForeignError } from './foreign-error.js';
import { TOKEN_LIKE } from './redact.js';
import type { Mistake } from './tell-developer.js';

/** Exceptions after which only a new sign-in gives a token. Amplify clears its tokens after them, too. */
const ENDS_SESSION =
  /^(NotAuthorized|UserUnAuthenticated|TokenRevoked|RefreshTokenReuse|UserNotFound|UserNotConfirmed|PasswordResetRequired)Exception$/;

/** Why there is no token, judged by what is certain. `undefined`: it is not known. */
export function reasonOfTokenError(thrown: unknown): CognitoErrorReason | undefined {
  const { name = '', text, status, isSignedOut, isUnanswered } = readForeignError(thrown);
  const reason = reasonOf(name, text, status);
  if (reason === 'user-disabled') return reason;
  if (ENDS_SESSION.test(name) || isSignedOut) return 'signed-out';
  const isBusy = status >= 500 || status === 429 || /^(TooManyRequests|InternalError)Exception$/.test(name);
  if (isBusy) return 'provider-busy';
  return isUnanswered && status === 0 ? 'provider-unreachable' : undefined;
}

/** A `getAccessToken` that threw. The developer learns only here why: the kit's error has no cause. */
export function throwingMistake(thrown: unknown, reason: CognitoErrorReason | undefined): Mistake | null {
  // Aborting is none.
  if ((Object(thrown) as { name?: unknown }).name === 'AbortError') return null;
  const isOver = reason === 'signed-out' || reason === 'user-disabled';
  const meaning = isOver
    ? 'The session has ended.'
    : 'The session goes on, and the user can try again. If nobody is signed in, return null.';
  return [`getAccessToken threw: ${String(reason)}`, `getAccessToken threw ${describe(thrown)}. ${meaning}`];
}

/** A `getAccessToken` that returned something else than a token. */
export function typeMistake(token: unknown): Mistake {
  const text = `getAccessToken returned a value of type ${typeof token}, not the access token as a string.`;
  return ['getAccessToken returned no string', text];
}

/** The names and texts of an error and its causes, without anything that might be a secret. */
function describe(thrown: unknown): string {
  const { name, message, code, cause } = Object(thrown) as Partial<
    Record<'name' | 'message' | 'code' | 'cause', unknown>
  >;
  const said = [name, code, typeof thrown === 'string' ? thrown : message]
    .filter((part) => typeof part === 'string')
    .join(': ')
    .slice(0, 1_000)
    .replace(TOKEN_LIKE, '***')
    .replace(/\d{4,}/g, '***');
  return `${said || typeof thrown}${cause == null ? '' : `, caused by ${describe(cause)}`}`;
}

/** Whether a token says of itself that it is an ID token. Nothing of it is verified. */
export function isIdToken(token: string): boolean {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return (JSON.parse(atob(payload)) as { token_use?: unknown }).token_use === 'id';
  } catch {
    return false;
  }
}

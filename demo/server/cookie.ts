interface CookieOptions {
  /** In seconds. Default: until the browser closes. */
  readonly maxAge?: number;
}

/** Answers with a cookie that no script can read. It goes only to the path of the request. */
export function setCookie(
  request: Request,
  name: string,
  content: object,
  { maxAge }: CookieOptions = {},
): Response {
  return answer(request, `${name}=${btoa(JSON.stringify(content))}`, maxAge);
}

/** Answers that the cookie is over. */
export function dropCookie(request: Request, name: string): Response {
  return answer(request, `${name}=`, 0);
}

/** The content of a request's cookie; `null` for none. */
export function readCookie(request: Request, name: string): unknown {
  const start = `${name}=`;
  const cookie = request.headers
    .get('cookie')
    ?.split('; ')
    .find((part) => part.startsWith(start));
  return cookie === undefined ? null : JSON.parse(atob(cookie.slice(start.length)));
}

function answer(request: Request, pair: string, maxAge?: number): Response {
  const { pathname } = new URL(request.url);
  const attributes = `Path=${pathname}; HttpOnly; SameSite=Strict${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`;
  return new Response(null, { status: 204, headers: { 'set-cookie': `${pair}; ${attributes}` } });
}

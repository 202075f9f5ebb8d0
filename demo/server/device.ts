import { readCookie, setCookie } from './cookie.js';

/** In seconds: a year. The service trusts a device until the user forgets it. */
const MAX_AGE = 365 * 24 * 3600;

/**
 * Keeps the device of each user of a browser, past their sign-outs: `POST` sets it, `GET` answers with it or with nothing. It is in a
 * cookie that no script can read.
 */
export async function deviceRoute(request: Request): Promise<Response | undefined> {
  const username = new URL(request.url).searchParams.get('username') ?? '';
  const name = `demo-device-${encodeURIComponent(username)}`;
  switch (request.method) {
    case 'POST':
      return setCookie(request, name, (await request.json()) as object, { maxAge: MAX_AGE });
    case 'GET':
      return Response.json(readCookie(request, name), { headers: { 'cache-control': 'no-store' } });
    default:
      return undefined;
  }
}

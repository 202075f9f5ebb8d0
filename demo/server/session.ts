import { dropCookie, readCookie, setCookie } from './cookie.js';
import { poolOfUser, type Sandbox } from './sandboxes.js';

/** A cookie for each tab, so that two users can be signed in side by side. */
const cookieName = (request: Request) => `demo-session-${new URL(request.url).searchParams.get('tab') ?? ''}`;

/** What the cookie holds. */
interface KeptSession {
  readonly username: string;
  readonly refreshToken: string;
  /** Where the pool tracks devices. */
  readonly deviceKey?: string;
}

/**
 * Keeps a user signed in past a reload of the page: the refresh token is in a cookie that no script can read, as an app's own
 * server would do it. `POST` sets it, `GET` answers with new tokens or with nothing, `DELETE` removes it.
 */
export async function sessionRoute(request: Request, sandbox: Sandbox): Promise<Response | undefined> {
  switch (request.method) {
    case 'POST':
      return setCookie(request, cookieName(request), (await request.json()) as KeptSession);
    case 'GET':
      return Response.json(await renew(request, sandbox), { headers: { 'cache-control': 'no-store' } });
    case 'DELETE':
      return dropCookie(request, cookieName(request));
    default:
      return undefined;
  }
}

/** `null` where nobody is signed in, or the session has ended: the emulator forgets its users when the server stops. */
async function renew(
  request: Request,
  sandbox: Sandbox,
): Promise<(KeptSession & { accessToken: string }) | null> {
  const kept = readCookie(request, cookieName(request)) as KeptSession | null;
  const pool = kept && poolOfUser(sandbox, kept.username);
  if (!pool) return null;
  const answer = await pool.handle(
    new Request(request.url, {
      method: 'POST',
      headers: {
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
        // The session is the browser's, not this server's.
        'user-agent': request.headers.get('user-agent') ?? '',
      },
      body: JSON.stringify({
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: pool.pool.clientId,
        AuthParameters: { REFRESH_TOKEN: kept.refreshToken, DEVICE_KEY: kept.deviceKey },
      }),
    }),
  );
  if (!answer.ok) return null;
  const { AuthenticationResult: tokens } = (await answer.json()) as {
    AuthenticationResult: { AccessToken: string };
  };
  return { ...kept, accessToken: tokens.AccessToken };
}

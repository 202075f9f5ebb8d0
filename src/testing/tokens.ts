import { findDevice } from './devices.js';
import { ServiceError } from './errors.js';
import { type Claims, signJwt, verifyJwt } from './jwt.js';
import { type EmulatedPool, isReadable, issuerOf } from './pool.js';
import { randomToken } from './random.js';
import type { Requester } from './requester.js';
import {
  type EmulatedSession,
  endSession,
  evictSessions,
  linkedSessions,
  renewSession,
  startSession,
  type UserSession,
} from './user-sessions.js';
import type { User, UserStore } from './users.js';

/** The scope that every operation with an access token requires. An API sign-in grants only this one. */
export const USER_ADMIN_SCOPE = 'aws.cognito.signin.user.admin';

/** The tokens of a completed sign-in. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
}

/** Options of tokens without a sign-in. */
export interface IssueTokensOptions {
  /** Space-separated. Default `aws.cognito.signin.user.admin`. */
  scope?: string;
  /**
   * Seconds until access and ID token expire; negative for expired ones. Default: the pool's
   * `accessTokenValidity`.
   */
  expiresIn?: number;
  /** Default: the pool's app client. */
  clientId?: string;
  /**
   * The user's device that the tokens belong to: their `device_key`, without which they can't be renewed. Default: none.
   */
  deviceKey?: string;
  /** What ListUserSessions says of the session. Default: what a sign-in from here would say. */
  session?: Partial<EmulatedSession>;
}

/** The user and app client of an access token. */
export interface Caller {
  readonly user: User;
  /** The app client that the token was issued to. */
  readonly clientId: string;
  /** The session that the token belongs to. */
  readonly session: UserSession;
  /** The device of its sign-in, confirmed or not; `undefined` for none. */
  readonly deviceKey: string | undefined;
}

/** The tokens of one sign-in, which are revoked together (`origin_jti`). */
interface Grant {
  readonly originJti: string;
  readonly username: string;
  /** Tells the user from a later one of the same name. */
  readonly sub: string;
  readonly refreshToken: string;
  readonly scope: string;
  readonly clientId: string;
  readonly authTime: number;
  /** The device of the sign-in, confirmed or not; `undefined` where devices aren't tracked. */
  readonly deviceKey: string | undefined;
  /** The tokens end with it. */
  readonly session: UserSession;
}

/** Issues, checks and revokes the tokens of one pool. */
export class TokenService {
  readonly #pool: EmulatedPool;
  readonly #users: UserStore;
  readonly #clock: () => number;
  readonly #grants = new Map<string, Grant>();

  constructor(pool: EmulatedPool, users: UserStore, clock: () => number) {
    this.#pool = pool;
    this.#users = users;
    this.#clock = clock;
  }

  /** Issues tokens, as at the end of a sign-in. */
  async issue(user: User, requester: Requester, options: IssueTokensOptions = {}): Promise<IssuedTokens> {
    const now = this.#clock();
    const { userSessionTracking, tokenSessionMaxPerUser } = this.#pool;
    if (userSessionTracking === 'ENABLED') evictSessions(user.sessions, tokenSessionMaxPerUser, now);
    const clientId = options.clientId ?? this.#pool.clientId;
    const grant: Grant = {
      originJti: crypto.randomUUID(),
      username: user.username,
      sub: user.sub,
      refreshToken: randomToken(64),
      scope: options.scope ?? USER_ADMIN_SCOPE,
      clientId,
      authTime: seconds(now),
      deviceKey: options.deviceKey,
      session: startSession(user.sessions, {
        now,
        expiresAt: now + this.#pool.refreshTokenValidity * 1000,
        clientId,
        requester,
        details: options.session,
      }),
    };
    this.#grants.set(grant.originJti, grant);
    const expiresIn = options.expiresIn ?? this.#pool.accessTokenValidity;
    return { ...(await this.#sign(user, grant, expiresIn)), refreshToken: grant.refreshToken };
  }

  /** Issues new access and ID tokens for a refresh token, which stays the same: rotation is off. */
  async refresh(
    refreshToken: string,
    requester: Requester,
    deviceKey: string | undefined,
  ): Promise<Omit<IssuedTokens, 'refreshToken'>> {
    const grant = this.#grantOf(refreshToken);
    // The text: aws-sdk-cpp #851. Assumed: the texts for a revoked and an expired one, by analogy with access tokens.
    if (!grant) throw notAuthorized('Invalid Refresh Token.');
    const user = this.#userOf(grant);
    const { session } = grant;
    const now = this.#clock();
    if (session.endedAt !== null) throw notAuthorized('Refresh Token has been revoked');
    if (session.expiresAt <= now) throw notAuthorized('Refresh Token has expired');
    // Tokens are bound to their device: another one, one that wasn't confirmed and a forgotten one can't renew them
    // (GetTokensFromRefreshToken API reference; aws-sdk-cpp #851, amplify-android #2506).
    if (grant.deviceKey !== undefined && (deviceKey !== grant.deviceKey || !findDevice(user, deviceKey))) {
      throw notAuthorized('Invalid Refresh Token.');
    }
    renewSession(session, now, requester);
    return this.#sign(user, grant, this.#pool.accessTokenValidity);
  }

  /**
   * Returns the user and app client of an access token. Throws NotAuthorizedException; only its text
   * distinguishes the cases, so a client must not sign a user out on the name (amplify-js #1906, #3540;
   * aws-jwt-verify #170).
   */
  async authorize(accessToken: string): Promise<Caller> {
    const claims = await this.#verifiedClaims(accessToken);
    // An ID token, or any other token of the service, has a valid signature but isn't an access token (moto
    // #8027).
    if (claims['token_use'] !== 'access') throw notAuthorized('Invalid Access Token');
    const grant = this.#grants.get(String(claims['origin_jti']));
    // Another emulator of this page signs with the same key; here its tokens count as another pool's.
    if (!grant) throw notAuthorized('Could not verify signature for Access Token');
    if (typeof claims['exp'] !== 'number' || claims['exp'] * 1000 <= this.#clock()) {
      throw notAuthorized('Access Token has expired');
    }
    if (grant.session.endedAt !== null) throw notAuthorized('Access Token has been revoked');
    if (!grant.scope.split(' ').includes(USER_ADMIN_SCOPE)) {
      throw notAuthorized('Access Token does not have required scopes');
    }
    const user = this.#userOf(grant);
    return { user, clientId: grant.clientId, session: grant.session, deviceKey: grant.deviceKey };
  }

  /**
   * Revokes a refresh token and all tokens of its sign-in; ignores an unknown one. `withOrigin` also ends the SSO session that
   * the sign-in came through.
   */
  revoke(refreshToken: string, withOrigin: boolean): void {
    const grant = this.#grantOf(refreshToken);
    if (!grant) return;
    endSession(grant.session, this.#clock());
    if (!withOrigin || this.#pool.userSessionTracking === 'DISABLED') return;
    for (const linked of linkedSessions(grant.session, this.#userOf(grant).sessions)) {
      endSession(linked, this.#clock());
    }
  }

  /**
   * Revokes all tokens of the user. They still verify as JWTs; only the service refuses them. Assumed: their sessions
   * are no longer listed, and an SSO session is, because its cookie lives on (GlobalSignOut API reference).
   */
  revokeAll({ sessions }: User): void {
    for (const session of sessions) {
      if (session.sessionType === 'TOKEN') endSession(session, this.#clock());
    }
  }

  /** The text: aws-sdk-android #366. Assumed: the name, which is that of a deleted user's access token. */
  #userOf(grant: Grant): User {
    const user = this.#users.find(grant.username);
    if (user?.sub !== grant.sub) throw new ServiceError('UserNotFoundException', 'User does not exist.');
    return user;
  }

  #grantOf(refreshToken: string): Grant | undefined {
    return [...this.#grants.values()].find((grant) => grant.refreshToken === refreshToken);
  }

  async #sign(user: User, grant: Grant, expiresIn: number): Promise<Omit<IssuedTokens, 'refreshToken'>> {
    const issuedAt = seconds(this.#clock());
    const common = {
      sub: user.sub,
      iss: issuerOf(this.#pool),
      origin_jti: grant.originJti,
      event_id: crypto.randomUUID(),
      auth_time: grant.authTime,
      iat: issuedAt,
      exp: issuedAt + expiresIn,
    };
    const [accessToken, idToken] = await Promise.all([
      signJwt({
        ...common,
        jti: crypto.randomUUID(),
        token_use: 'access',
        client_id: grant.clientId,
        username: user.username,
        scope: grant.scope,
        // Assumed: only once the device is confirmed, so the first tokens lack it.
        ...(findDevice(user, grant.deviceKey) ? { device_key: grant.deviceKey } : {}),
      }),
      signJwt({
        ...idClaims(user, this.#pool),
        ...common,
        jti: crypto.randomUUID(),
        token_use: 'id',
        aud: grant.clientId,
        'cognito:username': user.username,
      }),
    ]);
    return { accessToken, idToken };
  }

  async #verifiedClaims(token: string): Promise<Claims> {
    const claims = await verifyJwt(token);
    if (claims === 'forged') throw notAuthorized('Could not verify signature for Access Token');
    if (claims === 'malformed') throw notAuthorized('Invalid Access Token');
    return claims;
  }
}

/** Converts the readable attributes to claims of the ID token: the two `_verified` ones become booleans. */
function idClaims(user: User, pool: EmulatedPool): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(user.attributes)
      .filter(([name]) => isReadable(name, pool))
      .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]),
  );
}

function notAuthorized(message: string): ServiceError {
  return new ServiceError('NotAuthorizedException', message);
}

function seconds(epochMs: number): number {
  return Math.floor(epochMs / 1000);
}

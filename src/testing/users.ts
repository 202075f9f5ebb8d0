import type { Attempts } from './attempts.js';
import type { AttributeCode } from './attribute-codes.js';
import { type Device, type EmulatedDevice, publicDevice, seedDevices } from './devices.js';
import {
  describedPasskey,
  type EmulatedPasskey,
  type Passkey,
  type PasskeyChallenge,
  seedPasskeys,
} from './passkeys.js';
import { type EmulatedPool, VERIFIABLE_ATTRIBUTES, type VerifiableAttribute } from './pool.js';
import { randomBase32 } from './random.js';
import { requesterOf } from './requester.js';
import { type EmulatedSession, publicSession, seedSessions, type UserSession } from './user-sessions.js';

/** The initial state of a user. Only the name is required; the rest defaults to off, empty or absent. */
export interface EmulatedUserInit {
  username: string;
  /** Without one, or with `null` (a user of an identity provider, or of passkeys alone), every password is refused. */
  password?: string | null;
  /**
   * Attributes as the service stores them: strings, as in `phone_number_verified: 'true'`. `sub` is
   * generated.
   */
  attributes?: Readonly<Record<string, string>>;
  /**
   * The active factors, by GetUser's names. Any string is allowed: a client must tolerate unknown factors.
   */
  userMFASettingList?: readonly string[];
  /** The preferred factor, by GetUser's name; `null` for none. */
  preferredMfaSetting?: string | null;
  /** The registered authenticator's base32 secret; `true` for a random one, `null` for none. */
  totpSecret?: string | true | null;
  /**
   * The registered passkeys: a number, or a description of each; the rest is generated. No authenticator
   * holds them, so nobody can sign in with them. Default: none.
   */
  passkeys?: number | readonly Partial<EmulatedPasskey>[];
  /**
   * Sessions elsewhere: a description of each; the rest is generated. Nobody holds their tokens. Those of sign-ins
   * come on top, and stay when this is replaced. Default: none.
   */
  sessions?: readonly Partial<EmulatedSession>[];
  /**
   * A user of an external identity provider: GetUser returns `identities`, and MFA settings have no effect.
   */
  isExternalProvider?: boolean;
  /**
   * The confirmed devices: a description of each; the rest is generated. They are remembered, unless described otherwise. Nobody
   * holds their secret, so none of them can answer for the second step. Default: none.
   */
  devices?: readonly Partial<EmulatedDevice>[];
  /** Whether threat protection finds this user's sign-ins unusual. Default: no. */
  isAtRisk?: boolean;
}

/** A change to a user, as by an administrator. `attributes` are merged, the rest is replaced. */
export type EmulatedUserPatch = Omit<EmulatedUserInit, 'username' | 'attributes'> & {
  /** Merged into the existing ones; `undefined` removes an attribute. */
  attributes?: Readonly<Record<string, string | undefined>>;
};

/** A snapshot of a user: a copy that later changes don't affect. */
export interface EmulatedUserState {
  readonly username: string;
  readonly sub: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** New values to be verified, while `attributes` keeps the old ones. No operation returns them. */
  readonly pendingAttributes: Readonly<Partial<Record<VerifiableAttribute, string>>>;
  readonly userMFASettingList: readonly string[];
  readonly preferredMfaSetting: string | null;
  /** The secret of the registered authenticator; `null` for none. */
  readonly totpSecret: string | null;
  /** The secret from AssociateSoftwareToken that VerifySoftwareToken hasn't confirmed yet. */
  readonly pendingTotpSecret: string | null;
  /** `FriendlyDeviceName` of the registered authenticator. */
  readonly totpFriendlyDeviceName: string | null;
  /** The registered passkeys, oldest first. */
  readonly passkeys: readonly EmulatedPasskey[];
  /** The sessions that last, oldest first, whether or not the pool tracks them. */
  readonly sessions: readonly EmulatedSession[];
  readonly isExternalProvider: boolean;
  /** The confirmed devices, oldest first. */
  readonly devices: readonly EmulatedDevice[];
  readonly isAtRisk: boolean;
}

/** A user as operations read and change it. Never leaves the emulator. */
export interface User {
  readonly username: string;
  readonly sub: string;
  password: string | null;
  /** Earlier passwords, the latest first. */
  passwordHistory: string[];
  attributes: Record<string, string>;
  readonly pendingAttributes: Map<VerifiableAttribute, string>;
  /** Unused codes for VerifyUserAttribute, including expired ones. */
  attributeCodes: AttributeCode[];
  userMFASettingList: string[];
  preferredMfaSetting: string | null;
  totpSecret: string | null;
  pendingTotpSecret: string | null;
  totpFriendlyDeviceName: string | null;
  /** The time steps of used codes, so that none works twice. */
  spentTotpSteps: Set<number>;
  passkeys: Passkey[];
  /** How many passkeys the user ever had, including deleted and initial ones. */
  passkeysRegistered: number;
  /** The registration that StartWebAuthnRegistration started last. */
  passkeyChallenge: PasskeyChallenge | null;
  /** Also those that have ended. */
  sessions: UserSession[];
  isExternalProvider: boolean;
  /** Also those that aren't confirmed yet. */
  devices: Device[];
  isAtRisk: boolean;
  readonly attempts: Attempts;
  failedSignIns: number;
  /** Epoch ms until which passwords are refused unchecked. */
  lockedUntil: number;
}

/** Reads and changes users directly, without the service's operations. */
export interface EmulatedUsers {
  /** Returns the current state of a user. Throws if there is no such user. */
  readonly get: (username: string) => EmulatedUserState;
  /** Changes a user as an administrator could. Throws if there is no such user. */
  readonly set: (username: string, patch: EmulatedUserPatch) => void;
  /** Adds a user. Throws if the name is taken. */
  readonly add: (init: EmulatedUserInit) => void;
  /** Removes a user; their tokens stop working. Throws if there is no such user. */
  readonly remove: (username: string) => void;
  /** Returns all users, in the order in which they were added. */
  readonly list: () => readonly EmulatedUserState[];
}

/** The users of the pool, for the operations. */
export class UserStore {
  readonly #users = new Map<string, User>();
  readonly #pool: EmulatedPool;
  readonly #clock: () => number;

  constructor(pool: EmulatedPool, clock: () => number) {
    this.#pool = pool;
    this.#clock = clock;
  }

  find(username: string): User | undefined {
    return this.#users.get(username);
  }

  all(): readonly User[] {
    return [...this.#users.values()];
  }

  /** Returns the user, or throws an error for the developer. */
  require(username: string): User {
    const user = this.#users.get(username);
    if (user) return user;
    const known = [...this.#users.keys()].join(', ') || 'none';
    throw new Error(
      `The emulated pool has no user "${username}" (known: ${known}). Add it with users.add().`,
    );
  }

  /** Removes a user. Another one of that name is somebody else, with another `sub`. */
  remove(user: User): void {
    this.#users.delete(user.username);
  }

  /** The directory returns copies, so that no one bypasses the rules by accident. */
  outside(): EmulatedUsers {
    return {
      get: (username) => snapshot(this.require(username)),
      set: (username, patch) => this.#apply(this.require(username), patch),
      add: (init) => this.#add(init),
      remove: (username) => this.remove(this.require(username)),
      list: () => this.all().map(snapshot),
    };
  }

  #add(init: EmulatedUserInit): void {
    const { username, ...rest } = init;
    if (this.#users.has(username)) {
      throw new Error(`The emulated pool already has a user "${username}". Change it with users.set().`);
    }
    const user = emptyUser(username);
    this.#apply(user, rest);
    this.#users.set(username, user);
  }

  #apply(user: User, patch: EmulatedUserPatch): void {
    if (patch.password !== undefined) setPassword(user, patch.password);
    if (patch.attributes) {
      for (const [name, value] of Object.entries(patch.attributes)) setAttribute(user, name, value);
    }
    if (patch.userMFASettingList) user.userMFASettingList = [...patch.userMFASettingList];
    if (patch.preferredMfaSetting !== undefined) user.preferredMfaSetting = patch.preferredMfaSetting;
    if (patch.totpSecret !== undefined) {
      registerTotp(user, patch.totpSecret === true ? newTotpSecret() : patch.totpSecret, null);
    }
    if (patch.passkeys !== undefined) {
      user.passkeys = seedPasskeys(patch.passkeys, this.#pool.webAuthnRelyingPartyId, this.#clock());
      // Remaining passkeys keep their names, so the count never decreases.
      user.passkeysRegistered = Math.max(user.passkeysRegistered, user.passkeys.length);
    }
    if (patch.sessions) {
      const defaults = { now: this.#clock(), clientId: this.#pool.clientId, requester: requesterOf() };
      user.sessions = [
        ...seedSessions(patch.sessions, defaults),
        ...user.sessions.filter((session) => !session.isSeeded),
      ];
    }
    if (patch.isExternalProvider !== undefined) user.isExternalProvider = patch.isExternalProvider;
    if (patch.devices) {
      const { ipAddress } = requesterOf();
      user.devices = seedDevices(patch.devices, { pool: this.#pool, now: this.#clock(), ipAddress });
    }
    if (patch.isAtRisk !== undefined) user.isAtRisk = patch.isAtRisk;
  }
}

function emptyUser(username: string): User {
  return {
    username,
    sub: crypto.randomUUID(),
    password: null,
    passwordHistory: [],
    attributes: {},
    pendingAttributes: new Map(),
    attributeCodes: [],
    userMFASettingList: [],
    preferredMfaSetting: null,
    totpSecret: null,
    pendingTotpSecret: null,
    totpFriendlyDeviceName: null,
    spentTotpSteps: new Set(),
    passkeys: [],
    passkeysRegistered: 0,
    passkeyChallenge: null,
    sessions: [],
    isExternalProvider: false,
    devices: [],
    isAtRisk: false,
    attempts: new Map(),
    failedSignIns: 0,
    lockedUntil: 0,
  };
}

/** Changes the password, and keeps the old one in the history. */
export function setPassword(user: User, password: string | null): void {
  if (user.password !== null) user.passwordHistory.unshift(user.password);
  user.password = password;
}

/**
 * Sets an attribute, or removes it if `value` is `undefined`. Assumed: a pending new value and its code are
 * dropped, because the direct change came later.
 */
export function setAttribute(user: User, name: string, value: string | undefined): void {
  user.attributes =
    value === undefined
      ? Object.fromEntries(Object.entries(user.attributes).filter(([other]) => other !== name))
      : { ...user.attributes, [name]: value };
  const attribute = VERIFIABLE_ATTRIBUTES.find((verifiable) => verifiable === name);
  if (!attribute) return;
  user.pendingAttributes.delete(attribute);
  user.attributeCodes = user.attributeCodes.filter((code) => code.attribute !== attribute);
}

/** Replaces the authenticator; it keeps nothing of the old one, pending or used. */
export function registerTotp(user: User, secret: string | null, friendlyDeviceName: string | null): void {
  user.totpSecret = secret;
  user.pendingTotpSecret = null;
  user.totpFriendlyDeviceName = friendlyDeviceName;
  user.spentTotpSteps = new Set();
}

/**
 * Generates a TOTP secret. Assumed: 52 base32 characters (the API model says only `[A-Za-z0-9]+`, at least
 * 16).
 */
export function newTotpSecret(): string {
  return randomBase32(52);
}

function snapshot(user: User): EmulatedUserState {
  return {
    username: user.username,
    sub: user.sub,
    attributes: { ...user.attributes },
    pendingAttributes: Object.fromEntries(user.pendingAttributes),
    userMFASettingList: [...user.userMFASettingList],
    preferredMfaSetting: user.preferredMfaSetting,
    totpSecret: user.totpSecret,
    pendingTotpSecret: user.pendingTotpSecret,
    totpFriendlyDeviceName: user.totpFriendlyDeviceName,
    passkeys: user.passkeys.map(describedPasskey),
    sessions: user.sessions.filter(({ endedAt }) => endedAt === null).map(publicSession),
    isExternalProvider: user.isExternalProvider,
    devices: user.devices.filter(({ verifier }) => verifier !== null).map(publicDevice),
    isAtRisk: user.isAtRisk,
  };
}

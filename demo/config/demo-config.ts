import type { MfaPolicy } from 'cognito-account-kit/headless';

/** A user pool, as the page reaches it. */
export interface DemoPool {
  /** An absolute URL, or one relative to the page. */
  readonly endpoint: string;
  readonly clientId: string;
  readonly policy: MfaPolicy;
}

/** The emulator's pools: one with optional MFA, one that requires it, and one that remembers devices. */
export type EmulatedPoolName = 'optional' | 'required' | 'remembering';

/** An account of the emulator, for the list on the sign-in page. */
export interface DemoAccount {
  readonly username: string;
  /** The full name of the person. */
  readonly person: string;
  readonly pool: EmulatedPoolName;
  /** One line about what this account demonstrates. */
  readonly shows: string;
}

/** The server's configuration for the page (`/config.json`). */
export type DemoConfig = EmulatorConfig | UserPoolConfig;

export interface EmulatorConfig {
  readonly kind: 'emulator';
  readonly pools: Readonly<Record<EmulatedPoolName, DemoPool>>;
  readonly accounts: readonly DemoAccount[];
  /** The password of all accounts. */
  readonly password: string;
  /** The URL from which the demo phone reads its messages and codes. */
  readonly phone: string;
  /** The URL that keeps a user signed in past a reload. */
  readonly session: string;
  /** The URL that keeps the devices which aren't asked for a code. */
  readonly device: string;
  /** The URL whose `DELETE` resets all accounts. */
  readonly reset: string;
}

export interface UserPoolConfig {
  readonly kind: 'user-pool';
  readonly pool: DemoPool;
}

/** The content of one user's demo phone (`/emulator/<sandbox>/phone?username=`). */
export interface PhoneContent {
  /** Newest first. */
  readonly messages: readonly PhoneMessage[];
  /** The authenticator app with its last scanned key; `null` if it scanned none. */
  readonly authenticator: PhoneAuthenticator | null;
}

export interface PhoneMessage {
  /** Unique within a sandbox, and increasing. */
  readonly id: number;
  readonly medium: 'SMS' | 'EMAIL';
  readonly destination: string;
  readonly code: string;
  /** The purpose of the code: a sign-in, or verifying a number or address. */
  readonly purpose: 'sign-in' | 'attribute-verification';
  /** Epoch ms. */
  readonly sentAt: number;
}

export interface PhoneAuthenticator {
  readonly code: string;
  /** The next code. The service already accepts it (30 seconds early), and accepts no code twice. */
  readonly nextCode: string;
  /** Whole seconds until `nextCode` replaces `code`. */
  readonly secondsLeft: number;
}

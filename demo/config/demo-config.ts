import type { MfaPolicy } from 'cognito-account-kit/headless';

/** A user pool as the page reaches it. */
export interface DemoPool {
  /** An absolute URL, or one relative to the page. */
  readonly endpoint: string;
  readonly clientId: string;
  readonly policy: MfaPolicy;
}

/** The pools of the emulator: one in which MFA is each user's choice, and one that requires it. */
export type EmulatedPoolName = 'optional' | 'required';

/** An account of the emulator, as the sign-in page lists it. */
export interface DemoAccount {
  readonly username: string;
  readonly pool: EmulatedPoolName;
  /** One line: what this account shows. */
  readonly shows: string;
}

/** What the server tells the page (`/config.json`). */
export type DemoConfig = EmulatorConfig | UserPoolConfig;

export interface EmulatorConfig {
  readonly kind: 'emulator';
  readonly pools: Readonly<Record<EmulatedPoolName, DemoPool>>;
  readonly accounts: readonly DemoAccount[];
  /** The password of all accounts. */
  readonly password: string;
  /** Where the demo phone reads its messages and codes. */
  readonly phone: string;
}

export interface UserPoolConfig {
  readonly kind: 'user-pool';
  readonly pool: DemoPool;
}

/** What the demo phone shows for one user (`/emulator/<sandbox>/phone?username=`). */
export interface PhoneContent {
  /** The newest first. */
  readonly messages: readonly PhoneMessage[];
  /** The authenticator app, with what it scanned last; `null` where it scanned nothing. */
  readonly authenticator: PhoneAuthenticator | null;
}

export interface PhoneMessage {
  /** Unique within a sandbox, and growing. */
  readonly id: number;
  readonly medium: 'SMS' | 'EMAIL';
  readonly destination: string;
  readonly code: string;
  /** What the code is for: a sign-in, or a number or address that is to be verified. */
  readonly purpose: 'sign-in' | 'attribute-verification';
  /** Epoch ms. */
  readonly sentAt: number;
}

export interface PhoneAuthenticator {
  readonly code: string;
  /** The code after this one. The service takes it already (it accepts 30 seconds early), and no code twice. */
  readonly nextCode: string;
  /** Whole seconds until `nextCode` takes the place of `code`. */
  readonly secondsLeft: number;
}

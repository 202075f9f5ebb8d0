import type { KitMessages, MfaPolicy } from 'cognito-account-kit';
import type {
  EmulatedPool,
  EmulatedUserInit,
  Fault,
  IssueTokensOptions,
  MfaFactor,
} from 'cognito-account-kit/testing';

/** A story's initial user, user pool and faults; the defaults are Ada's. */
export interface Scenario {
  /** Differences from Ada, whose phone, email and authenticator are ready, with nothing on. */
  readonly user?: Partial<Omit<EmulatedUserInit, 'username'>>;
  /** The app's statement about its user pool; the emulated pool follows it. */
  readonly policy?: Partial<MfaPolicy>;
  /** Differences between the pool and the app's statement. */
  readonly pool?: Partial<EmulatedPool>;
  /** The faults. */
  readonly faults?: readonly Fault[];
  /** Options of an invalid access token. */
  readonly token?: IssueTokensOptions;
  /** The user was signed out everywhere. */
  readonly isRevoked?: boolean;
  /** Maximum attempts per call. Default: 1, because a story shows the state after the retries. */
  readonly maxAttempts?: number;
  readonly messages?: KitMessages;
  readonly locale?: string;
}

/** A scenario, or a function from the story's controls to one. */
export type ScenarioParameter = Scenario | ((args: never) => Scenario);

/** Returns the `parameters` of a story with this scenario. */
export function startingWith(scenario: ScenarioParameter): { readonly scenario: ScenarioParameter } {
  return { scenario };
}

/** Ada's defaults. */
export const ada = {
  username: 'ada',
  password: 'Correct-Horse-1',
  totpSecret: true,
  attributes: {
    email: 'ada@example.com',
    email_verified: 'true',
    phone_number: '+15550101234',
    phone_number_verified: 'true',
  },
} as const satisfies EmulatedUserInit;

/** The service's names of the factors. */
export const wireNames = {
  totp: 'SOFTWARE_TOKEN_MFA',
  sms: 'SMS_MFA',
  email: 'EMAIL_OTP',
  passkey: 'WEB_AUTHN_MFA',
} as const satisfies Record<MfaPolicy['factors'][number], MfaFactor>;

const enforcement = { off: 'OFF', optional: 'OPTIONAL', required: 'ON' } as const;

/** Returns the app's statement about the pool of a scenario. */
export function policyOf({ policy }: Scenario): MfaPolicy {
  return { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'], ...policy };
}

/** Returns the emulator's pool settings of a scenario. */
export function poolOf(scenario: Scenario): Partial<EmulatedPool> {
  const policy = policyOf(scenario);
  return {
    mfa: enforcement[policy.mfa],
    factors: policy.factors.map((factor) => wireNames[factor]),
    ...scenario.pool,
  };
}

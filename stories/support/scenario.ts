import type { KitMessages, MfaPolicy } from 'cognito-account-kit';
import type {
  EmulatedPool,
  EmulatedUserInit,
  Fault,
  IssueTokensOptions,
  MfaFactor,
} from 'cognito-account-kit/testing';

/** The user, the user pool and the troubles that a story starts with; what is left out is as it is for Ada. */
export interface Scenario {
  /** What differs from Ada, whose phone, email and authenticator are ready, and who has turned nothing on. */
  readonly user?: Partial<Omit<EmulatedUserInit, 'username'>>;
  /** What the app says about its user pool; the emulated pool follows it. */
  readonly policy?: Partial<MfaPolicy>;
  /** What differs between the pool and what the app says about it. */
  readonly pool?: Partial<EmulatedPool>;
  /** What goes wrong, and when. */
  readonly faults?: readonly Fault[];
  /** The access token, where it is not a good one. */
  readonly token?: IssueTokensOptions;
  /** The user was signed out everywhere. */
  readonly isRevoked?: boolean;
  /** How often the client sends a request at most. One by default: a story shows what is left when that did not help. */
  readonly maxAttempts?: number;
  readonly messages?: KitMessages;
  readonly locale?: string;
}

/** A scenario, or how the story's controls make one. */
export type ScenarioParameter = Scenario | ((args: never) => Scenario);

/** The `parameters` of a story that starts with this scenario. */
export function startingWith(scenario: ScenarioParameter): { readonly scenario: ScenarioParameter } {
  return { scenario };
}

/** Ada, before a story changes anything about her. */
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

/** The names of the factors in the service's words. */
export const wireNames = {
  totp: 'SOFTWARE_TOKEN_MFA',
  sms: 'SMS_MFA',
  email: 'EMAIL_OTP',
  passkey: 'WEB_AUTHN_MFA',
} as const satisfies Record<MfaPolicy['factors'][number], MfaFactor>;

const enforcement = { off: 'OFF', optional: 'OPTIONAL', required: 'ON' } as const;

/** What the app says about the pool of a scenario. */
export function policyOf({ policy }: Scenario): MfaPolicy {
  return { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'], ...policy };
}

/** The pool of a scenario, as the emulator takes it. */
export function poolOf(scenario: Scenario): Partial<EmulatedPool> {
  const policy = policyOf(scenario);
  return {
    mfa: enforcement[policy.mfa],
    factors: policy.factors.map((factor) => wireNames[factor]),
    ...scenario.pool,
  };
}

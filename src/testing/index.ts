export {
  createSoftwareAuthenticator,
  type SoftwareAssertion,
  type SoftwareAuthenticator,
  type SoftwareAuthenticatorOptions,
  type SoftwareCreation,
  type SoftwarePasskey,
} from './authenticator/software-authenticator.js';
export type { EmulatedDevice } from './devices.js';
export { type CognitoEmulator, type CognitoEmulatorOptions, createCognitoEmulator } from './emulator.js';
export { ConnectionDropped } from './errors.js';
export type { EmulatedFaults, Fault } from './faults.js';
export type { OutboxMessage } from './outbox.js';
export type { EmulatedPasskey } from './passkeys.js';
export type {
  EmulatedPool,
  MfaFactor,
  PasswordPolicy,
  SchemaAttribute,
  VerifiableAttribute,
} from './pool.js';
export type { LoggedRequest } from './request-log.js';
export type { IssuedTokens, IssueTokensOptions } from './tokens.js';
export type { EmulatedSession } from './user-sessions.js';
export type { EmulatedUserInit, EmulatedUserPatch, EmulatedUserState, EmulatedUsers } from './users.js';

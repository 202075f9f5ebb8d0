import type { CognitoError, GetUserOutput } from '../cognito/index.js';
import type { Mistake } from '../cognito/tell-developer.js';
import { factorOf } from './decode-user-mfa.js';
import type { ContactKind, Factor } from './factor.js';
import type { MfaPolicy } from './user-pool-policy.js';

// For the developer's console: where the app's `userPool` contradicts what the service says.

/** Numbers and addresses that a user has just changed, by attribute. */
export type WrittenContacts = Map<string, string>;

const contacts = [
  { attribute: 'email', contact: 'email', channel: 'email' },
  { attribute: 'phone_number', contact: 'phone', channel: 'sms' },
] as const;

/**
 * Compares `userPool` with what GetUser says of a user.
 * @param written - what was written since the last GetUser
 */
export function mistakeInUser(
  policy: MfaPolicy,
  { UserMFASettingList, UserAttributes = [] }: GetUserOutput,
  written: WrittenContacts,
): Mistake | null {
  const active = (UserMFASettingList ?? []).map(factorOf).filter((factor) => factor !== undefined);
  const unnamed = active.filter((factor) => !policy.factors.includes(factor));
  if (active.length > 0 && policy.mfa === 'off') {
    return mistakeIn('mfa', `It is "off", but this user has ${namesOf(active)} on.`);
  }
  if (unnamed.length > 0) {
    return mistakeIn(
      'factors',
      `It lacks ${namesOf(unnamed)}, which this user has on. Does the pool offer it?`,
    );
  }
  const valueOf = (name: string) => UserAttributes.find(({ Name }) => Name === name)?.Value;
  const replaced = contacts.find(
    ({ attribute, channel }) =>
      policy.verifiesBeforeUpdate?.includes(channel) &&
      written.has(attribute) &&
      written.get(attribute) === valueOf(attribute) &&
      valueOf(`${attribute}_verified`) === 'false',
  );
  return replaced
    ? mistakeIn(
        'verifiesBeforeUpdate',
        `It has "${replaced.channel}", but the service replaced the ${replaced.attribute} before it was verified.`,
      )
    : null;
}

/** Compares `userPool` with a refusal that is about the pool. */
export function mistakeInRefusal(
  policy: MfaPolicy,
  { code, reason }: CognitoError,
  input: object,
): Mistake | null {
  const isWithoutTotp = code === 'SoftwareTokenMFANotFoundException' && reason === undefined;
  const absent = isWithoutTotp ? 'totp' : code === 'WebAuthnNotEnabledException' ? 'passkey' : null;
  if (absent && policy.factors.includes(absent)) {
    return mistakeIn('factors', `It has ${namesOf([absent])}, but the service refuses it with ${code}.`);
  }
  const unnamed = contactsIn(input).filter((contact) => !policy.signInNames?.includes(contact));
  return code === 'AliasExistsException' && unnamed.length > 0
    ? mistakeIn('signInNames', `It lacks ${namesOf(unnamed)}, but the service answered ${code}.`)
    : null;
}

/** The numbers and addresses in the input of an operation. */
export function writtenIn(input: object): WrittenContacts {
  const { UserAttributes = [] } = input as { UserAttributes?: readonly { Name?: string; Value?: string }[] };
  return new Map(UserAttributes.map(({ Name = '', Value = '' }) => [Name, Value]));
}

function contactsIn(input: object): ContactKind[] {
  const { AttributeName } = input as { AttributeName?: string };
  const written = writtenIn(input);
  return contacts
    .filter(({ attribute }) => attribute === AttributeName || written.has(attribute))
    .map(({ contact }) => contact);
}

function mistakeIn(key: keyof MfaPolicy, text: string): Mistake {
  return [`userPool.${key}`, `userPool.${key} does not fit what the service says. ${text}`];
}

function namesOf(names: readonly (Factor | ContactKind)[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

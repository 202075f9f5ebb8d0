import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toFailure } from '../src/account/to-failure.js';
import { CognitoError, type CognitoErrorReason, type CognitoOperation } from '../src/cognito/index.js';
import { contactMessages } from '../src/contact/messages.js';
import { contactFailureOf } from '../src/contact/to-contact-failure.js';
import { deletionMessages } from '../src/deletion/messages.js';
import { deviceMessages } from '../src/devices/messages.js';
import { bindMessages, createMessageIntl, type MessageCatalogue } from '../src/messages/messages.js';
import { passkeyMessages } from '../src/passkeys/messages.js';
import { passkeyFailureOf } from '../src/passkeys/to-passkey-failure.js';
import { passwordMessages } from '../src/password/messages.js';
import { toPasswordFailure } from '../src/password/to-password-failure.js';
import { mfaMessages } from '../src/preference/messages.js';
import { failureText } from '../src/preference/preference-text.js';
import { profileMessages } from '../src/profile/messages.js';
import { toProfileFailure } from '../src/profile/to-profile-failure.js';
import { sessionMessages } from '../src/sessions/messages.js';
import { totpSetupMessages } from '../src/totp/messages.js';
import { toTotpFailure } from '../src/totp/to-totp-failure.js';

// Writes docs/errors.md from the sources and from the AWS SDK's model: `npx vitest run --project unit scripts/errors.test.ts -u`.

/** The operations of a feature, and how it turns an error into a sentence. */
interface Feature {
  readonly title: string;
  readonly operations: readonly CognitoOperation[];
  /** The operations that only read. Their failures change nothing. */
  readonly reads?: readonly CognitoOperation[];
  readonly translate: (error: CognitoError) => { readonly kind: string };
  /** The sentences that the feature has of its own, by kind of failure. */
  readonly own?: MessageCatalogue;
  /** What the name of an exception does not tell, of those that have several meanings here. */
  readonly reasons?: Readonly<Record<string, readonly CognitoErrorReason[]>>;
  /** What the feature makes of an exception later, after reading the state: another sentence, or none. */
  readonly later?: Readonly<Record<string, string>>;
}

const english = bindMessages(mfaMessages, undefined, createMessageIntl('en'));

const isGone = 'None if the list no longer has it: that is what was wanted.';

const features: readonly Feature[] = [
  {
    title: 'Two-step verification',
    operations: ['GetUser', 'SetUserMFAPreference'],
    reads: ['GetUser'],
    reasons: {
      'SetUserMFAPreference InvalidParameterException': [
        'totp-not-set-up',
        'phone-missing',
        'email-missing',
        'passkey-missing',
        'companion-missing',
      ],
    },
    translate: toFailure,
  },
  {
    title: 'Authenticator app',
    operations: ['AssociateSoftwareToken', 'VerifySoftwareToken'],
    translate: toTotpFailure,
    own: totpSetupMessages.failure,
    reasons: { 'VerifySoftwareToken SoftwareTokenMFANotFoundException': ['totp-not-set-up'] },
    later: { 'VerifySoftwareToken NetworkError': totpSetupMessages.failure['code-lost'] },
  },
  {
    title: 'Phone number and email address',
    operations: [
      'UpdateUserAttributes',
      'GetUserAttributeVerificationCode',
      'VerifyUserAttribute',
      'DeleteUserAttributes',
    ],
    translate: contactFailureOf,
    own: contactMessages.phone.failure,
    reasons: {
      'UpdateUserAttributes NotAuthorizedException': ['attribute-not-writable'],
      'DeleteUserAttributes NotAuthorizedException': ['attribute-not-writable'],
      'UpdateUserAttributes InvalidParameterException': [
        'attribute-immutable',
        'attribute-required',
        'sms-not-configured',
      ],
    },
    later: Object.fromEntries(
      ['UpdateUserAttributes', 'GetUserAttributeVerificationCode'].flatMap((operation) =>
        ['NetworkError', 'InternalErrorException'].map((code) => [
          `${operation} ${code}`,
          contactMessages.phone.failure['send-unclear'],
        ]),
      ),
    ),
  },
  {
    title: 'Passkeys',
    operations: [
      'StartWebAuthnRegistration',
      'CompleteWebAuthnRegistration',
      'ListWebAuthnCredentials',
      'DeleteWebAuthnCredential',
    ],
    reads: ['ListWebAuthnCredentials'],
    translate: (error) => passkeyFailureOf(error, 'app.example.com'),
    own: passkeyMessages.failure,
    later: {
      'DeleteWebAuthnCredential ResourceNotFoundException': isGone,
      // It saves nothing by itself.
      'StartWebAuthnRegistration NetworkError': english.failure.unreachable['not-applied'],
    },
  },
  {
    title: 'Password',
    operations: ['ChangePassword'],
    translate: (error) => toPasswordFailure(error, { current: 'Correct-Horse-1', next: 'Better-Horse-22' }),
    own: passwordMessages.failure,
    reasons: { 'ChangePassword NotAuthorizedException': ['wrong-password', 'attempts-exceeded'] },
  },
  {
    title: 'Profile',
    operations: ['UpdateUserAttributes'],
    translate: (error) => toProfileFailure(error, { name: 'Ada' }),
    own: profileMessages.failure,
    reasons: {
      'UpdateUserAttributes NotAuthorizedException': ['attribute-not-writable'],
      'UpdateUserAttributes InvalidParameterException': [
        'attribute-immutable',
        'attribute-required',
        'attribute-not-in-schema',
      ],
    },
  },
  {
    title: 'Sessions',
    operations: ['ListUserSessions', 'RevokeUserSession', 'GlobalSignOut'],
    reads: ['ListUserSessions'],
    translate: toFailure,
    own: sessionMessages.failure,
    later: {
      'ListUserSessions OperationNotEnabledException': `${sessionMessages.unavailable} (In place of the list.)`,
      'RevokeUserSession ResourceNotFoundException': 'None: the session has ended, as was wanted.',
    },
  },
  {
    title: 'Remembered devices',
    operations: ['ListDevices', 'ForgetDevice', 'UpdateDeviceStatus'],
    reads: ['ListDevices'],
    translate: toFailure,
    own: deviceMessages.failure,
    later: {
      'ForgetDevice ResourceNotFoundException': isGone,
      'UpdateDeviceStatus ResourceNotFoundException': isGone,
    },
  },
  {
    title: 'Deletion of the account',
    operations: ['DeleteUser'],
    translate: toFailure,
    own: deletionMessages.failure,
  },
];

/** What a NotAuthorizedException of any operation can mean. */
const refusedTokens: readonly CognitoErrorReason[] = [
  'token-expired',
  'token-revoked',
  'user-disabled',
  'scope-missing',
];

/** The exceptions that the AWS SDK documents for an operation, beside the client's own for no answer. */
function documentedOf(operation: CognitoOperation): readonly string[] {
  const declaration = new URL(
    `../node_modules/@aws-sdk/client-cognito-identity-provider/dist-types/commands/${operation}Command.d.ts`,
    import.meta.url,
  );
  const thrown = readFileSync(declaration, 'utf8').matchAll(/@throws \{@link (\w+Exception)\} \(/g);
  return [...[...thrown].flatMap(([, name]) => name ?? []), 'NetworkError'];
}

function sentenceOf(feature: Feature, error: CognitoError): string {
  const failure = feature.translate(error);
  const isLost = failure.kind === 'unreachable' && !feature.reads?.includes(error.operation);
  const own = feature.own?.[isLost ? 'unknown' : failure.kind];
  if (typeof own === 'string') return own;
  if (typeof own === 'object')
    return (own['known'] as (values: object) => string)({ host: 'app.example.com' });
  const during = feature.reads?.includes(error.operation) ? 'read' : 'change';
  return failureText(english, failure as ReturnType<typeof toFailure>, during);
}

interface Row {
  readonly operation: CognitoOperation;
  /** The exception, with its meaning where the name has several. */
  readonly exception: string;
  readonly sentence: string;
}

function rowsOf(feature: Feature): readonly Row[] {
  return feature.operations.flatMap((operation) =>
    documentedOf(operation).flatMap((code) => {
      const known = [
        ...(code === 'NotAuthorizedException' ? refusedTokens : []),
        ...(feature.reasons?.[`${operation} ${code}`] ?? []),
      ];
      return [...known, undefined].map((reason) => ({
        operation,
        exception: reason ? `\`${code}\`, \`${reason}\`` : `\`${code}\``,
        sentence:
          feature.later?.[`${operation} ${code}`] ??
          sentenceOf(feature, new CognitoError({ operation, code, reason })),
      }));
    }),
  );
}

const table = (first: string, rows: readonly Row[], nameOf: (row: Row) => string) =>
  [
    `| ${first} | what the user reads |`,
    '| --- | --- |',
    ...new Set(rows.map((row) => `| ${nameOf(row)} | ${row.sentence} |`)),
  ].join('\n');

const all = features.map((feature) => ({ ...feature, rows: rowsOf(feature) }));

/** The sentence that most operations have for an exception, where there are more than two of them. It stands once. */
const shared = new Map<string, string>();
for (const exception of new Set(all.flatMap(({ rows }) => rows.map((row) => row.exception)))) {
  const sentences = all.flatMap(({ rows }) => rows).filter((row) => row.exception === exception);
  const uses = (one: Row) => sentences.filter(({ sentence }) => sentence === one.sentence).length;
  const [most] = [...sentences].sort((one, other) => uses(other) - uses(one));
  if (most && uses(most) > 2) shared.set(exception, most.sentence);
}

const errors = `# Errors

What the user reads when an operation fails: each exception that the AWS SDK documents for it. Written from the sources; a test keeps it true.
An exception with several meanings has a row for each (\`reason\` of \`CognitoError\`), and one for a text that the kit doesn't know. \`NetworkError\` stands for
every request without an answer. Where a change may have arrived all the same, the kit reads the state first, and tells only what that doesn't settle.

GetUserAuthFactors only gives hints: where it fails, the page says nothing and offers the set-up. The kit does not call GetDevice, ConfirmDevice and
SetUserSettings. The sentences on a phone number have their like for an email address. [The reference](reference.md#failures) has the failures by hook, with the way on from each.

## Of most operations

These hold wherever an operation documents the exception and the tables below don't say otherwise.

${table(
  'exception',
  all.flatMap(({ rows }) => rows.filter(({ exception, sentence }) => shared.get(exception) === sentence)),
  ({ exception }) => exception,
)}

${all
  .map(
    ({ title, rows }) =>
      `## ${title}\n\n${table(
        'operation and exception',
        rows.filter(({ exception, sentence }) => shared.get(exception) !== sentence),
        ({ operation, exception }) => `${operation}: ${exception}`,
      )}`,
  )
  .join('\n\n')}
`;

it('docs/errors.md has the sentence for each documented exception of each operation', async () => {
  expect(all.every(({ rows }) => rows.every(({ sentence }) => sentence.length > 0))).toBe(true);
  await expect(errors).toMatchFileSnapshot('../docs/errors.md');
});

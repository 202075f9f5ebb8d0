import { describe, expect, it } from 'vitest';
import { factors, preferableFactors } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import { bindMessages, createMessageIntl } from '../messages/messages.js';
import type { Consequence } from './consequences.js';
import { mfaMessages } from './messages.js';
import type { PlanProblem } from './plan-change.js';
import type { PreferenceEdits } from './preference.js';
import {
  confirmationTexts,
  consequenceText,
  failureText,
  methodName,
  noticeText,
  problemText,
  riskText,
  signInText,
  spokenTarget,
} from './preference-text.js';
import type { SignInPreview } from './sign-in-preview.js';

const messages = bindMessages(mfaMessages, undefined, createMessageIntl('en'));

// The types see to it that each kind has its words; here, that they come out as a sentence.
const failures: MfaFailure[] = [
  { kind: 'unreachable', outcome: 'not-applied' },
  { kind: 'unreachable', outcome: 'unknown' },
  ...factors.map((factor): MfaFailure => ({ kind: 'not-set-up', factor, missing: 'authenticator' })),
  ...(['password-reset-required', 'not-confirmed', 'not-found', 'disabled'] as const).map(
    (reason): MfaFailure => ({ kind: 'account', reason }),
  ),
  ...(
    [
      'busy',
      'limit-exceeded',
      'session-ended',
      'scope-missing',
      'passkey-alone',
      'blocked',
      'not-available',
      'not-applied',
      'changed-elsewhere',
      'unexpected',
    ] as const
  ).map((kind): MfaFailure => ({ kind })),
];
const consequences: Consequence[] = [
  { kind: 'password-reset-blocked', channel: 'email' },
  { kind: 'password-reset-blocked', channel: 'sms' },
  { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true },
  { kind: 'passkey-sign-in-lost', canTurnOnPasskey: false },
  { kind: 'sign-in-lost' },
  { kind: 'passkey-turned-off' },
  { kind: 'no-factor-left' },
  ...preferableFactors.map((factor): Consequence => ({ kind: 'preference-cleared', factor })),
];
const problems: PlanProblem[] = [
  { kind: 'federated' },
  { kind: 'preferred-unknown' },
  { kind: 'passkey-alone' },
  { kind: 'last-factor-required' },
  ...preferableFactors.map((factor): PlanProblem => ({ kind: 'preferred-inactive', factor })),
  ...factors.map((factor): PlanProblem => ({ kind: 'cannot-turn-on', factor })),
];
const secondSteps = [
  {},
  { unless: 'remembered-device' },
  { orPasskey: true },
  { unless: 'remembered-device', orPasskey: true },
] as const;
const previews: SignInPreview[] = [
  { kind: 'password-only' },
  { kind: 'password-only', unless: 'unusual-sign-in' },
  { kind: 'passwordless' },
  { kind: 'passkey-only' },
  { kind: 'password-missing' },
  { kind: 'never-asked' },
  { kind: 'asked-to-set-up' },
  { kind: 'federated' },
  { kind: 'unknown', names: ['PUSH_MFA'] },
  ...secondSteps.flatMap((more): SignInPreview[] => [
    { kind: 'asked-to-choose', factors: preferableFactors, ...more },
    ...preferableFactors.map((factor): SignInPreview => ({ kind: 'asked-for', factor, ...more })),
  ]),
];

const wordsOf = (text: string) => text.split(/\s+/).length;

/** Everything that the catalogue says in sentences. */
const sentences = [
  ...failures.flatMap((failure) => [
    failureText(messages, failure, 'change'),
    failureText(messages, failure, 'read'),
  ]),
  ...consequences.flatMap((each) => [
    consequenceText(messages, each, 'before'),
    consequenceText(messages, each, 'after'),
  ]),
  ...problems.map((problem) => problemText(messages, problem)),
  ...previews.flatMap((each) =>
    (['next', 'afterSaving'] as const).map((when) => signInText(messages, each, when)),
  ),
];

it.each([
  ['+•••••••1234', 'ending in 1234'],
  ['••••', null],
  ['a•••@example.com', null],
])('reads %s aloud as %s', (masked, spoken) => {
  expect(spokenTarget(messages, masked)).toBe(spoken);
});

describe('the catalogue', () => {
  it.each(sentences)('has a whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\./);
  });

  it.each<[SignInPreview, string]>([
    [
      { kind: 'asked-for', factor: 'totp' },
      'Next sign-in: password, then a code from your authenticator app.',
    ],
    [{ kind: 'asked-for', factor: 'sms' }, 'Next sign-in: password, then a code by text message.'],
    [
      { kind: 'asked-for', factor: 'email', unless: 'remembered-device' },
      "Next sign-in: password, then a code by email, unless you're on a remembered device.",
    ],
    [
      { kind: 'asked-for', factor: 'totp', orPasskey: true },
      'Next sign-in: password, then a code from your authenticator app. Or use your passkey.',
    ],
    [
      { kind: 'asked-to-choose', factors: ['totp', 'sms', 'email'], unless: 'remembered-device' },
      "Next sign-in: password, then choose between authenticator app, text message, and email, unless you're on a remembered device.",
    ],
    [{ kind: 'password-only' }, 'Next sign-in: password only.'],
    [
      { kind: 'password-only', unless: 'unusual-sign-in' },
      'Next sign-in: password, and a code only when a sign-in looks unusual.',
    ],
  ])(
    'tells of the next sign-in in the words that tests and assistive technology rely on: %j',
    (preview, sentence) => {
      expect(signInText(messages, preview, 'next')).toBe(sentence);
    },
  );

  it('tells what was saved, and what came with it, once', () => {
    const cleared: Consequence = { kind: 'preference-cleared', factor: 'totp' };
    expect(
      noticeText(messages, {
        kind: 'saved',
        changes: { totp: false },
        consequences: [cleared],
        elsewhere: {},
        canUndo: true,
      }),
    ).toBe('Authenticator app is off. Authenticator app is no longer preferred.');
    expect(
      noticeText(messages, {
        kind: 'saved',
        changes: { preferred: null },
        consequences: [],
        elsewhere: {},
        canUndo: true,
      }),
    ).toBe("We'll ask you each time.");
  });

  it('names what an undone change leads back to', () => {
    const undone = (changes: PreferenceEdits) => noticeText(messages, { kind: 'undone', changes });
    expect(undone({ email: false })).toBe('Undone. Email is off again.');
    expect(undone({ totp: true, preferred: 'totp' })).toBe(
      'Undone. Authenticator app is on again. Authenticator app is preferred again.',
    );
    expect(undone({ preferred: null })).toBe("Undone. We'll ask you each time again.");
  });

  it('says of a risk what can be done, where something can', () => {
    const risk = (canTurnOnPasskey: boolean) =>
      riskText(messages, { kind: 'passkey-sign-in-lost', canTurnOnPasskey });
    expect(risk(true)).toContain("until it's also your second step");
    expect(risk(false)).not.toContain('until');
  });

  it('names a method that the kit does not manage in words where it can', () => {
    expect(methodName(messages, 'VOICE_MFA')).toBe('Voice call');
    expect(methodName(messages, 'PUSH_MFA')).toBe('Another method');
    expect(methodName(messages, 'WEB_AUTHN_MFA')).toBe('Passkey');
  });

  it('says of the last method only that the password remains, and of a passkey that goes with it', () => {
    expect(
      confirmationTexts(messages, [
        { kind: 'preference-cleared', factor: 'totp' },
        { kind: 'passkey-turned-off' },
        { kind: 'no-factor-left' },
      ]),
    ).toEqual([
      "Your passkey turns off too. It can't be your only method.",
      'Only your password will protect your account.',
    ]);
  });

  it('keeps every confirmation to 25 words, and every sentence to 18', () => {
    const { title, confirm, withPasskey, passkeyOff, cancel } = messages.confirmation;
    const confirmations = [
      ...consequences.map(({ kind }, index) => [
        title[kind],
        ...confirmationTexts(messages, consequences.slice(index, index + 1)),
        confirm[kind],
        ...(kind === 'passkey-sign-in-lost' ? [withPasskey] : []),
        cancel,
      ]),
      [
        title['no-factor-left'],
        ...confirmationTexts(messages, [{ kind: 'passkey-turned-off' }, { kind: 'no-factor-left' }]),
        confirm['no-factor-left'],
        cancel,
      ],
      [
        title['sign-in-lost'],
        ...confirmationTexts(messages, [
          { kind: 'sign-in-lost' },
          { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true },
        ]),
        confirm['sign-in-lost'],
        withPasskey,
        cancel,
      ],
      [
        passkeyOff.title,
        riskText(messages, { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true }),
        passkeyOff.confirm,
        cancel,
      ],
    ];
    for (const texts of confirmations)
      expect(wordsOf(texts.join(' ')), texts.join(' ')).toBeLessThanOrEqual(25);
    for (const sentence of sentences.flatMap((text) => text.split(/(?<=[.?]) /))) {
      expect(wordsOf(sentence), sentence).toBeLessThanOrEqual(18);
    }
  });
});

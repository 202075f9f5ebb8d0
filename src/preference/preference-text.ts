import { factorOf } from '../account/decode-user-mfa.js';
import { type Factor, factors } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import type { Consequence, Risk } from './consequences.js';
import type { BoundMfaMessages } from './messages.js';
import type { PreferenceNotice } from './mfa-preference.js';
import type { PlanProblem } from './plan-change.js';
import type { PreferenceEdits } from './preference.js';
import type { SignInPreview } from './sign-in-preview.js';

const nameOf = (messages: BoundMfaMessages, factor: Factor) => ({ name: messages.factor[factor].name });

/** The name of a factor by its name in GetUser, which the kit may not know. */
export function methodName(messages: BoundMfaMessages, wireName: string): string {
  const factor = factorOf(wireName);
  if (factor !== undefined) return messages.factor[factor].name;
  const { VOICE_MFA, unknown } = messages.otherMethod;
  return wireName === 'VOICE_MFA' ? VOICE_MFA : unknown;
}

/** What a masked number is read aloud as; `null` for what can be read as it is. */
export function spokenTarget(messages: BoundMfaMessages, masked: string): string | null {
  const digits = /^\+•+(\d+)$/.exec(masked)?.[1];
  return digits === undefined ? null : messages.endingIn({ digits });
}

/** The sentence on a failure. `during` tells a lost read, which changed nothing, from a lost change. */
export function failureText(
  messages: BoundMfaMessages,
  failure: MfaFailure,
  during: 'read' | 'change',
): string {
  const { failure: own } = messages;
  switch (failure.kind) {
    case 'unreachable':
      return own.unreachable[during === 'read' ? 'read' : failure.outcome];
    case 'not-set-up':
      return own['not-set-up']({ missing: messages.missing[failure.missing] });
    case 'account':
      return own.account[failure.reason];
    default:
      return own[failure.kind];
  }
}

/** The sentences on the next sign-in; `afterSaving` where edits are not saved yet. */
export function signInText(
  { signIn: messages }: BoundMfaMessages,
  preview: SignInPreview,
  when: 'next' | 'afterSaving',
): string {
  const sentence = messages[when]({ clause: signInClause(messages, preview) });
  return 'orPasskey' in preview ? `${sentence} ${messages.orPasskey}` : sentence;
}

function signInClause(messages: BoundMfaMessages['signIn'], preview: SignInPreview): string {
  const { clause, askedFor, choice, unless } = messages;
  switch (preview.kind) {
    case 'asked-for':
    case 'asked-to-choose': {
      const asked =
        preview.kind === 'asked-for'
          ? askedFor[preview.factor]
          : clause['asked-to-choose']({ choices: preview.factors.map((factor) => choice[factor]) });
      return preview.unless ? unless[preview.unless]({ clause: asked }) : asked;
    }
    case 'password-only':
      return preview.unless ? unless[preview.unless] : clause['password-only'];
    default:
      return clause[preview.kind];
  }
}

/** The consequences without those of which another one says enough. */
export function withoutRepetition<Told extends Consequence>(consequences: readonly Told[]): readonly Told[] {
  const has = (kind: Consequence['kind']) => consequences.some((consequence) => consequence.kind === kind);
  return consequences.filter(
    ({ kind }) =>
      // That nothing is preferred goes without saying once nothing is on.
      !(kind === 'preference-cleared' && has('no-factor-left')) &&
      // A passkey that can be kept is the way to sign in without a password.
      !(kind === 'sign-in-lost' && has('passkey-sign-in-lost')),
  );
}

/** The sentence on a risk. */
export function riskText({ risk: messages }: BoundMfaMessages, risk: Risk): string {
  if (risk.kind === 'password-reset-blocked') return messages[risk.kind][risk.channel];
  if (risk.kind === 'sign-in-lost') return messages[risk.kind];
  return risk.canTurnOnPasskey ? messages[risk.kind] : messages.passkeyUseless;
}

/** The sentence on what a change brings about, before it is made or after. */
export function consequenceText(
  messages: BoundMfaMessages,
  consequence: Consequence,
  when: 'before' | 'after',
): string {
  const { consequence: own } = messages;
  switch (consequence.kind) {
    case 'preference-cleared':
      return own[consequence.kind][when](nameOf(messages, consequence.factor));
    case 'passkey-turned-off':
    case 'no-factor-left':
      return own[consequence.kind][when];
    default:
      return riskText(messages, consequence);
  }
}

/** What the status line says of a notice. */
export function noticeText(messages: BoundMfaMessages, notice: PreferenceNotice): string {
  switch (notice.kind) {
    case 'saved':
      return [
        ...changeTexts(messages.status, messages, notice.changes, notice.consequences),
        // A risk has its own callout for as long as it lasts.
        ...notice.consequences
          .filter((consequence) => !isRisk(consequence))
          .map((consequence) => consequenceText(messages, consequence, 'after')),
        ...elsewhereText(messages, notice.elsewhere),
      ].join(' ');
    case 'undone':
      return messages.status.undone({
        changes: changeTexts(messages.status.again, messages, notice.changes, []).join(' '),
      });
    case 'changed-elsewhere':
      return elsewhereText(messages, notice.changes).join(' ');
  }
}

function elsewhereText(messages: BoundMfaMessages, changes: PreferenceEdits): string[] {
  if (Object.keys(changes).length === 0) return [];
  const { status } = messages;
  return [status.changedElsewhere({ changes: changeTexts(status, messages, changes, []).join(' ') })];
}

function changeTexts(
  own: BoundMfaMessages['status']['again'],
  messages: BoundMfaMessages,
  changes: PreferenceEdits,
  told: readonly Consequence[],
): string[] {
  const sentences = factors
    .filter((factor) => changes[factor] !== undefined)
    .map((factor) => own[changes[factor] ? 'on' : 'off'](nameOf(messages, factor)));
  if (changes.preferred) return [...sentences, own.preferred(nameOf(messages, changes.preferred))];
  // That a preference ended with its factor is told as what it is, and not as a choice.
  const endedWithFactor =
    told.some(({ kind }) => kind === 'preference-cleared') ||
    factors.some((factor) => changes[factor] === false);
  const isChoice = changes.preferred === null && !endedWithFactor;
  return isChoice ? [...sentences, own.askedEachTime] : sentences;
}

function isRisk({ kind }: Consequence): boolean {
  return kind === 'password-reset-blocked' || kind === 'passkey-sign-in-lost' || kind === 'sign-in-lost';
}

/** The sentence on why edits cannot be saved. */
export function problemText(messages: BoundMfaMessages, problem: PlanProblem): string {
  const { problem: own } = messages.save;
  switch (problem.kind) {
    case 'preferred-inactive':
    case 'cannot-turn-on':
      return own[problem.kind](nameOf(messages, problem.factor));
    default:
      return own[problem.kind];
  }
}

/** The sentences of a confirmation: few, so that they are read. */
export function confirmationTexts(
  messages: BoundMfaMessages,
  consequences: readonly Consequence[],
): readonly string[] {
  return withoutRepetition(consequences).map((consequence) =>
    consequenceText(messages, consequence, 'before'),
  );
}

/** What weighs most comes first: it gives a confirmation its title and its button. */
const byWeight: readonly Consequence['kind'][] = [
  'no-factor-left',
  'passkey-turned-off',
  'sign-in-lost',
  'passkey-sign-in-lost',
  'password-reset-blocked',
  'preference-cleared',
];

/** The consequence that a confirmation is mainly about. */
export function mainConsequence(consequences: readonly Consequence[]): Consequence['kind'] {
  return (
    byWeight.find((kind) => consequences.some((consequence) => consequence.kind === kind)) ?? 'no-factor-left'
  );
}

import { type Factor, factors } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import type { Consequence, Risk } from './consequences.js';
import type { MfaText } from './messages.js';
import type { PlanProblem } from './plan-change.js';
import type { PreferenceEdits } from './preference.js';
import type { SignInPreview } from './sign-in-preview.js';
import type { PreferenceNotice } from './use-mfa-preference.js';

const nameOf = (text: MfaText, factor: Factor) => ({ name: text.factor[factor].name });

/** The sentence on a failure. `during` tells a lost read, which changed nothing, from a lost change. */
export function failureText(text: MfaText, failure: MfaFailure, during: 'read' | 'change'): string {
  const { failure: words } = text;
  switch (failure.kind) {
    case 'unreachable':
      return words.unreachable[during === 'read' ? 'read' : failure.outcome];
    case 'not-set-up':
      return words['not-set-up']({ missing: text.missing[failure.missing] });
    case 'account':
      return words.account[failure.reason];
    default:
      return words[failure.kind];
  }
}

/** The sentence on the next sign-in; `saved` and `afterSaving` where edits make two of it. */
export function signInText(
  text: MfaText,
  preview: SignInPreview,
  when: 'next' | 'saved' | 'afterSaving',
): string {
  return text.signIn[when]({ clause: signInClause(text.signIn, preview) });
}

function signInClause({ clause, askedFor, choice }: MfaText['signIn'], preview: SignInPreview): string {
  switch (preview.kind) {
    case 'asked-for':
      return askedFor[preview.factor];
    case 'asked-to-choose':
      return clause['asked-to-choose']({ choices: preview.factors.map((factor) => choice[factor]) });
    case 'unknown':
      return clause.unknown(preview);
    default:
      return clause[preview.kind];
  }
}

/** The sentences on a risk. */
export function riskText({ risk: words }: MfaText, risk: Risk): string {
  if (risk.kind === 'password-reset-blocked') return words[risk.kind][risk.channel];
  return risk.canTurnOnPasskey ? `${words[risk.kind]} ${words.turnOnPasskey}` : words[risk.kind];
}

/** The sentence on what a change brings about, before it is made or after. */
export function consequenceText(text: MfaText, consequence: Consequence, when: 'before' | 'after'): string {
  const { consequence: words } = text;
  switch (consequence.kind) {
    case 'preference-cleared':
      return words[consequence.kind][when](nameOf(text, consequence.factor));
    case 'passkey-turned-off':
    case 'no-factor-left':
      return words[consequence.kind][when];
    default:
      return riskText(text, consequence);
  }
}

/** What the status line says of a notice. */
export function noticeText(text: MfaText, notice: PreferenceNotice): string {
  switch (notice.kind) {
    case 'saved':
      return [
        ...changeTexts(text, notice.changes, notice.consequences),
        // A risk has its own callout for as long as it lasts.
        ...notice.consequences
          .filter((consequence) => !isRisk(consequence))
          .map((consequence) => consequenceText(text, consequence, 'after')),
        ...elsewhereText(text, notice.elsewhere),
      ].join(' ');
    case 'undone':
      return text.status.undone;
    case 'changed-elsewhere':
      return elsewhereText(text, notice.changes).join(' ');
  }
}

function elsewhereText(text: MfaText, changes: PreferenceEdits): string[] {
  if (Object.keys(changes).length === 0) return [];
  return [text.status.changedElsewhere({ changes: changeTexts(text, changes, []).join(' ') })];
}

function changeTexts(text: MfaText, changes: PreferenceEdits, told: readonly Consequence[]): string[] {
  const { status } = text;
  const sentences = factors
    .filter((factor) => changes[factor] !== undefined)
    .map((factor) => status[changes[factor] ? 'on' : 'off'](nameOf(text, factor)));
  if (changes.preferred) return [...sentences, status.preferred(nameOf(text, changes.preferred))];
  // That a preference ended with its factor is told as what it is, and not as a choice.
  const endedWithFactor =
    told.some(({ kind }) => kind === 'preference-cleared') ||
    factors.some((factor) => changes[factor] === false);
  const isChoice = changes.preferred === null && !endedWithFactor;
  return isChoice ? [...sentences, status.askedEachTime] : sentences;
}

function isRisk({ kind }: Consequence): boolean {
  return kind === 'password-reset-blocked' || kind === 'passkey-sign-in-lost';
}

/** The sentence on why edits cannot be saved. */
export function problemText(text: MfaText, problem: PlanProblem): string {
  const { problem: words } = text.save;
  switch (problem.kind) {
    case 'preferred-inactive':
    case 'cannot-turn-on':
      return words[problem.kind](nameOf(text, problem.factor));
    default:
      return words[problem.kind];
  }
}

/** What weighs most comes first: it gives a confirmation its title and its button. */
const byWeight: readonly Consequence['kind'][] = [
  'no-factor-left',
  'passkey-turned-off',
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

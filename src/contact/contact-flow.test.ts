import { describe, expect, it } from 'vitest';
import {
  type ContactFlow,
  type ContactFlowEvent,
  canRestore,
  initialContactFlow,
  isContactUnfinished,
  isUnderWay,
} from './contact-flow.js';
import { nextContactFlow } from './contact-flow-next.js';

const typed = '+14155550199';
const was = { prefer: true, withPasskey: true };
const choices = { prefer: false, withPasskey: false };

const sent = (isPending: boolean, isUnclear = false): ContactFlowEvent => ({
  type: 'code-sent',
  destination: '+•••••••0199',
  isPending,
  isUnclear,
  canResendAt: 1,
});
const read = (isVerified: boolean, isFactorOn: boolean): ContactFlowEvent => ({
  type: 'read',
  isVerified,
  isFactorOn,
});

/** Every event, with every fact that it can carry. */
const events: readonly ContactFlowEvent[] = [
  { type: 'send-asked', value: typed },
  { type: 'send-asked', value: null },
  { type: 'value-refused', value: typed, failure: { kind: 'not-valid' } },
  { type: 'identity-asked' },
  { type: 'identity-told', isConfirmed: true },
  { type: 'identity-told', isConfirmed: false },
  read(true, true),
  read(true, false),
  read(false, true),
  read(false, false),
  { type: 'paused', was, isCertain: true },
  { type: 'paused', was, isCertain: false },
  sent(true),
  sent(false),
  sent(false, true),
  {
    type: 'code-remembered',
    destination: '+•••••••0199',
    canResendAt: 1,
    failure: { kind: 'too-many-codes' },
  },
  { type: 'send-failed', failure: { kind: 'busy' } },
  { type: 'send-failed', failure: { kind: 'changed-elsewhere' } },
  { type: 'resend-asked' },
  { type: 'value-edited' },
  { type: 'code-entered', choices: null },
  { type: 'code-entered', choices },
  { type: 'code-refused', failure: { kind: 'wrong-code' } },
  { type: 'code-refused', failure: { kind: 'taken' } },
  { type: 'verified', isForFactor: true },
  { type: 'verified', isForFactor: false },
  { type: 'turn-on-asked', choices },
  { type: 'turn-on-failed', failure: { kind: 'busy' } },
  { type: 'turned-on' },
  { type: 'removal-asked' },
  { type: 'removal-dropped' },
  { type: 'removal-begun' },
  { type: 'removal-failed', failure: { kind: 'busy' } },
  { type: 'removed' },
  { type: 'restore-asked' },
  { type: 'restore-failed', failure: { kind: 'busy' } },
  { type: 'restored' },
  { type: 'leave-asked' },
  { type: 'stayed' },
  { type: 'closed' },
];

/** Counters grow without end, and decide nothing. */
const withoutCounters = (flow: ContactFlow): string =>
  JSON.stringify(flow, (name, value: unknown) =>
    name === 'codesSent' || name === 'wrongCodes' ? Math.min(Number(value), 1) : value,
  );

interface Move {
  readonly before: ContactFlow;
  readonly event: ContactFlowEvent;
  readonly now: ContactFlow;
}

/** Every move out of every state that can be reached. */
function everyMove(): readonly Move[] {
  const moves: Move[] = [];
  const seen = new Set([withoutCounters(initialContactFlow)]);
  const open = [initialContactFlow];
  for (let before = open.pop(); before !== undefined; before = open.pop()) {
    for (const event of events) {
      const now = nextContactFlow(before, event);
      moves.push({ before, event, now });
      const key = withoutCounters(now);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(now);
    }
  }
  return moves;
}

const moves = everyMove();
const changing = moves.filter(({ before, now }) => now !== before);
/** No move is like this. */
const never = (isWrong: (move: Move) => boolean) => expect(moves.filter(isWrong)).toEqual([]);
const after = (...path: ContactFlowEvent[]) => path.reduce(nextContactFlow, initialContactFlow);

describe('every event in every state', () => {
  it('is walked: each step is reached, and each event moves something', () => {
    expect(new Set(moves.map(({ now }) => now.step))).toEqual(
      new Set([
        'entering',
        'sending',
        'code',
        'resending',
        'verifying',
        'turning-on',
        'verified',
        'done',
        'asking-removal',
        'removing',
        'removed',
        'restoring',
        'restored',
      ]),
    );
    expect(new Set(changing.map(({ event }) => event.type))).toEqual(new Set(events.map(({ type }) => type)));
    expect(moves.length).toBeGreaterThan(5_000);
  });

  it('begins nothing while something is under way', () => {
    const beginnings: readonly ContactFlowEvent['type'][] = [
      'send-asked',
      'resend-asked',
      'code-entered',
      'turn-on-asked',
      'removal-begun',
      'restore-asked',
    ];
    never(
      ({ before, event, now }) => isUnderWay(before) && beginnings.includes(event.type) && now !== before,
    );
    never(
      ({ before, event, now }) => !isUnderWay(before) && isUnderWay(now) && !beginnings.includes(event.type),
    );
  });

  it('forgets everything by closing', () => {
    never(({ event, now }) => event.type === 'closed' && now !== initialContactFlow);
  });

  it('keeps what was typed in the steps that show it or need it, and in no later one', () => {
    const later = ['verified', 'turning-on', 'done', 'removed', 'restored'];
    never(({ now }) => later.includes(now.step) && JSON.stringify(now).includes(typed));
  });

  it('never takes a factor for safe that was read to be on without a verified contact', () => {
    never(
      ({ before, event, now }) =>
        now !== before &&
        event.type === 'read' &&
        event.isFactorOn &&
        !event.isVerified &&
        now.factor.kind !== 'exposed',
    );
    // What ends it: a look that finds otherwise, the factor turned off, the value verified or gone; nothing else.
    never(({ before, event, now }) => {
      if (before.factor.kind !== 'exposed' || now.factor.kind === 'exposed') return false;
      if (event.type === 'read') return event.isFactorOn && !event.isVerified;
      return !['paused', 'verified', 'removed', 'closed'].includes(event.type);
    });
  });

  it('never forgets a factor that it turned off before that is on again, or meant to stay off', () => {
    never(({ before, event, now }) => {
      if (before.factor.kind !== 'paused' || now.factor.kind === 'paused') return false;
      if (event.type === 'read') return !event.isFactorOn;
      return !['turned-on', 'restored', 'removed', 'closed'].includes(event.type);
    });
  });

  it('does not call it done with a factor off that was on, or a value that is not verified', () => {
    never(({ now }) => (now.step === 'done' || now.step === 'restored') && now.factor.kind !== 'as-before');
    never(({ now }) => now.step === 'done' && now.inForce !== 'verified');
  });

  it('turns a paused factor on again with nothing but a verified value', () => {
    never(
      ({ now }) =>
        (now.step === 'restoring' || now.step === 'turning-on') &&
        now.factor.kind === 'paused' &&
        now.inForce !== 'verified',
    );
  });

  it('asks whether leaving is meant only where something would be left behind, and always there', () => {
    never(({ now }) => now.isLeaving && !isContactUnfinished(now));
    never(
      ({ before, event, now }) =>
        event.type === 'leave-asked' && now.isLeaving !== isContactUnfinished(before),
    );
  });

  it('lets nobody leave unasked while the account is worse off than before', () => {
    never(({ now }) => {
      const isOver = now.step === 'done' || now.step === 'removed' || now.step === 'restored';
      const isWorse = now.factor.kind !== 'as-before' || now.inForce === 'replaced';
      return isWorse && !isOver && !isContactUnfinished(now);
    });
  });

  it('waits for the step-up only where something is about to be sent, and is over with it by any answer', () => {
    never(({ now }) => now.isConfirming && !['sending', 'resending', 'removing'].includes(now.step));
    never(
      ({ before, event, now }) =>
        event.type === 'identity-told' &&
        (now.isConfirming || (before.isConfirming && isUnderWay(now) !== event.isConfirmed)),
    );
  });
});

describe('the way of a change', () => {
  const toCode = [{ type: 'send-asked', value: typed } as const, read(true, false), sent(true)];

  it('leads over the code to done', () => {
    expect(after(...toCode)).toMatchObject({ step: 'code', value: typed, isPending: true, codesSent: 1 });
    const verified = after(
      ...toCode,
      { type: 'code-entered', choices: null },
      { type: 'verified', isForFactor: false },
    );
    expect(verified).toMatchObject({ step: 'done', inForce: 'verified' });
  });

  it('leads on to turning the factor on, as chosen', () => {
    const turningOn = after(
      ...toCode,
      { type: 'code-entered', choices },
      { type: 'verified', isForFactor: true },
    );
    expect(turningOn).toMatchObject({ step: 'turning-on', choices });
    const failed = nextContactFlow(turningOn, { type: 'turn-on-failed', failure: { kind: 'busy' } });
    expect(failed).toMatchObject({ step: 'verified', choices, failure: { kind: 'busy' } });
    expect(nextContactFlow(failed, { type: 'turn-on-asked', choices })).toMatchObject({ step: 'turning-on' });
  });

  it('asks for the choices where no code was needed', () => {
    expect(
      after({ type: 'send-asked', value: null }, read(true, false), { type: 'verified', isForFactor: true }),
    ).toMatchObject({ step: 'verified', choices: null, failure: null });
  });

  it('turns a paused factor on again, whatever it was for', () => {
    const paused = after(
      { type: 'send-asked', value: typed },
      read(true, true),
      { type: 'paused', was, isCertain: true },
      read(false, false),
      sent(false),
      { type: 'code-entered', choices: null },
      { type: 'verified', isForFactor: false },
    );
    expect(paused).toMatchObject({ step: 'turning-on', choices: null, factor: { kind: 'paused', was } });
  });

  it('tells a verified value that was replaced from one that was never there', () => {
    const sending = { type: 'send-asked', value: typed } as const;
    expect(after(sending, read(true, false), read(false, false)).inForce).toBe('replaced');
    expect(after(sending, read(false, false), read(false, false)).inForce).toBe('unverified');
    expect(after(sending, read(true, false), read(false, false), read(true, false)).inForce).toBe('verified');
  });

  it('counts wrong codes, and nothing else', () => {
    const refused = (kind: 'wrong-code' | 'busy'): ContactFlowEvent[] => [
      { type: 'code-entered', choices: null },
      { type: 'code-refused', failure: { kind } },
    ];
    expect(after(...toCode, ...refused('wrong-code'), ...refused('busy'))).toMatchObject({ wrongCodes: 1 });
  });

  it('leads to the code without one that was sent now, and nothing is left behind by leaving', () => {
    const remembered = {
      type: 'code-remembered',
      destination: '+•••••••1234',
      canResendAt: 7,
      failure: null,
    } as const;
    const entering = after(remembered);
    expect(entering).toMatchObject({ step: 'code', value: null, codesSent: 0, canResendAt: 7 });
    expect(isContactUnfinished(entering)).toBe(false);
    const failure = { kind: 'too-many-codes' } as const;
    const refused = after({ type: 'send-asked', value: typed }, { ...remembered, failure });
    expect(refused).toMatchObject({ step: 'code', value: typed, failure, codesSent: 0 });
    // What another try has sent is worth a question.
    const again = [{ type: 'resend-asked' }, sent(false)] as const;
    expect(isContactUnfinished(again.reduce(nextContactFlow, refused))).toBe(true);
  });

  it('leads back from the code to what was decided on, where that is not so any more', () => {
    const resending = after(...toCode, { type: 'resend-asked' });
    const failure = { kind: 'changed-elsewhere' } as const;
    expect(nextContactFlow(resending, { type: 'send-failed', failure })).toMatchObject({
      step: 'entering',
      value: typed,
      failure,
    });
  });

  it('says that the answer to a request for a code was lost', () => {
    expect(after({ type: 'send-asked', value: typed }, sent(false, true))).toMatchObject({
      step: 'code',
      failure: { kind: 'send-unclear' },
    });
  });

  it('takes the answer to the question about leaving from turning the factor on again', () => {
    const leaving = after(
      ...toCode.slice(0, 2),
      { type: 'paused', was, isCertain: true },
      { type: 'send-failed', failure: { kind: 'busy' } },
      { type: 'leave-asked' },
    );
    expect(leaving.isLeaving).toBe(true);
    expect(canRestore(leaving)).toBe(true);
    expect(nextContactFlow(leaving, { type: 'restore-asked' })).toMatchObject({
      step: 'restoring',
      from: { step: 'entering', value: typed, failure: null },
      isLeaving: false,
    });
  });

  it('asks nothing while the step-up is shown, since nothing was sent yet', () => {
    const confirming = after({ type: 'send-asked', value: typed }, read(true, false), {
      type: 'identity-asked',
    });
    expect(nextContactFlow(confirming, { type: 'leave-asked' }).isLeaving).toBe(false);
    expect(nextContactFlow(confirming, { type: 'identity-told', isConfirmed: false })).toMatchObject({
      step: 'entering',
      value: typed,
      failure: null,
      isConfirming: false,
    });
  });
});

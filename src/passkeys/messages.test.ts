import { describe, expect, it } from 'vitest';
import { createMessageIntl } from '../messages/message-intl.js';
import { bindMessages } from '../messages/messages.js';
import { passkeyMessages } from './messages.js';

const text = bindMessages(passkeyMessages, undefined, createMessageIntl('en'));
const { 'wrong-origin': wrongOrigin, ...failures } = text.failure;

describe('the catalogue of passkeys', () => {
  it.each([
    text.intro,
    text.list.empty,
    text.list.full({ limit: 20 }),
    text.list.full({ limit: 1 }),
    text.list.namesNotRead,
    text.list.federated,
    text.rename.hint,
    text.rename.hintWithDefault({ name: 'Passkey 1' }),
    text.rename.saved,
    text.remove.about,
    text.remove.last,
    text.remove.onlyWayIn,
    text.remove.perhapsOnlyWayIn,
    text.remove.turnsFactorOff,
    text.remove.factorIsOff,
    text.remove.deleted,
    text.remove.wasGone,
    text.remove.deletedAndOff,
    text.explain.about,
    text.explain.steps,
    text.explain.factor,
    text.explain.factorIsOn,
    text.explain.needsAnother,
    text.explain.signInLost,
    text.explain.signInLostForGood,
    text.explain.turnOn.hint,
    text.explain.haveOne({ count: 1 }),
    text.explain.haveOne({ count: 3 }),
    text.progress.asking,
    text.progress.askingHint,
    text.unfinished.unsaved,
    text.unfinished['perhaps-saved'],
    text.unfinished.registered,
    text.done.on,
    text.done.needsAnother,
    text.done.signInLost,
    text.done.signInLostForGood,
    text.done.ready,
    text.leaving.unsaved,
    text.leaving['perhaps-saved'],
    text.leaving.saved,
    ...Object.values(failures),
    wrongOrigin.known({ host: 'example.com' }),
    wrongOrigin.unknown,
    text.leftBehind,
  ])('has a whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\.|#|please|successfully/i);
  });

  it('has a sentence of its own for each failure, so that no two ways on are mixed up', () => {
    const sentences = [...Object.values(failures), wrongOrigin.known({ host: 'a.b' }), wrongOrigin.unknown];
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('names the passkey in the accessible name of each button, after the words that are seen', () => {
    expect([text.rename.label({ name: 'Work laptop' }), text.remove.label({ name: 'Work laptop' })]).toEqual([
      `${text.rename.rename} Work laptop`,
      `${text.remove.delete} Work laptop`,
    ]);
  });

  it('counts how many passkeys there can be', () => {
    expect(text.list.full({ limit: 20 })).toContain('You have 20 passkeys');
  });
});

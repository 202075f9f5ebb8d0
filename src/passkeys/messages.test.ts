import { describe, expect, it } from 'vitest';
import { bindMessages, createMessageIntl } from '../messages/messages.js';
import { passkeyMessages } from './messages.js';

const messages = bindMessages(passkeyMessages, undefined, createMessageIntl('en'));
const { 'wrong-origin': wrongOrigin, ...failures } = messages.failure;

describe('the catalogue of passkeys', () => {
  it.each([
    messages.intro,
    messages.list.empty,
    messages.list.full({ limit: 20 }),
    messages.list.full({ limit: 1 }),
    messages.list.namesNotRead,
    messages.list.federated,
    messages.rename.hint,
    messages.rename.hintWithDefault({ name: 'Passkey 1' }),
    messages.rename.saved({ name: 'Passkey 1' }),
    messages.remove.about,
    messages.remove.last,
    messages.remove.onlyWayIn,
    messages.remove.perhapsOnlyWayIn,
    messages.remove.turnsFactorOff,
    messages.remove.factorIsOff,
    messages.remove.deleted({ name: 'Passkey 1' }),
    messages.remove.wasGone({ name: 'Passkey 1' }),
    messages.remove.deletedAndOff({ name: 'Passkey 1' }),
    messages.remove.onDevice,
    messages.explain.factor,
    messages.explain.factorIsOn,
    messages.explain.needsAnother,
    messages.explain.signInLost,
    messages.explain.signInLostForGood,
    messages.explain.turnOn.hint,
    messages.explain.haveOne({ count: 1 }),
    messages.explain.haveOne({ count: 3 }),
    messages.progress.asking,
    messages.progress.askingHint,
    messages.unfinished.unsaved,
    messages.unfinished['perhaps-saved'],
    messages.unfinished.registered,
    messages.done.saved,
    messages.done.on,
    messages.done.ready,
    messages.leaving.unsaved,
    messages.leaving['perhaps-saved'],
    messages.leaving.saved,
    ...Object.values(failures),
    wrongOrigin.known({ host: 'example.com' }),
    wrongOrigin.unknown,
    messages.leftBehind,
  ])('has a whole sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|!|\$\{|\.\.|#|please|successfully/i);
    // The panel's row is called Passkey; in a sentence it is "passkey as a second step".
    expect(sentence).not.toMatch(/[a-z,:;] Passkey\b(?! 1)|multi-factor|MFA|\bservice\b/);
    for (const words of sentence.split(/(?<=[.?:])\s/)) expect(words.split(' ').length).toBeLessThan(19);
  });

  it('has a sentence of its own for each failure, so that no two ways on are mixed up', () => {
    const sentences = [...Object.values(failures), wrongOrigin.known({ host: 'a.b' }), wrongOrigin.unknown];
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('names the passkey in the accessible name of each button, after the words that are seen', () => {
    expect([
      messages.rename.label({ name: 'Work laptop' }),
      messages.remove.label({ name: 'Work laptop' }),
    ]).toEqual([
      `${messages.rename.rename} passkey Work laptop`,
      `${messages.remove.delete} passkey Work laptop`,
    ]);
  });

  it('counts how many passkeys there can be', () => {
    expect(messages.list.full({ limit: 20 })).toContain('You have 20 passkeys');
  });
});

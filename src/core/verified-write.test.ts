import { describe, expect, it } from 'vitest';
import { type VerifiedWrite, verifiedWrite, type WriteResult } from './verified-write.js';

const refused = new Error('refused');
const lost = new Error('lost');
const ended = new Error('session ended');
const never = () => new Promise<never>(() => undefined);
const open = () => new AbortController().signal;

const writes = {
  accepted: () => Promise.resolve({}),
  refused: () => Promise.reject(refused),
  lost: () => Promise.reject(lost),
  ended: () => Promise.reject(ended),
};
const reads = {
  new: () => Promise.resolve('new'),
  old: () => Promise.resolve('old'),
  lost: () => Promise.reject(lost),
};

function attempt(write: keyof typeof writes, read: keyof typeof reads): VerifiedWrite<string> {
  return {
    send: writes[write],
    read: reads[read],
    holds: (value) => value === 'new',
    isRefusal: (error) => error !== lost,
    isFinal: (error) => error === ended,
  };
}

/** Every way in which a write and the read after it can end. */
const table: readonly [keyof typeof writes, keyof typeof reads, WriteResult<string>][] = [
  ['accepted', 'new', { outcome: 'applied', value: 'new' }],
  ['accepted', 'old', { outcome: 'not-applied', error: undefined, value: 'old' }],
  ['accepted', 'lost', { outcome: 'unknown', error: lost }],
  ['refused', 'new', { outcome: 'applied', value: 'new' }],
  ['refused', 'old', { outcome: 'not-applied', error: refused, value: 'old' }],
  ['refused', 'lost', { outcome: 'not-applied', error: refused }],
  ['lost', 'new', { outcome: 'applied', value: 'new' }],
  ['lost', 'old', { outcome: 'not-applied', error: lost, value: 'old' }],
  ['lost', 'lost', { outcome: 'unknown', error: lost }],
  ['ended', 'new', { outcome: 'not-applied', error: ended }],
  ['ended', 'old', { outcome: 'not-applied', error: ended }],
  ['ended', 'lost', { outcome: 'not-applied', error: ended }],
];

describe('verifiedWrite', () => {
  it.each(table)(
    'says what holds after a write that was %s and a read that was %s',
    async (write, read, result) => {
      expect(await verifiedWrite(attempt(write, read), open())).toEqual(result);
    },
  );

  it.each(['send', 'read'] as const)('ends at once when it is aborted during %s', async (part) => {
    const controller = new AbortController();
    const end = verifiedWrite({ ...attempt('accepted', 'new'), [part]: never }, controller.signal);
    controller.abort(new Error('closed'));
    await expect(end).rejects.toThrow('closed');
  });

  it('sends nothing after it was aborted', async () => {
    let isSent = false;
    const send = () => {
      isSent = true;
      return Promise.resolve();
    };
    await expect(
      verifiedWrite({ ...attempt('accepted', 'new'), send }, AbortSignal.abort(new Error('closed'))),
    ).rejects.toThrow('closed');
    expect(isSent).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyShelf, type NicknameEvent, nextShelf } from './passkey-nicknames.js';

const after = (...events: NicknameEvent[]) => events.reduce(nextShelf, emptyShelf);
const read: NicknameEvent = { type: 'read', names: { a: 'Work laptop', b: 'Key' } };
const saving: NicknameEvent = { type: 'saving', id: 'a' };

describe('the nicknames', () => {
  it('are loading until the store has answered', () => {
    expect(after()).toMatchObject({ status: 'loading', names: {} });
    expect(after(read)).toMatchObject({ status: 'ready', names: { a: 'Work laptop', b: 'Key' } });
  });

  it('stand as they were known when the store fails later, and say that it did', () => {
    expect(after(read, { type: 'read-failed' })).toMatchObject({
      status: 'failed',
      names: { a: 'Work laptop', b: 'Key' },
    });
    expect(after(read, { type: 'read-failed' }, read).status).toBe('ready');
  });

  it('take a name once it is kept, and lose one that is taken away', () => {
    expect(after(read, saving).names).toEqual({ a: 'Work laptop', b: 'Key' });
    expect(after(read, saving, { type: 'saved', id: 'a', nickname: 'Laptop' })).toEqual({
      status: 'ready',
      names: { a: 'Laptop', b: 'Key' },
      renamings: {},
    });
    expect(after(read, saving, { type: 'saved', id: 'a', nickname: null }).names).toEqual({ b: 'Key' });
  });

  it('tell beside the passkey that its name was not kept, until that was seen', () => {
    const failed = after(read, saving, { type: 'save-failed', id: 'a' });
    expect(failed).toMatchObject({
      names: { a: 'Work laptop', b: 'Key' },
      renamings: { a: { step: 'failed', failure: { kind: 'nickname-not-saved' } } },
    });
    expect(nextShelf(failed, { type: 'dismissed', id: 'a' }).renamings).toEqual({});
    expect(nextShelf(failed, { type: 'dismissed', id: 'b' })).toBe(failed);
    expect(nextShelf(failed, saving).renamings).toEqual({ a: { step: 'saving' } });
  });

  it('tell of each passkey by itself what becomes of its name', () => {
    const both = after(read, saving, { type: 'saving', id: 'b' });
    expect(both.renamings).toEqual({ a: { step: 'saving' }, b: { step: 'saving' } });
    expect(nextShelf(both, { type: 'saved', id: 'a', nickname: 'Laptop' })).toMatchObject({
      names: { a: 'Laptop', b: 'Key' },
      renamings: { b: { step: 'saving' } },
    });
    expect(nextShelf(both, { type: 'save-failed', id: 'a' }).renamings).toMatchObject({
      a: { step: 'failed' },
      b: { step: 'saving' },
    });
  });

  it('take no answer that nobody waits for', () => {
    const state = after(read, saving);
    expect(nextShelf(state, { type: 'saved', id: 'b', nickname: 'Other' })).toBe(state);
    expect(nextShelf(state, { type: 'save-failed', id: 'b' })).toBe(state);
    expect(nextShelf(state, { type: 'dismissed', id: 'a' })).toBe(state);
    const idle = after(read);
    expect(nextShelf(idle, { type: 'saved', id: 'a', nickname: 'Other' })).toBe(idle);
    expect(nextShelf(idle, { type: 'save-failed', id: 'a' })).toBe(idle);
  });

  it('are forgotten by closing', () => {
    expect(after(read, saving, { type: 'closed' })).toBe(emptyShelf);
  });
});

import { describe, expect, it } from 'vitest';
import { createStore } from './store.js';

describe('createStore', () => {
  it('notifies once of events that are dispatched together, when all of them hold', () => {
    const store = createStore('', (text, letter: string) => text + letter);
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.read()));
    store.dispatch('a', 'b');
    store.dispatch('c');
    expect(seen).toEqual(['ab', 'abc']);
  });
});

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

  it('notifies a listener until that unsubscribes, and the others after it', () => {
    const store = createStore(0, (total, amount: number) => total + amount);
    const seen: string[] = [];
    const unsubscribe = store.subscribe(() => seen.push(`first ${store.read()}`));
    store.subscribe(() => seen.push(`second ${store.read()}`));
    store.dispatch(1);
    unsubscribe();
    store.dispatch(1);
    expect(seen).toEqual(['first 1', 'second 1', 'second 2']);
  });
});

import { Window } from 'happy-dom';

// React and TanStack Query look for a browser when they are loaded. Only these names are given: the other globals of happy-dom
// (fetch, timers, AbortController) would take the place of Node's, which the emulator runs on.
const window = new Window({ url: 'https://app.example/' });
Object.assign(globalThis, { window, document: window.document });
// Newer versions of Node have one of their own, which can only be defined over.
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });

/** The user comes back to the page from another one. */
export function dispatchFocus(): void {
  window.dispatchEvent(new window.Event('visibilitychange'));
}

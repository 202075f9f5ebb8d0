import { useSyncExternalStore } from 'react';
import { attempt } from '../../core/outside-world.js';

/** A touch screen that fits in a hand, upright or on its side. */
const phone = '(hover: none) and (pointer: coarse) and ';
const query = `${phone}(max-width: 48rem), ${phone}(max-height: 32rem)`;

/** Whether the page is on a phone: it cannot scan a QR code that it shows, and has the apps that could use it. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => media()?.matches ?? false,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const list = media();
  list?.addEventListener('change', onChange);
  return () => list?.removeEventListener('change', onChange);
}

/** jsdom has no `matchMedia`. */
function media(): MediaQueryList | undefined {
  return attempt(() => matchMedia(query));
}

import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * Gives a value whose parts keep their identity from render to render as long as they are equal, so that only what
 * shows a changed part renders again.
 */
export function useStructurallyShared<T>(value: T): T {
  const [share] = useState(() => createSharing<T>());
  return share(value);
}

/**
 * Remembers what it gave last. A render that React throws away leaves no trace that could be seen: what it shared is equal
 * to what the next one will ask for, or is replaced by it.
 */
function createSharing<T>(): (value: T) => T {
  let last: T | undefined;
  return (value) => {
    last = replaceEqualDeep(last, value);
    return last;
  };
}

import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * Returns an equal value whose unchanged parts keep their identity between renders, so that only components
 * that use a changed part render again.
 */
export function useStructurallyShared<T>(value: T): T {
  return useStructuralSharing<T>()(value);
}

/**
 * Returns a function that does the same for each value that it is given. It never changes.
 */
export function useStructuralSharing<T>(): (value: T) => T {
  const [share] = useState(() => createSharing<T>());
  return share;
}

/**
 * Remembers its last result. Discarded renders do no harm: their result equals the next one, or the next one
 * replaces it.
 */
function createSharing<T>(): (value: T) => T {
  let last: T | undefined;
  return (value) => {
    last = replaceEqualDeep(last, value);
    return last;
  };
}

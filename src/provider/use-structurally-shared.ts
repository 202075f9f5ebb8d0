import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * Gives a value whose parts keep their identity from render to render as long as they are equal, so that only what
 * shows a changed part renders again.
 */
export function useStructurallyShared<T>(value: T): T {
  const [shared, setShared] = useState(value);
  const next = replaceEqualDeep(shared, value);
  // Set while rendering: React renders this component again at once, before its children and before the commit.
  if (next !== shared) setShared(next);
  return next;
}

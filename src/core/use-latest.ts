import { useInsertionEffect, useState } from 'react';

/**
 * Returns a function that reads the latest committed value, such as an inline function in JSX. The returned
 * function never changes, so effects and memos that use it don't run again.
 */
export function useLatest<T>(value: T): () => T {
  const [holder] = useState(() => createHolder(value));
  // Runs before any effect or event handler can read the value.
  useInsertionEffect(() => holder.write(value));
  return holder.read;
}

function createHolder<T>(initial: T) {
  let held = initial;
  return {
    read: () => held,
    write(value: T) {
      held = value;
    },
  };
}

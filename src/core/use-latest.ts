import { useInsertionEffect, useState } from 'react';

/**
 * Reads the latest committed value of something that changes identity on every render of the host, such as a function
 * written in JSX. The reader itself never changes, so nothing is set up anew.
 */
export function useLatest<T>(value: T): () => T {
  const [holder] = useState(() => createHolder(value));
  // Before any effect or event handler can read it.
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
